package course.pictures;

import course.say.Messages;

/** The sizes of the file that was sent and of the one that was saved, as bars. */
record FileSizes(Transfer transfer) implements Picture {
    private static final int BAR_HEIGHT = 44;
    private static final int LABEL_HEIGHT = 30;
    private static final int GAP = 24;
    private static final int CORNER = 6;
    private static final int SENT_Y = Svg.TOP + LABEL_HEIGHT;
    private static final int SAVED_Y = SENT_Y + BAR_HEIGHT + GAP + LABEL_HEIGHT;
    private static final int HEIGHT = SAVED_Y + BAR_HEIGHT + Svg.MARGIN;

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
        label(svg, SENT_Y, messages.say("picture.sent", sent));
        svg.box(new Box(Svg.MARGIN, SENT_Y, Svg.INNER_WIDTH, BAR_HEIGHT), CORNER, Palette.CREAM);
        label(svg, SAVED_Y, messages.say("picture.saved", saved, percent));
        int width = (int) Math.round((double) Svg.INNER_WIDTH * saved / sent);
        if (saved < sent) {
            drawMissing(svg, width, messages.say("picture.unread", sent - saved));
        }
        svg.box(new Box(Svg.MARGIN, SAVED_Y, width, BAR_HEIGHT), CORNER, Palette.ORANGE);
        return svg.done();
    }

    private static void drawMissing(Svg svg, int savedWidth, String sign) {
        var whole = new Box(Svg.MARGIN, SAVED_Y, Svg.INNER_WIDTH, BAR_HEIGHT);
        Hatch.draw(svg, whole, CORNER);
        Hatch.label(svg, whole.middle() + savedWidth / 2, SAVED_Y + BAR_HEIGHT / 2, sign);
    }

    private static void label(Svg svg, int barY, String text) {
        svg.text(Svg.MARGIN, barY - 10, Type.LABEL, text);
    }
}
