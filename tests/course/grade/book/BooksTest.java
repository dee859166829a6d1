package course.grade.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.say.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BooksTest {
    private static final Path GOLDEN = Path.of("tests/course/grade/golden");

    /** Where the files of the last run stand. If a change is meant, they go to {@link #GOLDEN}. */
    private static final Path MADE = Path.of("target/golden");

    private static final long LARGEST_PAGE = 8_000_000;

    @Test
    void theSampleGivesTheGoldenFiles() throws Exception {
        Path made = MADE.resolve("en");
        Books.writeAll(SampleBook.book(), made, Messages.in("en"));

        Map<String, String> expected = filesIn(GOLDEN.resolve("en"));
        assertEquals(expected.keySet(), filesIn(made).keySet());
        expected.forEach((name, text) -> assertSame(text, made.resolve(name)));
    }

    @Test
    void theSampleGivesTheGoldenFilesInSpanish() throws Exception {
        Path made = MADE.resolve("es");
        Books.writeAll(SampleBook.book(), made, Messages.in("es"));

        for (Map.Entry<String, String> file : filesIn(GOLDEN.resolve("es")).entrySet()) {
            assertSame(file.getValue(), made.resolve(file.getKey()));
        }
    }

    private static void assertSame(String golden, Path made) {
        try {
            assertEquals(
                    golden, Files.readString(made), () -> "If the change is meant, keep " + made + " in " + GOLDEN);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void theSameBookGivesTheSameBytes(@TempDir Path one, @TempDir Path other) throws Exception {
        Books.writeAll(SampleBook.book(), one, Messages.in("es"));
        Books.writeAll(SampleBook.book(), other, Messages.in("es"));
        Books.writeAll(SampleBook.book(), other, Messages.in("es"));

        assertEquals(filesIn(one), filesIn(other));
    }

    @Test
    void whatIsLeftOfALearnerWhoIsGoneIsDeletedAndNothingElse(@TempDir Path results) throws Exception {
        Path notes = Files.writeString(
                Files.createDirectories(results.resolve("junit")).resolve("notes.txt"), "mine");
        Path notesOfItsKind = Files.writeString(notes.resolveSibling("notes.xml"), "mine too");
        Path gone = Files.writeString(notes.resolveSibling("gone.xml"), "<old/>");
        Path lastWeeks = Files.createDirectories(results.resolve("gradescope")).resolve("team-02.json");
        Files.writeString(lastWeeks, "from before the course broke");

        Books.writeAll(SampleBook.book(), results, Messages.in("en"));
        Books.drop(List.of("gone", "never-here"), results);

        assertFalse(Files.exists(gone));
        assertFalse(Files.exists(lastWeeks));
        assertEquals("mine", Files.readString(notes));
        assertEquals("mine too", Files.readString(notesOfItsKind));
    }

    @Test
    void aFaultOfTheCourseIsAZeroNowhere(@TempDir Path results) throws Exception {
        Books.writeAll(SampleBook.book(), results, Messages.in("en"));

        assertFalse(Files.exists(results.resolve("gradescope/team-02.json")));
        assertFalse(Files.exists(results.resolve("classroom50/team-02.json")));
        assertTrue(
                Files.readString(results.resolve("prairielearn/team-02.json")).contains("\"gradable\" : false"));
        assertTrue(Files.readString(results.resolve("junit/team-02.xml")).contains("<error "));
        assertTrue(Files.readString(results.resolve("gradebook.csv")).contains("\"team-02\",?,12,4,?,0,"));
    }

    @Test
    void aPartOfAClassMayBeWithoutLearners(@TempDir Path results) throws Exception {
        Books.writeAll(new Gradebook(SampleBook.book().columns(), List.of()), results, Messages.in("en"));

        assertEquals(1, Files.readAllLines(results.resolve("gradebook.csv")).size());
        assertFalse(Files.readString(results.resolve("gradebook.html")).contains("NaN"));
    }

    @Test
    void threeHundredLearnersFitOnAPageThatABrowserOpensAtOnce() throws Exception {
        Path made = MADE.resolve("large");
        Books.writeAll(SampleBook.large(300), made, Messages.in("en"));

        long bytes = Files.size(made.resolve("gradebook.html"));
        assertTrue(bytes < LARGEST_PAGE, bytes + " bytes");
    }

    private static Map<String, String> filesIn(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }
}
