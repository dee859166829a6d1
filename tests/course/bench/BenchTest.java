package course.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.Course;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The table comes out whole. How fast anything is depends on the computer, so that is no test's business. */
class BenchTest {
    /** CI asks for more with -Drepeats=50. */
    private static final boolean THOROUGH = Integer.getInteger("repeats", 1) > 1;

    private static final List<String> GRADING = List.of(
            "Grading 3 submissions",
            "Grading one of 3 submissions",
            "Grading 3 submissions, a tenth of them hang",
            "mvn test of one submission");
    private static final Scale TINY = new Scale(100_000, 2, 3, 2, 2, 20, 10, 1, 0, THOROUGH ? 3 : 0, 0);
    private static final String HAS_A_FIGURE_OR_SAYS_WHY_NOT = ".{52} *([0-9.]+|skipped)  \\S.*";

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void everythingIsMeasuredOrSaysWhyItIsNot() throws Exception {
        List<String> rows = rowsOf(run());

        assertEquals(expectedRows(), rows.stream().map(BenchTest::what).toList());
        for (String row : rows) {
            assertTrue(row.matches(HAS_A_FIGURE_OR_SAYS_WHY_NOT), row);
        }
    }

    private static String run() throws Exception {
        var text = new ByteArrayOutputStream();
        Bench.run(
                Path.of("").toAbsolutePath(),
                TINY,
                Course.class,
                Bench.PARTS.keySet(),
                new PrintStream(text, true, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }

    private static List<String> rowsOf(String output) {
        return output.lines().dropWhile(line -> !line.startsWith("---")).skip(1).toList();
    }

    private static String what(String row) {
        return row.substring(0, 52).strip();
    }

    private static List<String> expectedRows() {
        boolean python = Tool.find("python3").isPresent();
        List<String> rows = new ArrayList<>();
        forEachJdk(rows, "Lesson 4, %s -Xmx64m");
        if (python) {
            rows.add("Lesson 4, Python, 4 KiB at a time");
            rows.add("Lesson 4, Python, 256 KiB at a time");
        }
        if (Tool.find("socat").isPresent()) {
            rows.add("Lesson 4, socat, as it comes");
            rows.add("Lesson 4, socat -b 262144");
        }
        if (!python) {
            rows.add("Lesson 4, Python");
        }
        if (Tool.find("socat").isEmpty()) {
            rows.add("Lesson 4, socat");
        }
        forEachJdk(rows, "Lesson 4, %s, peak heap of the sender", "Lesson 4, %s, peak heap of the receiver");
        forEachJdk(rows, "Lesson 5, 3 clients, %s");
        rows.add("Lesson 5, 3 clients, Python");
        if (Proc.exists()) {
            forEachJdk(rows, "Lesson 5, idle clients in 512 MiB, %s", "Lesson 5, idle clients in 512 MiB, %s, memory");
        } else {
            forEachJdk(rows, "Lesson 5, idle clients in 512 MiB, %s");
        }
        rows.add("Watcher, from its start to the first verdict");
        for (String number : List.of("4.2", "5.2")) {
            rows.add("Watcher, " + number + ", from save to \"Checking\"");
            rows.add("Watcher, " + number + ", from save to verdict");
            rows.add("Watcher, " + number + ", 95th percentile");
        }
        rows.add("mvn exec:java -Dlesson=1-demo");
        rows.add("mvn test of one exercise, 4.2");
        rows.add("mvn test of one exercise, 5.2");
        rows.addAll(THOROUGH ? GRADING : List.of("Grading"));
        return rows;
    }

    private static void forEachJdk(List<String> rows, String... titles) {
        for (Jdk jdk : Jdk.found()) {
            for (String title : titles) {
                rows.add(String.format(title, jdk.name()));
            }
        }
    }
}
