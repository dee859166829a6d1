package course.check;

import course.say.Messages;
import java.util.stream.Stream;

/**
 * A sentence of a story, in no language yet.
 *
 * @param key its key in the messages, behind {@code step.}
 * @param arguments what fills its gaps
 */
public record Step(String key, Object... arguments) {
    /** The sentence in the language of those messages. */
    public String in(Messages messages) {
        boolean one = arguments.length > 0 && arguments[0].equals(1) && messages.has("step." + key + ".one");
        Object[] shown = Stream.of(arguments).map(Step::shown).toArray();
        return messages.say("step." + key + (one ? ".one" : ""), shown);
    }

    /** What a learner's program says may hold anything, even what would move the cursor. */
    private static Object shown(Object argument) {
        return argument instanceof Number ? argument : Hex.visible(String.valueOf(argument));
    }
}
