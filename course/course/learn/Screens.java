package course.learn;

import course.check.Verdict;
import course.say.Messages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

/** The places where the watcher may find itself. */
final class Screens {
    private Screens() {}

    /** Lines of JSON where they are asked for, else a terminal where there is one, else plain lines. */
    static Watch.Screen choose(Messages messages) throws IOException {
        if (Checks.isJson()) {
            return new Json(standardInput(), new VerdictJson(messages));
        }
        Terminal terminal = TerminalBuilder.builder().dumb(true).build();
        if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
            terminal.close();
            return new Plain(standardInput());
        }
        return new Full(terminal);
    }

    private static Reader standardInput() {
        return new InputStreamReader(System.in, StandardCharsets.UTF_8);
    }

    /**
     * A line in as many as it takes, cut between words and as far to the right as the first.
     *
     * @param width in characters; 0 if the terminal does not say
     */
    static List<String> wrapped(String line, int width) {
        String indent = " ".repeat(line.length() - line.stripLeading().length());
        List<String> lines = new ArrayList<>();
        String rest = line;
        int cut = width > 0 && rest.length() > width ? rest.lastIndexOf(' ', width) : -1;
        while (cut > indent.length()) {
            lines.add(rest.substring(0, cut));
            rest = indent + rest.substring(cut + 1);
            cut = rest.length() > width ? rest.lastIndexOf(' ', width) : -1;
        }
        lines.add(rest);
        return lines;
    }

    /** Redraws the whole terminal, and takes keys one by one. */
    private static final class Full implements Watch.Screen {
        private static final long LOOK_MILLIS = 50;

        private final Terminal terminal;
        private volatile boolean open = true;

        Full(Terminal terminal) {
            this.terminal = terminal;
            terminal.enterRawMode();
        }

        @Override
        public void show(List<String> lines) {
            terminal.puts(Capability.clear_screen);
            int width = terminal.getSize().getColumns();
            for (String line : String.join("\n", lines).split("\n", -1)) {
                wrapped(line, width).forEach(terminal.writer()::println);
            }
            terminal.flush();
        }

        /** In looks of a moment each: JLine does not close a terminal while somebody waits for its keys. */
        @Override
        public void sendKeysTo(BlockingQueue<Watch.Event> events) {
            daemon(() -> {
                try {
                    int key = NonBlockingReader.READ_EXPIRED;
                    while (open && key != NonBlockingReader.EOF) {
                        key = terminal.reader().read(LOOK_MILLIS);
                        if (key >= 0) {
                            events.add(new Watch.Event.Key(key));
                        }
                    }
                } catch (IOException closed) {
                    events.add(new Watch.Event.Key('q'));
                }
            });
        }

        @Override
        public void close() throws IOException {
            open = false;
            terminal.close();
        }
    }

    /** Writes one line after another, and takes commands as lines. */
    static class Plain implements Watch.Screen {
        private final BufferedReader commands;

        Plain(Reader commands) {
            this.commands = new BufferedReader(commands);
        }

        @Override
        public void show(List<String> lines) {
            lines.forEach(System.out::println);
        }

        @Override
        public void sendKeysTo(BlockingQueue<Watch.Event> events) {
            daemon(() -> copyLines(commands, events));
        }

        @Override
        public void close() {
            System.out.flush();
        }
    }

    /** Writes verdicts for programs, and nothing else; takes the same keys. */
    static final class Json extends Plain {
        private final VerdictJson json;

        Json(Reader commands, VerdictJson json) {
            super(commands);
            this.json = json;
        }

        @Override
        public void show(List<String> lines) {
            // what is for people has no place among lines of JSON
        }

        @Override
        public void judged(Verdict verdict) {
            System.out.println(json.of(verdict));
        }
    }

    /** The Enter behind a single key only sends it; behind more, or alone, it is a key of its own. */
    private static void copyLines(BufferedReader lines, BlockingQueue<Watch.Event> events) {
        try {
            String line;
            while ((line = lines.readLine()) != null) {
                String keys = line.length() == 1 ? line : line + "\n";
                keys.chars().forEach(key -> events.add(new Watch.Event.Key(key)));
            }
        } catch (IOException closed) {
            events.add(new Watch.Event.Key('q'));
        }
    }

    private static void daemon(Runnable task) {
        var thread = new Thread(task, "keys");
        thread.setDaemon(true);
        thread.start();
    }
}
