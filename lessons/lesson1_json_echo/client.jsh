// An object becomes JSON text, and text becomes bytes. A socket carries nothing but bytes.
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
var json = new ObjectMapper();
byte[] message = json.writeValueAsBytes(new TreeMap<>(Map.of(1, "Hola", 2, "Chao")));
System.out.println(message.length + " bytes: " + new String(message, StandardCharsets.UTF_8));

// Connect. Now look at the server's prompt: its accept() has returned.
var socket = new Socket("localhost", 12345);

// Send, then close our half: we will send no more, and we can still receive.
socket.getOutputStream().write(message);
socket.shutdownOutput();

// Read until the server closes, and turn the bytes into a map.
byte[] reply = socket.getInputStream().readAllBytes();
Map<?, ?> map = json.readValue(reply, Map.class);
System.out.println(map);
socket.close();

// The key 1 is not there. The key "1" is.
System.out.println(map.get(1) + ", " + map.get("1"));
