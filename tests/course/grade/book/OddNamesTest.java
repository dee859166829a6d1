package course.grade.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import course.say.Messages;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** A learner's name may hold anything, and does no harm in any form. */
class OddNamesTest {
    /** What turns a line around, moves the cursor, or cannot be seen. Line ends are allowed. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Zl}\\p{Zp}&&[^\r\n]]");

    private static final String HALF_A_PAIR = "half-\uD83D";

    @TempDir
    static Path results;

    @BeforeAll
    static void writeTheSample() throws Exception {
        Gradebook sample = SampleBook.book();
        Row first = sample.rows().get(0);
        var rows = Stream.concat(
                        sample.rows().stream(),
                        Stream.of(new Row(HALF_A_PAIR, first.digest(), first.isolation(), first.marks(), List.of())))
                .toList();
        Books.writeAll(new Gradebook(sample.columns(), rows), results, Messages.in("en"));
    }

    @Test
    void noFileHoldsACharacterThatCannotBeSeen() throws Exception {
        try (Stream<Path> files = Files.walk(results)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
                assertFalse(INVISIBLE.matcher(body).find(), file.toString());
            }
        }
    }

    @Test
    void noCellOfTheSpreadsheetIsAFormula() throws Exception {
        String csv = Files.readString(results.resolve("gradebook.csv"));

        assertTrue(csv.contains("\"'=1+1\","), csv);
        assertFalse(
                Pattern.compile("(?m)(^|[,;\t])\"?[=+@]")
                        .matcher(csv.replaceAll("\"(?:[^\"]|\"\")*\"", "text"))
                        .find(),
                csv);
    }

    @Test
    void everyLineOfTheSpreadsheetHasAsManyCells() throws Exception {
        for (String line : Files.readString(results.resolve("gradebook.csv")).split("\r\n")) {
            assertEquals(8, line.replaceAll("\"(?:[^\"]|\"\")*\"", "text").split(",", -1).length, line);
        }
    }

    @Test
    void markupStaysTextOnThePage() throws Exception {
        String page = Files.readString(results.resolve("gradebook.html"));

        assertFalse(page.contains("<b>"), "a tag from a name");
        assertFalse(page.contains("<i>"), "a tag from a remark");
        assertEquals(1, page.split("<script", -1).length - 1, "scripts");
        assertTrue(page.contains("&lt;b&gt;x&lt;/b&gt; &amp; &quot;y&quot; &#39;z&#39;"));
        assertTrue(page.contains("team-\\u202etxt.exe\\u0007"));
    }

    @Test
    void thePageForbidsEveryScriptButItsOwnAndFetchesNothing() throws Exception {
        String page = Files.readString(results.resolve("gradebook.html"));

        assertTrue(page.contains("content=\"default-src 'none'; style-src 'sha256-"));
        assertFalse(Pattern.compile("(src|href)=\"(?!#)").matcher(page).find(), "an address");
        assertFalse(page.contains(" style=\""), "a style that the page itself forbids");
    }

    @Test
    void aPageToHandBackIsAboutOneLearnerAndRunsNothing() throws Exception {
        String page = Files.readString(results.resolve("learners/team-01.html"));

        assertTrue(page.contains("<bdi>team-01</bdi>"));
        assertFalse(page.contains("team-02"));
        assertFalse(page.contains("<script"));
    }

    @Test
    void theScriptAndTheStyleAreThoseThatThePageAllows() throws Exception {
        String page = Files.readString(results.resolve("gradebook.html"));

        for (String kind : List.of("script", "style")) {
            String text = page.substring(page.indexOf("<" + kind + ">") + kind.length() + 2, page.indexOf("</" + kind));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            String allowed = "sha256-" + Base64.getEncoder().encodeToString(digest);
            assertTrue(page.contains(kind + "-src '" + allowed + "'"), kind);
        }
    }

    @Test
    void programsGetTheNamesAsTheyAre() throws Exception {
        JsonNode book =
                new ObjectMapper().readTree(results.resolve("gradebook.json").toFile());

        List<String> names = book.get("learners").findValuesAsText("learner");
        assertTrue(names.containsAll(List.of(SampleBook.MARKUP, SampleBook.SEPARATORS, SampleBook.TURNED_AROUND)));
        assertTrue(names.contains(HALF_A_PAIR), names.toString());
    }

    @Test
    void everyJUnitReportIsXml() throws Exception {
        try (Stream<Path> files = Files.list(results.resolve("junit"))) {
            for (Path file : files.toList()) {
                Document report = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(file.toFile());
                int cases = report.getElementsByTagName("testcase").getLength();
                assertEquals(String.valueOf(cases), report.getDocumentElement().getAttribute("tests"), file.toString());
            }
        }
    }
}
