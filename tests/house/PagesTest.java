package house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for every page that a learner or an instructor reads. */
class PagesTest {
    /** PowerShell splits an argument that begins with a dash at its first dot, unless it stands in quotation marks. */
    private static final Pattern UNQUOTED_DOT = Pattern.compile("(?<![\"\\w])-D\\w+=[^\\s\"`|]*[.][^\\s\"`|.]");

    @Test
    void aSettingWithADotInItsValueStandsInQuotationMarks() {
        List<Path> pages = new ArrayList<>(Sources.endingIn(".md"));
        pages.removeIf(page -> !page.startsWith("lessons") && !page.startsWith("course/course/grade"));
        pages.addAll(List.of(Path.of("README.md"), Path.of("README.es.md")));

        assertEquals(List.of(), Sources.matches(pages, UNQUOTED_DOT));
    }

    @Test
    void thatRuleKnowsWhatItLooksFor() {
        assertTrue(UNQUOTED_DOT.matcher("`-Dhost=nowhere.invalid`").find());
        assertFalse(UNQUOTED_DOT
                .matcher("`\"-Dhost=nowhere.invalid\"`, or -Dlesson=3-demo.")
                .find());
    }
}
