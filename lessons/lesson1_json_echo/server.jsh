// Own a port. From now on a client can reach this computer at 12345.
var listener = new ServerSocket(12345);

// Wait for a client. This line does not return until one connects.
var client = listener.accept();
System.out.println("Connection from " + client.getInetAddress().getHostAddress());

// Echo. It ends because the client closed its half; the number is how many bytes went back.
System.out.println(client.getInputStream().transferTo(client.getOutputStream()) + " bytes echoed");

// Close the connection: this is how the client learns that the echo is complete.
client.close();
listener.close();
