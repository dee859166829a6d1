package lesson4_framed_file;

import java.io.InputStream;
import java.io.OutputStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows on a terminal how far a long transfer is. Closing the stream ends the bar, however the transfer went. */
final class Progress {
    private static final long LONG_TRANSFER = 1024 * 1024;
    private static final int WIDTH = 79;

    private Progress() {}

    static InputStream sending(InputStream file, long length) {
        return isWatched(length) ? ProgressBar.wrap(file, bar("Sending", length)) : file;
    }

    static OutputStream receiving(OutputStream file, long length) {
        return isWatched(length) ? ProgressBar.wrap(file, bar("Receiving", length)) : file;
    }

    /** Told its width: to ask the terminal would take Ctrl-C away from the JVM, and nobody would delete what came. */
    private static ProgressBarBuilder bar(String task, long length) {
        return ProgressBar.builder()
                .setInitialMax(length)
                .setTaskName(task)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH));
    }

    /** JDK 22 to 24 name a console where there is only a pipe, too; then the bar does no harm. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isWatched(long length) {
        return length > LONG_TRANSFER && System.console() != null;
    }
}
