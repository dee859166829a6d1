package lesson5_chat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.Charset;
import java.util.function.Consumer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A thread that listens to the server, and a prompt. Neither waits for the other. */
public final class Client {
    private static final int PORT = 8080;
    private static final int CONNECT_MILLIS = 5_000;
    private static final int FAREWELL_MILLIS = 1_000;

    public static void main(String[] args) throws IOException {
        String host = System.getProperty("host", "localhost");
        int port = Integer.getInteger("port", PORT);
        try (var socket = new Socket();
                Terminal terminal = terminal()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setTcpNoDelay(true); // a short message waits for nobody
            if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
                var input = new InputStreamReader(System.in, charset());
                chat(new Connection(socket), new BufferedReader(input)::readLine, System.out::println);
            } else {
                LineReader prompt = prompt(terminal);
                chat(new Connection(socket), () -> readLine(prompt), prompt::printAbove);
            }
        }
    }

    /** A dumb one where the input or the output is a pipe or a file. */
    private static Terminal terminal() throws IOException {
        return TerminalBuilder.builder()
                .systemOutput(TerminalBuilder.SystemOutput.SysOut)
                .dumb(true)
                .build();
    }

    /** Of what is piped in. JDK 25 and newer name it in the first of these properties, JDK 17 in the second. */
    private static Charset charset() {
        return Charset.forName(System.getProperty("stdin.encoding", System.getProperty("native.encoding")));
    }

    /** Where lines come from: a prompt, a pipe, a test. */
    interface Lines {
        /** Waits for the next line; null when there are no more. */
        String next() throws IOException;
    }

    /** Shows every message until the server closes; meanwhile another thread sends every line. */
    static void chat(Connection server, Lines lines, Consumer<String> screen) throws IOException {
        var typing = new Thread(() -> sendAll(lines, server, screen));
        typing.setDaemon(true); // a pipe may stay open, and the end of the conversation does not wait for it
        typing.start();
        try {
            String message;
            while ((message = server.receive()) != null) {
                screen.accept(printable(message));
            }
        } finally {
            stop(typing);
        }
        screen.accept("Disconnected.");
    }

    /** Interrupted, a prompt gives the terminal back as it was. */
    private static void stop(Thread typing) {
        typing.interrupt();
        try {
            typing.join(FAREWELL_MILLIS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sendAll(Lines lines, Connection server, Consumer<String> screen) {
        try {
            String line;
            while ((line = lines.next()) != null) {
                if (Connection.fits(line)) {
                    server.send(line);
                } else {
                    screen.accept("Not sent: a line of more than " + Connection.MAX_MESSAGE + " bytes.");
                }
            }
            server.endOutput();
        } catch (IOException problem) {
            server.close(); // wakes the thread that shows messages
        }
    }

    /** A prompt that sends what was typed, as it was typed, and a paste line by line. */
    private static LineReader prompt(Terminal terminal) {
        return LineReaderBuilder.builder()
                .terminal(terminal)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.BRACKETED_PASTE, false)
                .build();
    }

    private static String readLine(LineReader prompt) {
        try {
            return prompt.readLine("> ");
        } catch (EndOfFileException | UserInterruptException leaving) {
            return null;
        }
    }

    /** Nothing that a stranger sends may move this terminal's cursor. */
    private static String printable(String message) {
        return message.replaceAll("\\p{Cc}", "?");
    }
}
