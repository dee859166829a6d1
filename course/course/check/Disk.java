package course.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a learner's program leaves on the disk, as a check expects it. */
public final class Disk {
    /** Enough to see that a file is too long. */
    private static final int SOME_MORE = 4096;

    private static final int MOST_NAMES = 1000;

    private final Examinee program;

    Disk(Examinee program) {
        this.program = program;
    }

    /** Expects a file with exactly these bytes. */
    public void expectFile(Path file, byte[] expected, Call call, Diagnosis ifNot) throws IOException {
        var whole = new Step("file", file.getFileName(), expected.length);
        if (!FoundFile.isThere(file)) {
            program.fail(whole, FoundFile.inItsPlace(file), call, ifNot);
        }
        byte[] came = FoundFile.start(file, expected.length + SOME_MORE);
        if (!Arrays.equals(expected, came)) {
            program.fail(whole, expected, came, Evidence.End.ENOUGH, call, ifNot);
        }
    }

    /** Expects that there was a file at every moment, the old one or the new one. */
    public void expectOneStep(Replacement replacement, Call call, Diagnosis ifNot)
            throws IOException, InterruptedException {
        if (!replacement.wasInOneStep(program.patienceMillis())) {
            program.fail(new Step("oneStep"), new Step("cameInSteps"), call, ifNot);
        }
    }

    /** Expects a file of so many bytes, those of the block over and over, without keeping them in memory. */
    public void expectFileOf(Path file, long count, byte[] block, Call call, Diagnosis ifNot) throws IOException {
        var expected = new Step("file", file.getFileName(), count);
        if (!FoundFile.isThere(file)) {
            program.fail(expected, FoundFile.inItsPlace(file), call, ifNot);
        }
        long right = FoundFile.leading(file, block, count);
        if (right != count || Files.size(file) != count) {
            program.fail(expected, new Step("cameFile", Files.size(file), right), call, ifNot);
        }
    }

    /** Expects exactly these names in a folder, in any order. */
    public void expectNames(Path in, List<String> expected, Call call, Diagnosis ifNot) throws IOException {
        var only = new Step("names", expected);
        Optional<List<String>> names = FoundFile.names(in, MOST_NAMES + 1);
        if (names.isEmpty()) {
            program.fail(only, FoundFile.inItsPlace(in), call, ifNot);
        } else if (names.get().size() > MOST_NAMES) {
            program.fail(only, new Step("cameManyNames", MOST_NAMES), call, ifNot);
        } else if (!names.get().equals(expected.stream().sorted().toList())) {
            program.fail(only, new Step("cameNames", names.get()), call, ifNot);
        }
    }

    /** The names of what lies where the program's JVM keeps temporary files; to be asked of one that it has for itself. */
    public List<String> temporaryFiles() throws IOException {
        return program.jvm().temporaryFiles();
    }

    /** Expects that these are no names of files at all. */
    public void expectNoneOf(List<String> names, Call call, Diagnosis ifNot) {
        if (!names.isEmpty()) {
            program.fail(new Step("names", List.of()), new Step("cameNames", names), call, ifNot);
        }
    }
}
