package course.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One file's way from one process to another, which saves it. */
abstract class Transfer implements Contender {
    private static final double MEGABYTE = 1e6;

    private final String name;
    private final Path out;
    private boolean trusted;
    protected final Path file;

    Transfer(String name, Path file, Path out) {
        this.name = name;
        this.file = file;
        this.out = out;
    }

    /** Transfers the file and returns how long that took. */
    protected abstract double seconds() throws IOException;

    @Override
    public final String name() {
        return name;
    }

    /** The disk is as full before each transfer as it was before the first. */
    @Override
    public final double run() throws IOException {
        double rate = Files.size(file) / MEGABYTE / seconds();
        requireWhole();
        Files.delete(out);
        return rate;
    }

    /** Every byte is compared in the round that warms up, the length in the others. */
    private void requireWhole() throws IOException {
        boolean whole = trusted ? Files.size(out) == Files.size(file) : Files.mismatch(out, file) == -1;
        if (!whole) {
            throw new IOException(name + ": what was saved is not what was sent");
        }
        trusted = true;
    }
}
