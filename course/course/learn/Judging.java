package course.learn;

import course.check.Exercise;
import course.check.Hosts;
import course.check.Judge;
import course.check.Mode;
import course.check.Submission;
import course.check.Verdict;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Judges on a thread of its own; a new round ends the one before. */
final class Judging {
    private final BlockingQueue<Watch.Event> verdicts;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        var daemon = new Thread(task, "judge");
        daemon.setDaemon(true);
        return daemon;
    });
    private final AtomicInteger round = new AtomicInteger();

    Judging(BlockingQueue<Watch.Event> verdicts) {
        this.verdicts = verdicts;
    }

    /** Starts a round. Its verdicts come through the queue, one after another. */
    void start(List<Exercise> exercises, Submission submission) {
        int mine = round.incrementAndGet();
        Hosts.endRunning();
        execute(mine, () -> Hosts.holdBack(exercises.size() == 1));
        for (Exercise exercise : exercises) {
            execute(mine, () -> verdicts.add(new Watch.Event.Judged(mine, now(exercise, submission))));
        }
        execute(mine, Hosts::refill);
    }

    /** Does it in its turn, unless the round has ended by then. */
    private void execute(int ofRound, Runnable task) {
        thread.execute(() -> {
            if (isCurrent(ofRound)) {
                task.run();
            }
        });
    }

    boolean isCurrent(int ofRound) {
        return ofRound == round.get();
    }

    private static Verdict now(Exercise exercise, Submission submission) {
        return new Judge(submission, Mode.usual()).stoppingAtHang().verdict(exercise);
    }

    void close() {
        round.incrementAndGet();
        Hosts.endRunning();
        thread.shutdown();
    }
}
