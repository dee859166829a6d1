package course.check;

import course.check.host.Disguise;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JVM that runs a learner's program. What a check arranges there holds until its end. */
public final class ProgramJvm {
    private static final String SIGHTINGS = "course.check.host.seen.Sightings";
    private static final String TEMPORARY_FILES = "course.check.host.TemporaryFiles";

    private final Exercise exercise;
    private final Map<String, byte[]> classes;
    private final Storyteller storyteller;
    private final Attention attention;
    private Link link;
    private boolean own;
    private boolean kryoPauses;

    /** @param link to the JVM in which the check begins, where the classes are loaded */
    ProgramJvm(
            Exercise exercise, Map<String, byte[]> classes, Link link, Storyteller storyteller, Attention attention) {
        this.exercise = exercise;
        this.classes = classes;
        this.link = link;
        this.storyteller = storyteller;
        this.attention = attention;
    }

    Link link() {
        return link;
    }

    /** From here on, the program runs in a JVM that is new, and its temporary files are its own. */
    public void anew() throws IOException {
        storyteller.note("newJvm");
        take(JvmKind.of(exercise));
    }

    /**
     * From here on, the program runs in a JVM of its own with a heap of so many megabytes, which ends when that is not
     * enough: no catch hides that it was not.
     */
    public void withFirmHeap(int megabytes) throws IOException {
        storyteller.note("firmHeap", megabytes);
        moveTo(JvmKind.of(exercise).withFirmHeap(megabytes));
    }

    /** From here on, the program runs in a JVM whose platform speaks Turkish, in ASCII, and ends lines as Windows. */
    public void abroad() throws IOException {
        storyteller.note("abroad");
        moveTo(JvmKind.of(exercise).abroad());
    }

    /**
     * In a JVM of the program's own, the first thread that has Kryo read or write an object from here on waits in the
     * middle of that, until {@link #endPauseInKryo}.
     */
    public void beginPauseInKryo() throws IOException {
        storyteller.note("pauseInKryo");
        moveTo(JvmKind.of(exercise));
        kryoPauses = true;
        new Preparation(link).beginPauseInKryo();
    }

    /** Lets the thread go on that waits in Kryo, if there is one. */
    public void endPauseInKryo() throws IOException {
        storyteller.note("released");
        new Preparation(link).endPauseInKryo();
        kryoPauses = false;
    }

    private void moveTo(JvmKind kind) throws IOException {
        if (!link.is(kind)) {
            take(kind);
        }
    }

    private void take(JvmKind kind) throws IOException {
        leave();
        link = Hosts.take(kind);
        own = true;
        link.load(classes);
    }

    /** The names of what lies where it keeps temporary files; to be asked of one that is the program's own. */
    List<String> temporaryFiles() throws IOException {
        return answer(link.call(TEMPORARY_FILES, "names")).lines().toList();
    }

    /** How many objects of {@link course.check.host.seen.Intruder} it has made so far. */
    public String intruders() throws IOException {
        return answer(link.call(SIGHTINGS, "count"));
    }

    /** Makes the intruder known to it under another name, in the package of its neighbour. */
    public void disguiseIntruder(Class<?> neighbour, String name) throws IOException {
        answer(link.call(Disguise.class.getName(), "wear", neighbour.getName(), name));
    }

    /** Of a call to the course's own classes: only the program can have hindered it. */
    private String answer(Call asked) {
        Optional<Object> value = attention.awaitOutcome(asked).map(Call.Outcome::value);
        return String.valueOf(value.orElseThrow(() -> storyteller.disturbed(new IOException("no answer"))));
    }

    /** Whether what the check has arranged is undone. */
    boolean isAsBefore() {
        return !kryoPauses;
    }

    /** Ends it, if it was for this check alone. */
    void leave() {
        if (own) {
            link.close();
        }
    }
}
