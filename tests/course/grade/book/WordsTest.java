package course.grade.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import course.say.Messages;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Path BOOK = Path.of("course/course/grade/book");
    private static final Pattern KEY = Pattern.compile("\"(book\\.[\\w.]+)\"");

    @Test
    void everySentenceIsSaidAndWhatIsSaidHasASentence() throws Exception {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> files = Files.list(BOOK)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(key -> said.add(key.group(1)));
            }
        }
        family("book.outcome.", Outcome.values(), said);
        family("book.isolation.", Isolation.values(), said);
        family("book.notice.", Isolation.values(), said);
        family("book.standing.", Standing.values(), said);
        family("book.status.", course.check.Verdict.Status.values(), said);

        assertEquals(sentences(), said);
    }

    @Test
    void ofACauseTheFirstSentenceIsEnough() throws Exception {
        var words = new Words(Messages.in("en"));

        assertEquals("One read() is taken for everything.", words.cause("SINGLE_READ"));
        assertEquals("A_CAUSE_OF_TOMORROW", words.cause("A_CAUSE_OF_TOMORROW"));
    }

    private static void family(String begin, Enum<?>[] members, Set<String> said) {
        said.remove(begin);
        for (Enum<?> member : members) {
            said.add(begin + member.name());
        }
    }

    private static Set<String> sentences() throws Exception {
        var sentences = new Properties();
        try (Reader text = Files.newBufferedReader(BOOK.resolve("texts.properties"))) {
            sentences.load(text);
        }
        return sentences.stringPropertyNames();
    }
}
