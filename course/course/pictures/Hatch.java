package course.pictures;

/** The place of what is missing: stripes, and a sign that says what it is. */
final class Hatch {
    private static final int SIGN_HEIGHT = 32;
    private static final int LETTER_WIDTH = 12;

    private Hatch() {}

    /** Once in a picture. */
    static void draw(Svg svg, Box box, int corner) {
        svg.put("""
                <defs><pattern id="hatch" width="14" height="14" patternUnits="userSpaceOnUse" \
                patternTransform="rotate(45)">
                <rect width="14" height="14" fill="%s"/><rect width="4" height="14" fill="%s"/>
                </pattern></defs>
                """, Palette.SCREEN, Palette.BRICK);
        svg.box(box, corner, "url(#hatch)");
    }

    /** The sign, with its middle at that point. */
    static void label(Svg svg, int x, int y, String text) {
        int width = text.length() * LETTER_WIDTH + 24;
        svg.box(new Box(x - width / 2, y - SIGN_HEIGHT / 2, width, SIGN_HEIGHT), SIGN_HEIGHT / 2, Palette.SCREEN);
        svg.text(x, y + 6, Type.LABEL.bold().centred(), text);
    }
}
