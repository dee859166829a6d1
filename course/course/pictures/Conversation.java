package course.pictures;

import course.catalog.Lesson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What one saw when three clients chatted.
 *
 * @param server the server's screen
 * @param clients the screen of each client, in the order of {@link #NAMES}, from when all of them were there
 */
record Conversation(List<String> server, List<List<String>> clients) {
    static final List<String> NAMES = List.of("Ana", "Luis", "Zoë");

    private static final String USUAL_PORT = "port 8080";

    static Conversation run(Lesson lesson, Path home) throws IOException {
        String port = "-Dport=" + Child.freePort();
        List<Child> clients = new ArrayList<>();
        try (Child server = Child.start(lesson, "5-server", home, port)) {
            server.await("port");
            for (String name : NAMES) {
                clients.add(Child.start(lesson, "5-client", home, "-Dhost=127.0.0.1", port));
                server.await("Connection");
                everyoneHears(clients, "joined");
                clients.get(clients.size() - 1).type("/name " + name);
                everyoneHears(clients, "is now " + name);
            }
            clients.forEach(Child::scrollAway);
            talk(clients);
            return new Conversation(
                    shown(server), clients.stream().map(Conversation::shown).toList());
        } finally {
            closeAll(clients);
        }
    }

    private static void talk(List<Child> clients) throws IOException {
        Child ana = clients.get(0);
        Child luis = clients.get(1);
        Child zoe = clients.get(2);
        ana.type("¡Hola a todos!");
        everyoneHears(clients, "Ana: ¡Hola a todos!");
        luis.type("¡Hola, Ana!");
        everyoneHears(clients, "Luis: ¡Hola, Ana!");
        zoe.type("/who");
        zoe.await("Here: Ana, Luis, Zoë");
        luis.type("/quit");
        luis.awaitEnd();
        everyoneHears(List.of(ana, zoe), "* Luis left");
    }

    private static void everyoneHears(List<Child> clients, String part) throws IOException {
        for (Child client : clients) {
            client.await(part);
        }
    }

    private static List<String> shown(Child child) {
        return child.screen().stream()
                .map(line -> line.replaceAll("port \\d+", USUAL_PORT))
                .toList();
    }

    private static void closeAll(List<Child> clients) throws IOException {
        for (Child client : clients) {
            client.close();
        }
    }
}
