package course.pictures;

import course.say.Messages;

/** The photo that was sent beside as much of it as can be seen in what was saved. */
record FilePhotos(String name, Transfer transfer) implements Picture {
    private static final int GAP = 26;
    private static final int LABEL_HEIGHT = 40;

    /** @throws IllegalArgumentException if what was saved is not the beginning of what was sent */
    FilePhotos {
        if (!transfer.saved().begins(transfer.sent())) {
            throw new IllegalArgumentException("other bytes were saved than were sent");
        }
    }

    @Override
    public String draw(Messages messages) {
        Png sent = transfer.sent();
        Png saved = transfer.saved();
        int width = (Svg.INNER_WIDTH - GAP) / 2;
        int height = width * sent.height() / sent.width();
        int rows = saved.wholeRows();
        var caption = Caption.of(name, messages, sent.size(), saved.size(), rows, sent.height());
        var svg = new Svg(caption, Svg.TOP + height + LABEL_HEIGHT + Svg.MARGIN / 2);

        var left = new Box(Svg.MARGIN, Svg.TOP, width, height);
        var right = new Box(Svg.MARGIN + width + GAP, Svg.TOP, width, height);
        define(svg, sent, rows);
        if (rows < sent.height()) {
            Hatch.draw(svg, right, 0);
            int seen = height * rows / sent.height();
            Hatch.label(
                    svg,
                    right.middle(),
                    right.y() + (seen + height) / 2,
                    messages.say("picture.unread.rows", sent.height() - rows));
        }
        show(svg, left, sent, "none");
        show(svg, right, sent, "url(#seen)");
        frame(svg, left);
        frame(svg, right);
        label(svg, left, messages.say("picture.sent.rows", sent.size(), sent.height()));
        label(svg, right, messages.say("picture.saved.rows", saved.size(), rows));
        return svg.done();
    }

    /** The pixels of both are the same as far as they go, so one copy of them is enough. */
    private static void define(Svg svg, Png photo, int rows) {
        svg.put(
                """
                <defs>
                <clipPath id="seen"><rect width="%1$d" height="%3$d"/></clipPath>
                <image id="photo" width="%1$d" height="%2$d" href="%4$s"/>
                </defs>
                """,
                photo.width(),
                photo.height(),
                rows,
                photo.dataUri());
    }

    private static void show(Svg svg, Box box, Png photo, String clip) {
        svg.put(
                """
                <g transform="translate(%d %d) scale(%.5f)"><use href="#photo" clip-path="%s"/></g>
                """,
                box.x(),
                box.y(),
                (double) box.width() / photo.width(),
                clip);
    }

    private static void frame(Svg svg, Box box) {
        svg.put(
                """
                <rect x="%d" y="%d" width="%d" height="%d" fill="none" stroke="%s"/>
                """,
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                Palette.EDGE);
    }

    private static void label(Svg svg, Box box, String text) {
        svg.text(box.middle(), box.bottom() + 30, Type.LABEL.centred(), text);
    }
}
