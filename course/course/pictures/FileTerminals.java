package course.pictures;

import course.say.Messages;
import java.util.List;

/** Both terminals of a transfer, side by side. */
record FileTerminals(Transfer transfer) implements Picture {
    private static final int GAP = 16;
    private static final List<Span.Ink> INKS = List.of(
            Span.Ink.of("^\\$ .*", Palette.CREAM),
            Span.Ink.of("\\d+ bytes", Palette.ORANGE),
            Span.Ink.of("they differ", Palette.RED),
            Span.Ink.of("identical", Palette.GREEN));

    @Override
    public String name() {
        return "lesson" + transfer.lesson() + "-terminals";
    }

    @Override
    public String draw(Messages messages) {
        var server = new Terminal(new Span(messages.say("picture.server"), Palette.CREAM), transfer.server(), INKS);
        var client = new Terminal(new Span(messages.say("picture.client"), Palette.CREAM), transfer.client(), INKS);
        int width = (Svg.INNER_WIDTH - GAP) / 2;
        int height = Math.max(server.height(width), client.height(width));
        var svg = new Svg(caption(messages), Svg.TOP + height + Svg.MARGIN);
        server.draw(svg, new Box(Svg.MARGIN, Svg.TOP, width, height));
        client.draw(svg, new Box(Svg.MARGIN + width + GAP, Svg.TOP, width, height));
        return svg.done();
    }

    private Caption caption(Messages messages) {
        return Caption.of(
                name(),
                messages,
                transfer.sent().size(),
                transfer.saved().size(),
                String.join("; ", transfer.server()),
                String.join("; ", transfer.client()));
    }
}
