package course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonParseException;
import course.catalog.Lesson;
import course.say.Messages;
import course.say.Refusal;
import java.io.EOFException;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import support.Console;

class ExplanationTest {
    private static final Lesson LESSON = new Lesson(3, Path.of("lessons/lesson3_naive_file"));

    @RegisterExtension
    final Console console = new Console();

    /** What the JDK throws on Linux, macOS and Windows, with the texts that it takes from the system. */
    static Stream<Arguments> everyExceptionThatAClientMayEndIn() {
        return Stream.of(
                arguments("host.unknown", new UnknownHostException("servidor")),
                arguments("host.refused", new ConnectException("Connection refused")),
                arguments("host.refused", new ConnectException("Connection refused: connect")),
                arguments("host.silent", new SocketTimeoutException("Connect timed out")),
                arguments("host.silent", new SocketTimeoutException("connect timed out")),
                arguments("host.silent", new ConnectException("Connection timed out")),
                arguments("host.silent", new ConnectException("Operation timed out")),
                arguments("host.unreachable", new NoRouteToHostException("No route to host")),
                arguments("host.unreachable", new SocketException("Network is unreachable")),
                arguments("host.unreachable", new BindException("Cannot assign requested address")),
                arguments("host.unreachable", new BindException("Permission denied")),
                arguments("peer.silent", new SocketTimeoutException("Read timed out")),
                arguments("peer.gone", new SocketException("Connection reset")),
                arguments("peer.gone", new SocketException("Broken pipe")),
                arguments("peer.gone", new EOFException("the stream ended after 2 of 4 bytes")),
                arguments("file.missing", new NoSuchFileException("files/photo.png")),
                arguments("file.missing", new NoSuchFileException("files/unreachable.png")),
                arguments("file.unreadable", new AccessDeniedException("files/photo.png")),
                arguments("file.trouble", new FileSystemException("files/photo.png", null, "No space left on device")),
                arguments("memory", new OutOfMemoryError("Java heap space")),
                arguments("program.stopped", new IOException("a frame of 5 bytes, and 4 is the limit")),
                arguments("program.stopped", new IOException((String) null)),
                arguments("reply.noJson", new JsonParseException(null, "Unrecognized token 'Thanks'")),
                arguments("program.bug", new IllegalStateException("oops")),
                arguments("program.bug", new StackOverflowError()));
    }

    @ParameterizedTest
    @MethodSource
    void everyExceptionThatAClientMayEndIn(String key, Throwable thrown) throws Refusal {
        Refusal refusal = explained("3-client", thrown);

        assertEquals(key, refusal.key());
        for (String language : Messages.LANGUAGES) {
            String sentence = Messages.in(language).say(refusal.key(), refusal.arguments());
            assertTrue(sentence.length() > 20, sentence);
        }
    }

    @Test
    void aServersPortIsTakenOrReserved() {
        System.setProperty("port", "80");

        assertEquals(
                "port.taken",
                explained("3-server", new BindException("Address already in use"))
                        .key());
        Refusal reserved = explained("3-server", new BindException("Permission denied"));
        assertEquals("port.forbidden", reserved.key());
        assertEquals(80, reserved.arguments()[0]);
    }

    @Test
    void whoIsRefusedIsToldTheCommandThatStartsTheServer() throws Refusal {
        System.setProperty("host", "192.168.1.20");
        System.setProperty("port", "5000");

        Refusal refusal = explained("3-client", new ConnectException("Connection refused"));

        assertEquals(
                "Nothing listens at 192.168.1.20, port 5000. Is the server running there? "
                        + "Start it with: mvn exec:java -Dlesson=3-server -Dport=5000",
                Messages.in("en").say(refusal.key(), refusal.arguments()));
    }

    @Test
    void anEditedLessonThatBreaksIsShownItsOwnLinesAlone() throws Refusal {
        var bug = new IllegalStateException("oops");
        bug.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("java.util.Objects", "requireNonNull", "Objects.java", 233),
            new StackTraceElement("lesson3_naive_file.Client", "send", "Client.java", 31),
            new StackTraceElement("lesson3_naive_file.Client", "main", "Client.java", 21),
            new StackTraceElement("course.Program", "run", "Program.java", 38)
        });

        Refusal refusal = explained("3-client", bug);

        assertEquals(
                "The program broke with java.lang.IllegalStateException: oops at\n"
                        + "  Client.java:31 send\n  Client.java:21 main",
                Messages.in("en").say(refusal.key(), refusal.arguments()));
    }

    @Test
    void aLongMessageIsCutToItsFirstLine() throws Refusal {
        Refusal refusal = explained("1-client", new IOException("Unrecognized token 'Thanks'\n at [Source: ...]"));

        assertEquals(
                "The program stopped: Unrecognized token 'Thanks'.",
                Messages.in("en").say(refusal.key(), refusal.arguments()));
    }

    private static Refusal explained(String program, Throwable thrown) {
        return new Explanation(new Program(LESSON, program, Messages.inSystemLanguage())).of(thrown);
    }
}
