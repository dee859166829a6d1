package course.check;

import course.say.Messages;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence of a story, in no language yet.
 *
 * @param key its key in the messages, behind {@code step.}
 * @param arguments what fills its gaps
 */
public record Step(String key, Object... arguments) {
    /** A list among the arguments is told as its elements, one after another. */
    public Step {
        arguments = Stream.of(arguments).map(Step::told).toArray();
    }

    /** The sentence in the language of those messages. */
    public String in(Messages messages) {
        Object[] shown = Stream.of(arguments).map(Step::shown).toArray();
        return messages.say(sentence(messages), shown);
    }

    /** One thing, and nothing at all, may have a sentence of their own. */
    private String sentence(Messages messages) {
        String usual = "step." + key;
        String special = usual + (isOne() ? ".one" : isNone() ? ".none" : "");
        return messages.has(special) ? special : usual;
    }

    /** What is counted may stand behind the name of somebody or something. */
    private boolean isOne() {
        return Stream.of(arguments)
                .filter(Number.class::isInstance)
                .map(Number.class::cast)
                .findFirst()
                .filter(count -> count.longValue() == 1)
                .isPresent();
    }

    private boolean isNone() {
        return arguments.length > 0 && arguments[0].equals("");
    }

    private static Object told(Object argument) {
        return argument instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : argument;
    }

    /** What a learner's program says may hold anything, even what would move the cursor. */
    private static Object shown(Object argument) {
        return argument instanceof Number ? argument : Hex.visible(String.valueOf(argument));
    }
}
