package course.bench;

import java.io.IOException;
import java.nio.file.Path;

/** A receiver and a sender that stay for all rounds, so that both are warm. The sender holds the watch. */
final class Pair extends Transfer {
    private static final double MIB = 1024 * 1024;

    private final Child receiver;
    private final Child sender;
    private final String port;

    /**
     * @param receiver says its port first
     * @param sender takes a port and a file, and answers with seconds
     */
    Pair(String name, Path file, Path out, Child receiver, Child sender) throws IOException {
        super(name, file, out);
        this.receiver = receiver;
        this.sender = sender;
        this.port = receiver.hear();
    }

    @Override
    protected double seconds() throws IOException {
        return Double.parseDouble(sender.ask(port + " " + file));
    }

    /** In MiB; only programs in Java know. */
    double peakHeapOfSender() throws IOException {
        return Long.parseLong(sender.ask("heap")) / MIB;
    }

    double peakHeapOfReceiver() throws IOException {
        return Long.parseLong(receiver.ask("heap")) / MIB;
    }
}
