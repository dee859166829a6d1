package course.grade.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import course.check.Cause;
import course.check.Exercise;
import course.check.Submission;
import course.grade.book.Isolation;
import course.grade.book.Mark;
import course.grade.book.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A bench with a worker: a process that is kept as long as all goes well. */
final class WorkerBench implements Bench {
    static final int USUAL_DEADLINE_SECONDS = 60;
    static final int START_SECONDS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Isolation isolation;
    private final Staff staff;
    private final Marking marking;
    private final String secret;
    private final int deadlineSeconds;
    /** Lives as long as the bench: the system may end a worker together with the thread that has started it. */
    private final ExecutorService thread = thread("bench");

    private final ExecutorService ear = thread("answers");
    private volatile Process worker;
    private volatile boolean closed;
    private BufferedReader answers;

    WorkerBench(Isolation isolation, Staff staff, Marking marking, String secret, int deadlineSeconds) {
        this.isolation = isolation;
        this.staff = staff;
        this.marking = marking;
        this.secret = secret;
        this.deadlineSeconds = deadlineSeconds;
        thread.execute(this::hireAhead);
    }

    /** Gets ready while others still do. What fails now will fail again when it is needed, and is told then. */
    private void hireAhead() {
        try {
            hire();
        } catch (IOException notNow) {
            dismiss();
        }
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public Isolation isolation() {
        return isolation;
    }

    @Override
    public Mark judge(Path submission, Exercise exercise) {
        try {
            return thread.submit(() -> now(submission, exercise)).get();
        } catch (ExecutionException problem) {
            return marking.withoutVerdict(exercise, Outcome.COURSE_FAULT, String.valueOf(problem.getCause()));
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return marking.gone(exercise);
        }
    }

    private Mark now(Path submission, Exercise exercise) throws IOException {
        Optional<String> source = new Submission(submission).text(exercise);
        if (source.isEmpty()) {
            return marking.missing(exercise);
        }
        var request = new Request(exercise.check().getName(), source.get(), seed(source.get()));
        long begin = System.nanoTime();
        Optional<Mark> first = ask(request, exercise, deadlineSeconds);
        if (first.isPresent() && !isDoubtful(first.get())) {
            return first.get();
        }
        dismiss();
        int left = deadlineSeconds - (int) TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
        return ask(request, exercise, Math.max(left, 1)).orElseGet(() -> marking.gone(exercise));
    }

    /** What may have been the computer's fault gets another chance. */
    private static boolean isDoubtful(Mark mark) {
        return mark.outcome() == Outcome.COURSE_FAULT || mark.cause().equals(Cause.DISTURBS_THE_CHECK.name());
    }

    /** Empty if the worker ended before it had a mark. */
    private Optional<Mark> ask(Request request, Exercise exercise, int seconds) throws IOException {
        hire();
        try {
            String mark = hear(() -> answer(request), seconds);
            return Optional.of(JSON.readValue(mark, Mark.class));
        } catch (TimeoutException late) {
            dismiss();
            return Optional.of(marking.late(exercise, deadlineSeconds));
        } catch (IOException ended) {
            dismiss();
            return Optional.empty();
        }
    }

    private String answer(Request request) throws IOException {
        OutputStream requests = worker.getOutputStream();
        requests.write((JSON.writeValueAsString(request) + "\n").getBytes(StandardCharsets.UTF_8));
        requests.flush();
        return answers.readLine();
    }

    /** @throws IOException also if there is no answer, because the worker has ended */
    private String hear(Callable<String> answer, int seconds) throws IOException, TimeoutException {
        try {
            String line = ear.submit(answer).get(seconds, TimeUnit.SECONDS);
            if (line == null) {
                throw new IOException("the worker has ended: " + staff.lastWords());
            }
            return line;
        } catch (ExecutionException broken) {
            throw new IOException(broken.getCause());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private void hire() throws IOException {
        if (worker != null && worker.isAlive()) {
            return;
        }
        start();
        if (!isReady()) {
            dismiss(); // or it would be taken at its word the next time
            throw new IOException("the worker cannot judge here: " + staff.lastWords());
        }
    }

    private boolean isReady() throws IOException {
        try {
            return hear(answers::readLine, START_SECONDS).equals(Worker.READY);
        } catch (TimeoutException late) {
            return false;
        }
    }

    private synchronized void start() throws IOException {
        if (closed) {
            throw new IOException("the bench is closed");
        }
        worker = staff.hire();
        answers = new BufferedReader(new InputStreamReader(worker.getInputStream(), StandardCharsets.UTF_8));
    }

    private synchronized void dismiss() {
        if (worker != null) {
            staff.dismiss(worker);
            worker = null;
        }
    }

    /** Who has not seen the secret cannot guess the data, and the same submission always meets the same data. */
    private long seed(String source) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(secret.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return ByteBuffer.wrap(digest.digest(source.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    @Override
    public void close() {
        closed = true;
        dismiss(); // which ends what is being judged
        thread.shutdown();
        ear.shutdown();
        try {
            thread.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
