// Own a port and wait for a client.
var listener = new ServerSocket(12345);
var client = listener.accept();

// Read four bytes, not fewer: the length that is to come.
import java.nio.ByteBuffer;
byte[] header = client.getInputStream().readNBytes(4);
long length = Integer.toUnsignedLong(ByteBuffer.wrap(header).getInt());
System.out.println("Expecting " + length + " bytes");

// Read until that many bytes have come. How the network cuts them does not matter any more.
import lesson4_framed_file.Frames;
Path received = Path.of("files/received.png");
try (var out = Files.newOutputStream(received)) {
    Frames.copy(client.getInputStream(), out, length);
}

// Thank the client with the size and SHA-256 of what was saved, and close.
import java.nio.charset.StandardCharsets;
import lesson3_naive_file.Digest;
client.getOutputStream().write(("Thanks. " + Digest.of(received)).getBytes(StandardCharsets.UTF_8));
client.close();
listener.close();
