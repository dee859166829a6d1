// Own a port and wait for a client.
var listener = new ServerSocket(12345);
var client = listener.accept();

// Receive, naively: a buffer that looks large, and one read.
var buffer = new byte[4096];
int count = client.getInputStream().read(buffer);
System.out.println(count + " bytes received");

// Save what came, and say thank you.
import java.nio.charset.StandardCharsets;
import lesson3_naive_file.Digest;
byte[] file = Arrays.copyOf(buffer, count);
Files.write(Path.of("files/received.png"), file);
client.getOutputStream().write(("Thanks. " + Digest.of(file)).getBytes(StandardCharsets.UTF_8));

// Where is the rest? It has been here all the time; nobody asked for it.
System.out.println(client.getInputStream().readAllBytes().length + " bytes were still waiting");
client.close();
listener.close();
