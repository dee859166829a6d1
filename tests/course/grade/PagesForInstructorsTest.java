package course.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of {@code course/course/grade} and of its engines. */
class PagesForInstructorsTest {
    private static final Path PAGES = Path.of("course/course/grade");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");
    private static final Pattern HEADING = Pattern.compile("^#+ ", Pattern.MULTILINE);
    private static final Pattern COMMAND = Pattern.compile("^ *((?:mvn|docker|kubectl|bash) .*)$", Pattern.MULTILINE);
    private static final Pattern SETTING = Pattern.compile("^\\| `(-D\\w+)=", Pattern.MULTILINE);

    static List<Path> english() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.endsWith("README.md")).toList();
        }
    }

    @Test
    void everyEngineHasAPage() throws Exception {
        assertEquals(4, english().size());
    }

    @ParameterizedTest
    @MethodSource("english")
    void everyLinkLeadsSomewhere(Path page) throws Exception {
        for (Path each : List.of(page, spanish(page))) {
            for (String link : all(LINK, 1, each)) {
                assertTrue(Files.exists(each.resolveSibling(link).normalize()), each + " links to " + link);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("english")
    void bothLanguagesHaveTheSameSectionsSettingsAndCommands(Path page) throws Exception {
        assertEquals(all(HEADING, 0, page), all(HEADING, 0, spanish(page)));
        assertEquals(all(SETTING, 1, page), all(SETTING, 1, spanish(page)));
        assertEquals(commands(page), commands(spanish(page)));
    }

    /** Without what differs from one language to the other. */
    private static List<String> commands(Path page) throws IOException {
        return all(COMMAND, 1, page).stream()
                .map(command -> command.replaceAll(" -Dlang=es$| (en|es)$", ""))
                .toList();
    }

    private static Path spanish(Path page) {
        return page.resolveSibling("README.es.md");
    }

    private static List<String> all(Pattern pattern, int group, Path page) throws IOException {
        return pattern.matcher(Files.readString(page))
                .results()
                .map(found -> found.group(group))
                .toList();
    }
}
