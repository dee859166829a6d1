package course.check;

import course.say.Messages;

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
        return messages.say("step." + key + (one ? ".one" : ""), arguments);
    }
}
