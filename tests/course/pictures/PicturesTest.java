package course.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.catalog.Lessons;
import course.say.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class PicturesTest {
    /** A headline of more letters might leave the card, in a wide font. */
    private static final int LONGEST_HEADLINE = 50;

    private static Map<Path, String> drawn;

    @BeforeAll
    static void drawThemOnce() throws Exception {
        drawn = Pictures.files(new Lessons(Path.of("")));
    }

    /** The files in imgs/ were drawn by another run, so this also says that two runs draw the same. */
    @Test
    void noPictureIsStaleAndNothingInOneVaries() throws IOException {
        for (Map.Entry<Path, String> picture : drawn.entrySet()) {
            assertEquals(
                    picture.getValue(),
                    Files.readString(picture.getKey()),
                    picture.getKey() + " is stale: run mvn exec:java -Dlesson=pictures");
        }
    }

    @Test
    void noPictureIsLeftFromBefore() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("imgs"))) {
            assertEquals(new TreeSet<>(drawn.keySet()), files.collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void everyPictureHasATitleAndADescriptionThatItRefersTo() throws Exception {
        for (Map.Entry<Path, String> picture : drawn.entrySet()) {
            Document svg = Xml.parse(picture.getValue());
            var root = svg.getDocumentElement();
            String title = Xml.text(picture.getValue(), "title");
            String description = Xml.text(picture.getValue(), "desc");
            assertEquals("img", root.getAttribute("role"));
            for (String id : root.getAttribute("aria-labelledby").split(" ")) {
                assertTrue(picture.getValue().contains("id=\"" + id + "\""), picture.getKey() + " has no " + id);
            }
            assertFalse(title.isBlank() || title.length() > LONGEST_HEADLINE, title);
            assertTrue(description.length() > title.length(), description);
        }
    }

    @Test
    void theWordsAreInTheLanguageOfTheFile() throws Exception {
        for (Path english : drawn.keySet()) {
            if (english.toString().endsWith(".en.svg")) {
                String inEnglish = drawn.get(english);
                String inSpanish = drawn.get(Path.of(english.toString().replace(".en.", ".es.")));
                assertEquals("en", Xml.parse(inEnglish).getDocumentElement().getAttribute("xml:lang"));
                assertEquals("es", Xml.parse(inSpanish).getDocumentElement().getAttribute("xml:lang"));
                assertNotEquals(Xml.text(inEnglish, "title"), Xml.text(inSpanish, "title"));
                assertNotEquals(Xml.text(inEnglish, "desc"), Xml.text(inSpanish, "desc"));
            }
        }
    }

    @Test
    void theNaiveServerSavesTheBeginningAndTheFramedOneAll() {
        assertTrue(picture("lesson3-terminals").contains("they differ"));
        assertTrue(picture("lesson3-sizes").contains("33649 bytes never read"));
        assertTrue(picture("lesson4-terminals").contains("identical"));
        assertFalse(picture("lesson4-sizes").contains("never read"));
    }

    @Test
    void theHalfPictureShowsTheRowsThat4096BytesHoldAndHatchesTheRest() throws Exception {
        byte[] photo = Files.readAllBytes(Path.of("files/photo.png"));
        int rows = new Png(Arrays.copyOf(photo, 4096)).wholeRows();

        Document svg = Xml.parse(picture("lesson3-half"));

        var clip = svg.getElementsByTagName("clipPath").item(0).getFirstChild();
        assertEquals(
                String.valueOf(rows),
                clip.getAttributes().getNamedItem("height").getNodeValue());
        assertTrue(picture("lesson3-half").contains((320 - rows) + " rows never read"));
        assertFalse(picture("lesson4-pictures").contains("never read"));
    }

    @Test
    void theFrameIsTheLengthOfThePhotoAndThenThePhoto() {
        assertTrue(picture("lesson4-frame").contains("147 × 256 + 113 × 1 = 37745"));
        assertTrue(picture("lesson4-frame").contains("89 50 4E 47 0D 0A 1A 0A"));
    }

    @Test
    void whatAnaSaysIsOnThreeScreens() {
        assertEquals(3, occurrences(">Ana: ¡Hola a todos!<", picture("lesson5-clients")));
        assertEquals(1, occurrences(">Here: Ana, Luis, Zoë<", picture("lesson5-clients")));
    }

    @Test
    void whereAProgramCannotRunOneSentenceSaysWhy(@TempDir Path withoutPhoto) throws IOException {
        Files.createDirectories(withoutPhoto.resolve("lessons/lesson3_naive_file"));

        Refusal refusal = assertThrows(Refusal.class, () -> Pictures.files(new Lessons(withoutPhoto)));

        assertEquals("pictures.trouble", refusal.key());
        assertTrue(Arrays.toString(refusal.arguments()).contains("NoSuchFileException"), refusal.key());
    }

    private static String picture(String name) {
        return drawn.get(Path.of("imgs", name + ".en.svg"));
    }

    private static int occurrences(String part, String text) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
