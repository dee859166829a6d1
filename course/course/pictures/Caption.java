package course.pictures;

import course.say.Messages;

/**
 * What a picture says of itself, in one language.
 *
 * @param name the picture's name, such as {@code lesson3-sizes}
 * @param title its headline, which is also what a screen reader calls it
 * @param description what one sees in it, in words
 */
record Caption(String name, String language, String title, String description) {
    /** @param figures what fills the gaps of both sentences */
    static Caption of(String name, Messages messages, Object... figures) {
        return new Caption(
                name,
                messages.language(),
                messages.say("picture." + name + ".title", figures),
                messages.say("picture." + name + ".description", figures));
    }
}
