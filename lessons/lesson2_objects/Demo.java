package lesson2_objects;

import java.io.IOException;
import java.net.ServerSocket;

/** Both pairs of programs of this lesson on one computer, on ports that are free. */
public final class Demo {
    private static final int PATIENCE_MILLIS = 5_000;

    public static void main(String[] args) throws IOException {
        try (var listener = new ServerSocket(0)) {
            start(() -> lesson1_json_echo.Server.serve(listener, PATIENCE_MILLIS));
            var person = new Person("Juan Pérez", "jp@ejemplo.com");
            System.out.println("Sending  " + person + ", " + new Codec().encode(person).length + " bytes");
            Person reply = Client.exchange("localhost", listener.getLocalPort(), person);
            System.out.println("Received " + reply);
            System.out.println("Name     " + reply.name());
            System.out.println("Equal? " + reply.equals(person) + ". The same instance? " + (reply == person));
        }
        try (var listener = new ServerSocket(0)) {
            start(() -> LoginServer.serve(listener, PATIENCE_MILLIS));
            for (String password : new String[] {"12345", "mañana-llueve"}) {
                var credentials = new Credentials("jp@ejemplo.com", password);
                LoginResult result = LoginClient.login("localhost", listener.getLocalPort(), credentials);
                System.out.println("With " + password + ": " + result.message());
            }
        }
    }

    /** A server that ends with an exception when its listener is closed, as these do. */
    private interface Service {
        void run() throws IOException;
    }

    private static void start(Service service) {
        var thread = new Thread(() -> {
            try {
                service.run();
            } catch (IOException closed) {
                // The demo is over and has closed the listener.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
