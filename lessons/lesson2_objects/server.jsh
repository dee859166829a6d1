// Own a port, as in lesson 1.
var listener = new ServerSocket(12345);

// Wait for a client.
var client = listener.accept();

// The same bytes. The server can print them, and knows no more than before.
byte[] bytes = client.getInputStream().readAllBytes();
System.out.println(HexFormat.ofDelimiter(" ").formatHex(bytes));

// Send them back as they came, and close.
client.getOutputStream().write(bytes);
client.close();
listener.close();
