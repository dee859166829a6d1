package course.check;

import course.say.Messages;

/** A learner's program did not do what its contract says. Anything else that a check throws is the course's fault. */
public final class Mismatch extends AssertionError {
    private static final long serialVersionUID = 1;

    private final transient Story story;

    Mismatch(Story story) {
        super(new Telling(Messages.inSystemLanguage()).of(story));
        this.story = story;
    }

    /** Why. */
    public Story story() {
        return story;
    }
}
