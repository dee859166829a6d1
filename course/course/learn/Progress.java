package course.learn;

import course.check.Exercise;
import course.check.Verdict;
import course.say.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a learner has done, in one text file that a person can read: {@code 1.1 EchoEverything: passed, hints 2}. */
public final class Progress {
    private static final Pattern LINE =
            Pattern.compile("(\\d+\\.\\d+) (\\w+): (passed|open)(, hints ([123]))?(, peeked)?");

    private final Optional<Path> file;
    private final Map<String, Entry> unwritten = new TreeMap<>();

    /** @param file need not exist */
    public Progress(Path file) {
        this(Optional.of(file));
    }

    private Progress(Optional<Path> file) {
        this.file = file;
    }

    /** Of work that is not the learner's own: nothing of it is written down. */
    static Progress unwritten() {
        return new Progress(Optional.empty());
    }

    /**
     * How far one exercise is.
     *
     * @param name the learner's class
     * @param passed whether it has ever passed all its checks
     * @param hints how many hints were asked for, 0 to 3
     * @param peeked whether the solution was looked at
     */
    public record Entry(String name, boolean passed, int hints, boolean peeked) {
        Entry pass() {
            return new Entry(name, true, hints, peeked);
        }

        Entry hint(int count) {
            return new Entry(name, passed, Math.max(hints, count), peeked);
        }

        Entry peek() {
            return new Entry(name, passed, hints, true);
        }

        String line(String number) {
            return number + " " + name + ": " + (passed ? "passed" : "open") + (hints > 0 ? ", hints " + hints : "")
                    + (peeked ? ", peeked" : "");
        }
    }

    /** How far the exercise is. */
    public Entry of(Exercise exercise) throws Refusal {
        return read().getOrDefault(exercise.number(), new Entry(exercise.name(), false, 0, false));
    }

    /** Notes a verdict; one that did not pass changes nothing. */
    public void note(Verdict verdict) throws Refusal {
        if (verdict.passed()) {
            write(verdict.exercise(), of(verdict.exercise()).pass());
        }
    }

    /** Notes that so many hints have been shown. */
    public void noteHint(Exercise exercise, int count) throws Refusal {
        write(exercise, of(exercise).hint(count));
    }

    /** Notes that the solution has been shown. */
    public void notePeek(Exercise exercise) throws Refusal {
        write(exercise, of(exercise).peek());
    }

    private Map<String, Entry> read() throws Refusal {
        return file.isPresent() ? read(file.get()) : unwritten;
    }

    private static Map<String, Entry> read(Path file) throws Refusal {
        Map<String, Entry> entries = new TreeMap<>();
        if (!Files.exists(file)) {
            return entries;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                Matcher entry = LINE.matcher(line.strip());
                if (entry.matches()) {
                    int hints = entry.group(5) == null ? 0 : Integer.parseInt(entry.group(5));
                    boolean passed = entry.group(3).equals("passed");
                    entries.put(entry.group(1), new Entry(entry.group(2), passed, hints, entry.group(6) != null));
                }
            }
            return entries;
        } catch (IOException unreadable) {
            throw new Refusal("file.unreadable", file);
        }
    }

    private void write(Exercise exercise, Entry entry) throws Refusal {
        Map<String, Entry> entries = read();
        entries.put(exercise.number(), entry);
        if (file.isPresent()) {
            write(file.get(), entries);
        }
    }

    private static void write(Path file, Map<String, Entry> entries) throws Refusal {
        List<String> lines = entries.entrySet().stream()
                .map(each -> each.getValue().line(each.getKey()))
                .toList();
        try {
            Files.write(file, lines);
        } catch (IOException unwritable) {
            throw new Refusal("out.unwritable", file);
        }
    }
}
