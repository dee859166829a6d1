package house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rules of the house that no compiler knows. Brackets keep the patterns from matching themselves. */
class HouseRulesTest {
    private static final Pattern PUBLIC_TYPE_WITH_OR_WITHOUT_JAVADOC = Pattern.compile(
            "([*]/\\s+(?:@\\w+(?:[(][^)]*[)])?\\s+)*)?" // what stands before it, annotations included
                    + "^public [a-z -]*(?:class|interface|record|enum) \\w+",
            Pattern.MULTILINE);

    @Test
    void nobodySleeps() {
        assertNowhere("[.:]sleep\\b");
    }

    @Test
    void nobodyPrintsAStackTrace() {
        assertNowhere("print[S]tackTrace");
    }

    @Test
    void noExceptionIsDroppedWithoutAWord() {
        assertNowhere("catch [(][^)]*[)] *[{]\\s*[}]");
    }

    @Test
    void noTestIsSwitchedOff() {
        assertNowhere("@[D]isabled");
    }

    @Test
    void noLineHasATabOrEndsInASpace() {
        assertNowhere("\t|[ \r]$", ".java", ".jsh", ".md", ".properties", ".py", ".sh");
    }

    @Test
    void everyPublicClassOfTheCourseSaysWhatItIsFor() {
        List<String> silent = new ArrayList<>();
        for (Path file : Sources.javaOf("course")) {
            PUBLIC_TYPE_WITH_OR_WITHOUT_JAVADOC
                    .matcher(Sources.read(file))
                    .results()
                    .filter(type -> type.group(1) == null)
                    .forEach(type -> silent.add(file + ": " + type.group()));
        }
        assertEquals(List.of(), silent);
    }

    private static void assertNowhere(String regex) {
        assertNowhere(regex, ".java", ".jsh");
    }

    private static void assertNowhere(String regex, String... endings) {
        Pattern pattern = Pattern.compile(regex, Pattern.MULTILINE);
        assertEquals(List.of(), Sources.matches(Sources.endingIn(endings), pattern));
    }
}
