package lesson2_objects;

import java.io.IOException;

/** Sends a Person to the echo server and gets a Person back, an instance with its methods. */
public final class Client {
    private static final int PORT = 12345;

    public static void main(String[] args) throws IOException {
        String host = System.getProperty("host", "localhost");
        int port = Integer.getInteger("port", PORT);
        var person = new Person("Juan Pérez", "jp@ejemplo.com");
        System.out.println("Sending  " + person);
        Person reply = exchange(host, port, person);
        System.out.println("Received " + reply);
        System.out.println("Name     " + reply.name());
    }

    static Person exchange(String host, int port, Person person) throws IOException {
        var codec = new Codec();
        byte[] reply = lesson1_json_echo.Client.roundTrip(host, port, codec.encode(person));
        return codec.decode(reply, Person.class);
    }
}
