// Connect.
var socket = new Socket("localhost", 8080);

// Read one frame. No frame longer than a MiB: we set no memory aside because a stranger says so.
import java.nio.charset.StandardCharsets;
import lesson4_framed_file.Frames;
int limit = 1024 * 1024;
System.out.println(new String(Frames.read(socket.getInputStream(), limit), StandardCharsets.UTF_8));

// From here on, another thread listens: what others say comes whenever they say it.
void listen() {
    try {
        byte[] frame;
        while ((frame = Frames.read(socket.getInputStream(), limit)) != null) {
            System.out.println(new String(frame, StandardCharsets.UTF_8));
        }
    } catch (IOException gone) {
        System.out.println(gone.getMessage());
    }
}
var listening = new Thread(() -> listen());
listening.start();

// This prompt is free to speak.
void say(String message) throws IOException {
    Frames.write(socket.getOutputStream(), message.getBytes(StandardCharsets.UTF_8));
}
say("Hola a todos");

// Leave. The server closes, the listening thread reads the end of the stream and ends.
say("/quit");
listening.join();
socket.close();
