package course.grade;

import java.io.IOException;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Shows how far a grading is, where somebody sits at a terminal. */
final class Meter implements AutoCloseable {
    private static final int USUAL_COLUMNS = 80;

    private final Optional<ProgressBar> bar;

    /**
     * @param task what is being done
     * @param steps how many steps it takes
     */
    @SuppressWarnings("SystemConsoleNull") // never null in JDK 22 to 24: all that comes of it is a bar in a log
    Meter(String task, long steps) {
        bar = System.console() == null
                ? Optional.empty()
                : Optional.of(ProgressBar.builder()
                        .setTaskName(task)
                        .setInitialMax(steps)
                        .setConsumer(new ConsoleProgressBarConsumer(System.err, columns() - 1))
                        .build());
    }

    /** Asked here, since the bar would keep the terminal, and Ctrl-C would end the JVM before it has tidied up. */
    private static int columns() {
        try (Terminal terminal =
                TerminalBuilder.builder().dumb(true).nativeSignals(false).build()) {
            int columns = terminal.getSize().getColumns();
            return columns > 1 ? columns : USUAL_COLUMNS;
        } catch (IOException unknown) {
            return USUAL_COLUMNS;
        }
    }

    void step(int steps) {
        bar.ifPresent(shown -> shown.stepBy(steps));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
