package course.grade.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A small class whose names are as bad as names can be. */
final class SampleBook {
    static final String MARKUP = "<b>x</b> & \"y\" 'z'</script><script>alert(1)</script>";
    static final String FORMULA = "=1+1";
    static final String TURNED_AROUND = "team-\u202Etxt.exe\u0007";
    static final String SEPARATORS = "@SUM(A1)\t;=2+2,\"=3\"\r\n";

    private static final List<String> CAUSES = List.of(
            "SINGLE_READ",
            "MISSING_FLUSH",
            "HALF_CLOSE_IGNORED",
            "WRONG_CHARSET",
            "HANGS",
            "CAP_AFTER_ALLOCATION",
            "NO_LOCK",
            "PARTIAL_FILE_LEFT",
            "THREAD_LEAKED",
            "SIGNED_LENGTH",
            "AVAILABLE",
            "WRONG_ANSWER");
    private static final String DIGEST = "00ff".repeat(16);

    private static final List<Column> COLUMNS = List.of(
            new Column("1.1", "Echo everything", 4),
            new Column("4.2", "Receive a file, whole or not at all", 5),
            new Column("5.4", "Stop cleanly", 3));

    private static final List<CheckMark> ECHO = List.of(
            new CheckMark("aFewBytesComeBack", "A few bytes come back", "PASSED", 1, "", "", List.of()),
            new CheckMark("manyBytesComeBack", "Many bytes come back", "PASSED", 2, "", "", List.of()),
            new CheckMark("theEndComesBack", "The end comes back", "PASSED", 1, "", "", List.of()));

    private static final List<String> STORY = List.of(
            "  We             sent 65540 bytes: 00 01 00 00 <b> & so on ...",
            "  Expected       the file photo.png with 65536 bytes",
            "  Came           a file of 996 bytes, of which the first 996 are right",
            "  Likely cause   One read() is taken for everything.");

    private static final List<CheckMark> CUT_OFF = List.of(
            new CheckMark("aFileArrives", "A file arrives", "FAILED", 1, "", "SINGLE_READ", STORY),
            new CheckMark("aLongFileArrives", "A long file arrives", "FAILED", 1, "", "SINGLE_READ", STORY),
            new CheckMark("anEmptyFileArrives", "An empty file arrives", "SKIPPED", 1, "A file arrives", "", List.of()),
            new CheckMark("anEndLeavesNothing", "An end in the middle leaves nothing", "PASSED", 2, "", "", List.of()));

    private static final List<String> TOLD_OF_CUT_OFF = List.of(
            "4.2 Receive a file, whole or not at all: 2 of 5 points",
            "  FAILED   1  A file arrives",
            "      We             sent 65540 bytes: 00 01 00 00 <b> & so on ...",
            "      Expected       the file photo.png with 65536 bytes",
            "      Came           a file of 996 bytes, of which the first 996 are right",
            "      Likely cause   One read() is taken for everything.",
            "  FAILED   1  A long file arrives",
            "  skipped  1  An empty file arrives",
            "  passed   2  An end in the middle leaves nothing",
            "  Again: mvn exec:java \"-Dlesson=4.2-check\"");

    private SampleBook() {}

    static Gradebook book() {
        return new Gradebook(
                COLUMNS,
                List.of(
                        row(
                                MARKUP,
                                List.of(echo(), doesNotCompile(), missing("5.4", 3)),
                                List.of("Judged: <i>b</i>.java")),
                        row(FORMULA, List.of(echo(), cutOff(), deadline()), List.of()),
                        row(
                                SEPARATORS,
                                List.of(notWritten("1.1", 4), notWritten("4.2", 5), notWritten("5.4", 3)),
                                List.of()),
                        row("team-01", List.of(echo(), whole("4.2", 5), whole("5.4", 3)), List.of()),
                        row(
                                "team-02",
                                List.of(echo(), fault(), cutOffAgain()),
                                List.of("A file was in the wrong folder.")),
                        row("team-03", List.of(missing("1.1", 4), doesNotCompile(), missing("5.4", 3)), List.of()),
                        row(TURNED_AROUND, List.of(echo(), cutOff(), missing("5.4", 3)), List.of()),
                        row("\u00D1and\u00FA, \"equipo\" 7", List.of(echo(), cutOff(), whole("5.4", 3)), List.of())));
    }

