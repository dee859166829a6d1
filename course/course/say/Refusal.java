package course.say;

/** The course cannot do what was asked. Carries the sentence that says why, and what to do next. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] arguments;

    /**
     * @param key the sentence's key in {@code messages.properties}
     * @param arguments what fills its gaps
     */
    public Refusal(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
