package course.say;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the course itself says, in one of its languages. */
public final class Messages {
    /** The languages that the course speaks, the one for everybody else first. */
    public static final List<String> LANGUAGES = List.of("en", "es");

    private static final String OF_THE_COURSE = "course.say.messages";

    private final String language;
    private final ResourceBundle sentences;

    private Messages(String language, String bundle) {
        this.language = language;
        this.sentences = ResourceBundle.getBundle(
                bundle,
                Locale.forLanguageTag(language),
                Messages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The system's language if the course speaks it, else English. */
    public static Messages inSystemLanguage() {
        String language = Locale.getDefault(Locale.Category.DISPLAY).getLanguage();
        return new Messages(LANGUAGES.contains(language) ? language : LANGUAGES.get(0), OF_THE_COURSE);
    }

    /**
     * @param language an ISO 639 code
     * @throws Refusal if the course does not speak it
     */
    public static Messages in(String language) throws Refusal {
        if (!LANGUAGES.contains(language)) {
            throw new Refusal("setting.lang", language, String.join(", ", LANGUAGES));
        }
        return new Messages(language, OF_THE_COURSE);
    }

    /** The sentences of another bundle, in the same language. */
    public Messages from(String bundle) {
        return new Messages(language, bundle);
    }

    public String language() {
        return language;
    }

    /** Whether there is a sentence with that key. */
    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /** The sentence with that key, its gaps filled as {@link String#format} does. */
    public String say(String key, Object... arguments) {
        return String.format(Locale.ROOT, sentences.getString(key), arguments);
    }
}
