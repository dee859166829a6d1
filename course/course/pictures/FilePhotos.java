package course.pictures;

import course.say.Messages;

/** The photo that was sent beside as much of it as can be seen in what was saved. */
record FilePhotos(String name, Transfer transfer) implements Picture {
    private static final int GAP = 26;
    private static final int WIDTH = (Svg.INNER_WIDTH - GAP) / 2;
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
        int height = WIDTH * sent.height() / sent.width();
        int rows = saved.wholeRows();
        var caption = Caption.of(name, messages, sent.size(), saved.size(), rows, sent.height());
        var svg = new Svg(caption, Svg.TOP + height + LABEL_HEIGHT + Svg.MARGIN / 2);

        var left = new Box(Svg.MARGIN, Svg.TOP, WIDTH, height);
        var right = new Box(Svg.MARGIN + WIDTH + GAP, Svg.TOP, WIDTH, height);
        define(svg, sent, rows);
        if (rows < sent.height()) {
            hatch(svg, right, rows, messages.say("picture.unread.rows", sent.height() - rows));
        }
        show(svg, left, "none");
        show(svg, right, "url(#seen)");
        label(svg, left, messages.say("picture.sent.rows", sent.size(), sent.height()));
        label(svg, right, messages.say("picture.saved.rows", saved.size(), rows));
        return svg.done();
    }

    /** The pixels of both are the same as far as they go, so one copy of them is enough. */
    private static void define(Svg svg, Png photo, int rows) {
        svg.put("""
                <defs>
                <clipPath id="seen"><rect width="%1$d" height="%3$d"/></clipPath>
                <image id="photo" width="%1$d" height="%2$d" href="%4$s"/>
                </defs>
                """, photo.width(), photo.height(), rows, photo.dataUri());
    }

    /** Under the photo, so that only what the photo does not cover is seen; the sign in the middle of that. */
    private void hatch(Svg svg, Box box, int rows, String sign) {
        Hatch.draw(svg, box, 0);
        int covered = box.height() * rows / transfer.sent().height();
        Hatch.label(svg, box.middle(), box.y() + (covered + box.height()) / 2, sign);
    }

    private void show(Svg svg, Box box, String clip) {
        double scale = (double) box.width() / transfer.sent().width();
        svg.put("""
                <g transform="translate(%1$d %2$d) scale(%3$.5f)"><use href="#photo" clip-path="%4$s"/></g>
                <rect x="%1$d" y="%2$d" width="%5$d" height="%6$d" fill="none" stroke="%7$s"/>
                """, box.x(), box.y(), scale, clip, box.width(), box.height(), Palette.EDGE);
    }

    private static void label(Svg svg, Box box, String text) {
        svg.text(box.middle(), box.bottom() + 30, Type.LABEL.centred(), text);
    }
}
