package course.pictures;

import java.util.List;

/**
 * A terminal window.
 *
 * @param title what stands in its bar
 * @param screen what one reads in it: prompts with what was typed, and what the program printed
 * @param inks what stands out
 */
record Terminal(Span title, List<String> screen, List<Span.Ink> inks) {
    private static final int BAR_HEIGHT = 36;
    private static final int LINE_HEIGHT = 24;
    private static final int PADDING = 14;
    private static final int CORNER = 10;

    /** Room for a letter of the widest monospace font in use. */
    private static final int LETTER_WIDTH = 10;

    private static final String[] BUTTONS = {Palette.BRICK, Palette.ORANGE, Palette.CREAM};

    /** How high it has to be at that width. */
    int height(int width) {
        return BAR_HEIGHT + rows(width).size() * LINE_HEIGHT + 2 * PADDING;
    }

    void draw(Svg svg, Box box) {
        svg.box(box, CORNER, Palette.SCREEN);
        drawBar(svg, box);
        int y = box.y() + BAR_HEIGHT + PADDING;
        for (String row : rows(box.width())) {
            y += LINE_HEIGHT;
            svg.text(box.x() + PADDING, y - LINE_HEIGHT / 4, Type.CODE, Span.cut(row, inks));
        }
    }

    private void drawBar(Svg svg, Box box) {
        int middle = box.y() + BAR_HEIGHT / 2;
        for (int i = 0; i < BUTTONS.length; i++) {
            svg.put("""
                    <circle cx="%d" cy="%d" r="6" fill="%s"/>
                    """, box.x() + PADDING + 6 + i * 20, middle, BUTTONS[i]);
        }
        svg.text(box.middle(), middle + 6, Type.LABEL.bold().centred().in(title.colour()), title.text());
        svg.box(new Box(box.x(), box.y() + BAR_HEIGHT, box.width(), 1), 0, Palette.EDGE);
    }

    private List<String> rows(int width) {
        int columns = (width - 2 * PADDING) / LETTER_WIDTH;
        return screen.stream().flatMap(line -> Wrap.at(columns, line).stream()).toList();
    }
}
