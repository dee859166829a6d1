package course.pictures;

import course.catalog.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What one saw when a lesson's client sent the photo to its server.
 *
 * @param lesson the number of the lesson
 * @param server the server's screen
 * @param client the client's screen
 */
record Transfer(int lesson, List<String> server, List<String> client, Png sent, Png saved) {
    private static final String USUAL_PORT = "port 12345";
    private static final String PHOTO = "files/photo.png";
    private static final String RECEIVED = "files/received.png";

    /** Runs both programs; the server in a folder of its own, so that it saves over nobody's file. */
    static Transfer run(Lesson lesson, Path home) throws IOException {
        Path folder = Files.createTempDirectory("pictures");
        try {
            Files.createDirectory(folder.resolve(RECEIVED).getParent());
            return run(lesson, home, folder);
        } finally {
            Files.deleteIfExists(folder.resolve(RECEIVED));
            Files.deleteIfExists(folder.resolve(RECEIVED).getParent());
            Files.delete(folder);
        }
    }

    private static Transfer run(Lesson lesson, Path home, Path folder) throws IOException {
        String port = "-Dport=" + Child.freePort();
        try (Child server = Child.start(lesson, lesson.number() + "-server", folder, port)) {
            server.await("port");
            try (Child client = Child.start(lesson, lesson.number() + "-client", home, "-Dhost=127.0.0.1", port)) {
                client.awaitEnd();
                server.await("Saved");
                var sent = new Png(Files.readAllBytes(home.resolve(PHOTO)));
                var saved = new Png(Files.readAllBytes(folder.resolve(RECEIVED)));
                return new Transfer(lesson.number(), shown(server), shown(client), sent, saved);
            }
        }
    }

    /** As it looks without {@code -Dport=}, on every system; of a digest, the beginning is enough. */
    private static List<String> shown(Child child) {
        return child.screen().stream()
                .map(line -> line.replaceAll("port \\d+", USUAL_PORT)
                        .replace('\\', '/')
                        .replaceAll("\\b([0-9a-f]{8})[0-9a-f]{56}\\b", "$1…"))
                .toList();
    }
}
