// The whole file, in memory.
byte[] photo = Files.readAllBytes(Path.of("files/photo.png"));
System.out.println(photo.length + " bytes to send");

// Connect, send everything in one write, and say that this was all.
var socket = new Socket("localhost", 12345);
socket.getOutputStream().write(photo);
socket.shutdownOutput();

// The server's reply, and what we sent.
import java.nio.charset.StandardCharsets;
import lesson3_naive_file.Digest;
String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
System.out.println("Server   " + reply);
System.out.println("Sent     " + Digest.of(photo));
System.out.println("Compared " + Digest.compare(Digest.of(photo), reply));
socket.close();
