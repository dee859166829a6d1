package course.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The transfer by socat, which sends no length and gets no reply: it ends when both processes have ended. */
final class Socat extends Transfer {
    private static final double NANOS = 1e9;

    private final Workplace workplace;
    private final List<String> command = new ArrayList<>();
    private final Path out;

    /** @param options for sender and receiver alike */
    Socat(String name, Path file, Path out, Workplace workplace, String program, String... options) {
        super(name, file, out);
        this.workplace = workplace;
        this.out = out;
        command.addAll(List.of(program, "-u"));
        Collections.addAll(command, options);
    }

    /** Two processes start within the span; that is some milliseconds. */
    @Override
    protected double seconds() throws IOException {
        try (Child receiver = start("-d", "-d", "TCP4-LISTEN:0,bind=127.0.0.1", "CREATE:" + out)) {
            String listening = receiver.hear();
            String port = listening.substring(listening.lastIndexOf(':') + 1);
            long start = System.nanoTime();
            try (Child sender = start("FILE:" + file, "TCP4:127.0.0.1:" + port)) {
                sender.awaitSuccess();
                receiver.awaitSuccess();
            }
            return (System.nanoTime() - start) / NANOS;
        }
    }

    private Child start(String... arguments) throws IOException {
        List<String> whole = new ArrayList<>(command);
        Collections.addAll(whole, arguments);
        return workplace.start(new ProcessBuilder(whole).redirectErrorStream(true));
    }
}
