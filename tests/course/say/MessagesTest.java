package course.say;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
    private static final Path OF_THE_COURSE = Path.of("course/course/say/messages.properties");
    private static final Pattern GAP = Pattern.compile("%(\\d+\\$)?[-#+ 0,(]*\\d*(?:\\.\\d+)?([a-zA-Z%])");
    private static final Pattern LITERAL = Pattern.compile("\"([\\w.-]+)\"");
    private static final Pattern STEP = Pattern.compile("(?:new Step|note)\\(\\s*\"(\\w+)\"");
    private static final Pattern CONSTANT = Pattern.compile("^\\s+([A-Z][A-Z_]+)[,;(]?.*$", Pattern.MULTILINE);

    private final Locale systemLanguage = Locale.getDefault();

    @AfterEach
    void putTheLanguageBack() {
        Locale.setDefault(systemLanguage);
    }

    static List<Path> everyBundle() throws IOException {
        List<Path> bundles = new ArrayList<>();
        for (String room : List.of("course", "lessons")) {
            try (Stream<Path> files = Files.walk(Path.of(room))) {
                files.filter(file -> file.toString().endsWith(".properties"))
                        .filter(file -> !file.toString().contains("_es."))
                        .forEach(bundles::add);
            }
        }
        return bundles;
    }

    @ParameterizedTest
    @MethodSource("everyBundle")
    void everySentenceStandsInBothLanguages(Path english) throws IOException {
        assertEquals(
                new TreeSet<>(sentences(english).stringPropertyNames()),
                new TreeSet<>(sentences(spanish(english)).stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("everyBundle")
    void everySentenceHasTheSameGapsInBothLanguages(Path english) throws IOException {
        Properties translated = sentences(spanish(english));
        sentences(english)
                .forEach((key, sentence) -> assertEquals(
                        gaps((String) sentence), gaps(translated.getProperty((String) key)), () -> "gaps of " + key));
    }

    /** Of two sentences with the same key, the second silently takes the place of the first. */
    @Test
    void noKeyIsGivenTwice() throws Exception {
        for (String file : List.of("messages.properties", "messages_es.properties")) {
            Set<String> seen = new HashSet<>();
            for (String line : Files.readAllLines(Path.of("course/course/say", file))) {
                int end = line.startsWith("#") ? -1 : line.indexOf(" =");
                assertTrue(end < 0 || seen.add(line.substring(0, end)), file + " has it twice: " + line);
            }
        }
    }

    @Test
    void everySentenceThatTheCodeNamesExists() throws IOException {
        Set<String> keys = sentences(OF_THE_COURSE).stringPropertyNames();
        Set<String> families =
                keys.stream().map(key -> key.replaceAll("\\..*", "")).collect(Collectors.toSet());

        var missing = new TreeSet<>(words(LITERAL));
        missing.removeIf(word -> !word.matches("[a-z]+\\.[^.].*[^.]") || word.endsWith(".txt"));
        missing.removeIf(word -> !families.contains(word.replaceAll("\\..*", "")));
        missing.removeAll(keys);

        assertEquals(Set.of(), missing);
    }

    @Test
    void everyStepOfAStoryHasItsSentence() throws IOException {
        Set<String> keys = sentences(OF_THE_COURSE).stringPropertyNames();
        words(STEP).forEach(step -> assertTrue(keys.contains("step." + step), "step." + step + " is missing"));
    }

    @Test
    void everySentenceIsNamedInTheCode() throws IOException {
        Set<String> literals = words(LITERAL);
        Set<String> words = new HashSet<>(literals);
        words.addAll(words(CONSTANT));

        var unused = new TreeSet<>(sentences(OF_THE_COURSE).stringPropertyNames());
        unused.removeAll(literals);
        unused.removeIf(key -> isPutTogether(key, literals, words));

        assertEquals(Set.of(), unused);
    }

    @Test
    void aSentenceForOneOrNoneHasASentenceForMany() throws IOException {
        Set<String> keys = sentences(OF_THE_COURSE).stringPropertyNames();
        keys.stream()
                .filter(key -> key.matches(".*\\.(one|none)"))
                .forEach(key -> assertTrue(keys.contains(key.replaceAll("\\.(one|none)$", "")), key));
    }

    @ParameterizedTest
    @CsvSource({"es, es", "es-MX, es", "en-US, en", "fr, en", "und, en"})
    void theSystemsLanguageDecides(String system, String spoken) {
        Locale.setDefault(Locale.forLanguageTag(system));

        assertEquals(spoken, Messages.inSystemLanguage().language());
    }

    @Test
    void theSpanishSentencesKeepTheirAccents() throws Refusal {
        assertEquals("En otra computadora, escribe:", Messages.in("es").say("server.reach"));
        assertTrue(Messages.in("es").say("menu.title").contains("programación"));
    }

    @Test
    void anotherLanguageIsRefusedWithThoseThereAre() {
        Refusal refusal = assertThrows(Refusal.class, () -> Messages.in("fr"));

        assertEquals("setting.lang", refusal.key());
        assertEquals(List.of("fr", "en, es"), List.of(refusal.arguments()));
    }

    /** As {@code "cause." + SINGLE_READ} is, or {@code "picture." + ("lesson" + 3 + "-sizes") + ".title"}. */
    private static boolean isPutTogether(String key, Set<String> literals, Set<String> words) {
        int word = key.indexOf('.') + 1;
        int tail = key.indexOf('.', word) < 0 ? key.length() : key.indexOf('.', word);
        String middle = key.substring(word, tail);
        return literals.contains(key.substring(0, word))
                && (words.contains(middle) || Stream.of(middle.split("\\d+")).allMatch(words::contains))
                && (tail == key.length() || literals.contains(key.substring(tail)));
    }

    private static Path spanish(Path english) {
        return english.resolveSibling(english.getFileName().toString().replace(".properties", "_es.properties"));
    }

    private static Properties sentences(Path file) throws IOException {
        var sentences = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            sentences.load(text);
        }
        return sentences;
    }

    /** The gaps of a sentence, each with the number of what fills it: {@code 1s 2d}. */
    private static Set<String> gaps(String sentence) {
        var gaps = new TreeSet<String>();
        int next = 1;
        var gap = GAP.matcher(sentence);
        while (gap.find()) {
            if (gap.group(2).equals("%") || gap.group(2).equals("n")) {
                continue;
            }
            String number = gap.group(1) == null ? next++ + "" : gap.group(1).replace("$", "");
            gaps.add(number + gap.group(2));
        }
        return gaps;
    }

    /** Everything in the course's code, and in the checks, that looks like this. */
    private static Set<String> words(Pattern pattern) throws IOException {
        Set<String> words = new HashSet<>();
        for (String room : List.of("course", "lessons")) {
            try (Stream<Path> files = Files.walk(Path.of(room))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    pattern.matcher(Files.readString(file)).results().forEach(word -> words.add(word.group(1)));
                }
            }
        }
        return words;
    }
}