    /** A class of so many with fifteen exercises, to look at and to measure. */
    static Gradebook large(int learners) {
        List<Column> columns = new ArrayList<>();
        for (int lesson = 1; lesson <= 5; lesson++) {
            for (int exercise = 1; exercise <= 3; exercise++) {
                columns.add(new Column(lesson + "." + exercise, "Receive a file, whole or not at all", 12));
            }
        }
        var random = new Random(300);
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= learners; i++) {
            double skill = random.nextDouble();
            List<Mark> marks = columns.stream()
                    .map(column -> someMark(column.exercise(), skill, random))
                    .toList();
            rows.add(row(
                    String.format("team-%03d", i),
                    marks,
                    i % 40 == 0 ? List.of("A file was in the wrong folder.") : List.of()));
        }
        return new Gradebook(columns, rows);
    }

    private static Mark someMark(String exercise, double skill, Random random) {
        double fortune = random.nextDouble() + skill - 0.07 * exercise.charAt(0);
        if (fortune > -2.5) {
            return whole(exercise, 12);
        }
        return switch (random.nextInt(8)) {
            case 0 -> missing(exercise, 12);
            case 1 ->
                new Mark(
                        exercise,
                        Outcome.DOES_NOT_COMPILE,
                        0,
                        12,
                        "",
                        List.of(),
                        doesNotCompile().told());
            default -> someFailure(exercise, random);
        };
    }

    private static Mark someFailure(String exercise, Random random) {
        int failed = random.nextInt(12);
        int cause = (int) Math.min(11, Math.abs(random.nextGaussian() * 4));
        List<CheckMark> checks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            boolean fails = i == failed || i == failed + 2;
            String status = i < failed ? "PASSED" : fails ? "FAILED" : "SKIPPED";
            checks.add(new CheckMark(
                    "check" + i,
                    "The header may come byte by byte, number " + i,
                    status,
                    1,
                    i > failed && !fails ? "The header may come" : "",
                    fails ? CAUSES.get(i == failed ? cause : random.nextInt(12)) : "",
                    fails ? STORY : List.of()));
        }
        return new Mark(exercise, Outcome.FAILED, failed, 12, CAUSES.get(cause), checks, TOLD_OF_CUT_OFF);
    }

    private static Row row(String learner, List<Mark> marks, List<String> remarks) {
        return new Row(learner, DIGEST, Isolation.SANDBOX, marks, remarks);
    }

    private static Mark echo() {
        return new Mark("1.1", Outcome.PASSED, 4, 4, "", ECHO, List.of("1.1 Echo everything: 4 of 4 points"));
    }

    private static Mark whole(String exercise, int points) {
        var check = new CheckMark("itWorks", "It works", "PASSED", points, "", "", List.of());
        return new Mark(exercise, Outcome.PASSED, points, points, "", List.of(check), List.of(exercise));
    }

    private static Mark cutOff() {
        return new Mark("4.2", Outcome.FAILED, 2, 5, "SINGLE_READ", CUT_OFF, TOLD_OF_CUT_OFF);
    }

    private static Mark cutOffAgain() {
        List<CheckMark> checks = List.of(
                new CheckMark("itStops", "It stops", "FAILED", 2, "", "HANGS", List.of("  It hangs at <init>")),
                new CheckMark(
                        "noThreadIsLeft", "No thread is left", "FAILED", 1, "", "THREAD_LEAKED", List.of("  One is.")));
        return new Mark("5.4", Outcome.FAILED, 0, 3, "HANGS", checks, List.of("5.4", "    It hangs at <init>"));
    }

    private static Mark doesNotCompile() {
        return new Mark(
                "4.2",
                Outcome.DOES_NOT_COMPILE,
                0,
                5,
                "",
                List.of(),
                List.of(
                        "4.2: 0 of 5 points",
                        "  ReceiveFile.java:7: ';' expected",
                        "  \tint a = b<c>d",
                        "          ^"));
    }

    private static Mark deadline() {
        return new Mark(
                "5.4", Outcome.DEADLINE, 0, 3, "", List.of(), List.of("5.4: 0 of 3 points", "  Ended after 60 s."));
    }

    private static Mark missing(String exercise, int of) {
        return new Mark(exercise, Outcome.MISSING, 0, of, "", List.of(), List.of(exercise, "  There is no file."));
    }

    private static Mark notWritten(String exercise, int of) {
        return new Mark(
                exercise,
                Outcome.NOT_WRITTEN,
                0,
                of,
                "NOT_WRITTEN_YET",
                List.of(),
                List.of(exercise, "  Not written yet."));
    }

    private static Mark fault() {
        var check = new CheckMark(
                "aFileArrives", "A file arrives", "COURSE_FAULT", 5, "IllegalStateException", "", List.of());
        return new Mark("4.2", Outcome.COURSE_FAULT, 0, 5, "", List.of(check), List.of("4.2", "  The course broke."));
    }
}
