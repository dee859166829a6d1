// Own a port, and wait for one client.
var listener = new ServerSocket(8080);
var client = listener.accept();

// The first word is the server's: a frame of text.
import java.nio.charset.StandardCharsets;
import lesson4_framed_file.Frames;
Frames.write(client.getOutputStream(), "Welcome. /quit ends this.".getBytes(StandardCharsets.UTF_8));

// One client, to the end: as long as this runs, everybody else waits.
byte[] frame;
while ((frame = Frames.read(client.getInputStream(), 1024 * 1024)) != null) {
    String message = new String(frame, StandardCharsets.UTF_8);
    System.out.println(message);
    Frames.write(client.getOutputStream(), ("You said: " + message).getBytes(StandardCharsets.UTF_8));
    if (message.equals("/quit")) {
        break;
    }
}

// Goodbye.
client.close();
listener.close();
