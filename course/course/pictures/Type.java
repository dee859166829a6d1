package course.pictures;

/**
 * How letters look.
 *
 * @param size in the picture's units, of which a card is {@link Svg#WIDTH} wide
 * @param anchor which point of the text is given: {@code start}, {@code middle} or {@code end}
 */
record Type(String family, int size, String weight, String colour, String anchor) {
    private static final String SANS = "system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
    private static final String MONO = "ui-monospace, Menlo, Consolas, 'Liberation Mono', monospace";

    static final Type HEADLINE = new Type(SANS, 24, "bold", Palette.CREAM, "start");
    static final Type LABEL = new Type(SANS, 19, "normal", Palette.CREAM, "start");
    static final Type CODE = new Type(MONO, 16, "normal", Palette.MIST, "start");
    static final Type BYTE = new Type(MONO, 26, "bold", Palette.CREAM, "middle");

    Type in(String newColour) {
        return new Type(family, size, weight, newColour, anchor);
    }

    Type centred() {
        return new Type(family, size, weight, colour, "middle");
    }

    Type bold() {
        return new Type(family, size, "bold", colour, anchor);
    }
}
