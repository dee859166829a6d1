package course.grade;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;

/** Shows how far a grading is, where somebody sits at a terminal. */
final class Meter implements AutoCloseable {
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
                        .build());
    }

    void step(int steps) {
        bar.ifPresent(shown -> shown.stepBy(steps));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
