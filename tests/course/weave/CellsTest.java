package course.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.catalog.ClassPath;
import course.catalog.Lesson;
import course.catalog.Lessons;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cells of the pages are run: against each other, and against the lessons' programs. */
class CellsTest {
    private static final int DEADLINE_SECONDS = 60;
    private static final int PATIENCE_MILLIS = 10_000;
    private static final String SAVED = "files/received.png";

    private final ExecutorService threads = Executors.newCachedThreadPool(CellsTest::daemon);

    @TempDir
    Path folder;

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @ParameterizedTest(name = "of {0}")
    @MethodSource("lessons")
    void theCellsOfTheServerAndOfTheClientTalkToEachOther(Lesson lesson) throws Exception {
        Script server = serverScript(lesson);
        Future<Void> serving = threads.submit(server::run);

        Script client = clientScript(lesson, within(server.port(), server));
        within(threads.submit(client::run), client);

        within(serving, server);
    }

    @ParameterizedTest(name = "of {0}")
    @MethodSource("lessons")
    void theCellsOfTheClientTalkToTheServer(Lesson lesson) throws Exception {
        try (var listener = new ServerSocket(0)) {
            Future<Void> serving = threads.submit(server(lesson, listener));

            Script client = clientScript(lesson, listener.getLocalPort());
            if (lesson.number() == 3) {
                // What is more than its one read, that server answers with a reset, and then it depends on
                // the system what the client still gets.
                client = client.with("files/photo.png", text(Files.write(folder.resolve("small"), new byte[4000])));
            }
            within(threads.submit(client::run), client);
            assertTrue(!serving.isDone(), "the server goes on");
        }
    }

    @ParameterizedTest(name = "of {0}")
    @MethodSource("lessons")
    void theCellsOfTheServerTalkToTheClient(Lesson lesson) throws Exception {
        Script server = serverScript(lesson);
        Future<Void> serving = threads.submit(server::run);

        Path printed = folder.resolve("printed");
        Process client = client(lesson, within(server.port(), server), printed);
        try {
            client.getOutputStream().write("Hola\n".getBytes(StandardCharsets.UTF_8));
            client.getOutputStream().close();
            assertTrue(client.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS), () -> "the client waits, and " + server);
        } finally {
            client.destroyForcibly();
        }

        assertEquals(0, client.exitValue(), () -> contents(printed));
        within(serving, server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"int a = 1 / 0;", "int a = \"one\";", "var a = unknown;", "int a() {", "void a() { b(); }"})
    void aCellThatFailsIsNoticed(String cell) {
        var script = new Script("the cell", cell);

        assertThrows(AssertionError.class, script::run);
    }

    @Test
    void aScriptTellsWhereItListens() {
        var script = new Script("the cell", "var listener = new ServerSocket(0);\nlistener.close();");

        script.run();

        assertTrue(script.port().getNow(0) > 0);
    }

    static List<Lesson> lessons() throws Exception {
        return new Lessons(Path.of("")).all();
    }

    private Script serverScript(Lesson lesson) throws IOException {
        Script script = Script.read(lesson.folder().resolve("server.jsh")).with(portIn(lesson), "0");
        return savesFile(lesson) ? script.with(SAVED, text(folder.resolve("received"))) : script;
    }

    private static Script clientScript(Lesson lesson, int port) throws IOException {
        return Script.read(lesson.folder().resolve("client.jsh")).with(portIn(lesson), String.valueOf(port));
    }

    /** The server of that lesson, until the listener is closed. */
    private Callable<Void> server(Lesson lesson, ServerSocket listener) {
        Path out = folder.resolve("received");
        return () -> {
            switch (lesson.number()) {
                case 1, 2 -> lesson1_json_echo.Server.serve(listener, PATIENCE_MILLIS);
                case 3 -> lesson3_naive_file.Server.serve(listener, out, PATIENCE_MILLIS);
                case 4 -> lesson4_framed_file.Server.serve(listener, out, PATIENCE_MILLIS);
                case 5 -> chat(listener);
                default -> throw new AssertionError("which server has " + lesson + "?");
            }
            return null;
        };
    }

    private static void chat(ServerSocket listener) throws IOException {
        try (var server = new lesson5_chat.Server(listener, new lesson5_chat.Chat())) {
            server.run();
        }
    }

    private static Process client(Lesson lesson, int port, Path printed) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                ClassPath.asText(),
                "-Dport=" + port,
                lesson.className("-client")));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
    }

    private static <T> T within(Future<T> result, Script script) throws Exception {
        try {
            return result.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException tooLong) {
            throw new AssertionError("waits for ever: " + script, tooLong);
        }
    }

    private static String portIn(Lesson lesson) {
        return lesson.number() == 5 ? "8080" : "12345";
    }

    private static boolean savesFile(Lesson lesson) {
        return lesson.number() == 3 || lesson.number() == 4;
    }

    /** With slashes, which every system understands and no string literal has to escape. */
    private static String text(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static String contents(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return "nothing to read in " + file;
        }
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }
}
