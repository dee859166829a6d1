// The frame's header: the length of the file in four bytes, the most significant one first.
import java.nio.ByteBuffer;
Path photo = Path.of("files/photo.png");
long length = Files.size(photo);
byte[] header = ByteBuffer.allocate(4).putInt((int) length).array();
System.out.println(length + " is " + HexFormat.ofDelimiter(" ").formatHex(header));

// Connect and send the header alone. Nobody can say now how long the rest will take.
var socket = new Socket("localhost", 12345);
socket.getOutputStream().write(header);

// Now the file. It is copied through a small buffer: its size does not matter.
import lesson4_framed_file.Frames;
try (var in = Files.newInputStream(photo)) {
    Frames.copy(in, socket.getOutputStream(), length);
}

// The same two lines as in lesson 3, and another verdict.
import java.nio.charset.StandardCharsets;
import lesson3_naive_file.Digest;
String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
System.out.println("Server   " + reply);
System.out.println("Compared " + Digest.compare(Digest.of(photo), reply));
socket.close();
