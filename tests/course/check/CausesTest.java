package course.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.say.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A learner who is told a cause finds it explained where the report says. */
class CausesTest {
    private static final Pattern PLACE = Pattern.compile("(lessons/\\S+\\.md), \"(.+)\"");
    private static final Map<String, String> MISTAKES = Map.of("en", "## The mistakes", "es", "## Los errores");

    static List<String> everyLanguage() {
        return Messages.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("everyLanguage")
    void everyCauseIsExplainedUnderTheHeadingThatItNames(String language) throws Exception {
        for (Cause cause : Cause.values()) {
            String place = Messages.in(language).say("page." + cause);
            Matcher named = PLACE.matcher(place);

            assertTrue(named.matches(), () -> cause + " names no page and heading: " + place);
            assertTrue(
                    headings(Path.of(named.group(1)), language).contains(named.group(2)),
                    () -> cause + " names a heading that is not there: " + place);
        }
    }

    @ParameterizedTest
    @MethodSource("everyLanguage")
    void everyMistakeOnAPageIsACauseThatNamesIt(String language) throws Exception {
        Map<Path, Set<String>> named = new TreeMap<>();
        for (Cause cause : Cause.values()) {
            Matcher place = PLACE.matcher(Messages.in(language).say("page." + cause));
            assertTrue(place.matches());
            named.computeIfAbsent(Path.of(place.group(1)), page -> new TreeSet<>())
                    .add(place.group(2));
        }

        Map<Path, Set<String>> explained = new TreeMap<>();
        for (Path page : named.keySet()) {
            explained.put(page, headings(page, language));
        }
        assertEquals(explained, named);
    }

    /** The headings below the one of the mistakes. */
    private static Set<String> headings(Path page, String language) throws IOException {
        try (Stream<String> lines = Files.lines(page)) {
            return lines.dropWhile(line -> !line.equals(MISTAKES.get(language)))
                    .filter(line -> line.startsWith("### "))
                    .map(line -> line.substring("### ".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
