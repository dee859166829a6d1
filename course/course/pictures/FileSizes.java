package course.pictures;

import course.say.Messages;

/** The sizes of the file that was sent and of the one that was saved, as bars. */
record FileSizes(Transfer transfer) implements Picture {
    private static final int BAR_HEIGHT = 44;
    private static final int LABEL_HEIGHT = 30;
    private static final int GAP = 24;
    private static final int CORNER = 6;
    private static final int HEIGHT = Svg.TOP + 2 * (LABEL_HEIGHT + BAR_HEIGHT) + GAP + Svg.MARGIN;

    @Override
    public String name() {
        return "lesson" + transfer.lesson() + "-sizes";
    }

    @Override
    public String draw(Messages messages) {
        int sent = transfer.sent().size();
        int saved = transfer.saved().size();
        long percent = Math.round(100.0 * saved / sent);
        var svg = new Svg(Caption.of(name(), messages, sent, saved, percent), HEIGHT);
        int y = Svg.TOP + LABEL_HEIGHT;
        label(svg, y, messages.say("picture.sent", sent));
        svg.box(new Box(Svg.MARGIN, y, Svg.INNER_WIDTH, BAR_HEIGHT), CORNER, Palette.CREAM);

        y += BAR_HEIGHT + GAP + LABEL_HEIGHT;
        label(svg, y, messages.say("picture.saved", saved, percent));
        var missing = new Box(Svg.MARGIN, y, Svg.INNER_WIDTH, BAR_HEIGHT);
        int width = (int) Math.round((double) Svg.INNER_WIDTH * saved / sent);
        if (saved < sent) {
            Hatch.draw(svg, missing, CORNER);
            Hatch.label(svg, missing.middle() + width / 2, y + BAR_HEIGHT / 2, messages.say("picture.unread", sent - saved));
        }
        svg.box(new Box(Svg.MARGIN, y, width, BAR_HEIGHT), CORNER, Palette.ORANGE);
        return svg.done();
    }

    private static void label(Svg svg, int barY, String text) {
        svg.text(Svg.MARGIN, barY - 10, Type.LABEL, text);
    }
}
