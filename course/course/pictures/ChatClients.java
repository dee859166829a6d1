package course.pictures;

import course.say.Messages;
import java.util.ArrayList;
import java.util.List;

/** The server and three clients of the chat, each in its terminal. */
record ChatClients(Conversation conversation) implements Picture {
    private static final int GAP = 16;
    private static final int WIDTH = (Svg.INNER_WIDTH - GAP) / 2;
    private static final List<String> COLOURS = List.of(Palette.ORANGE, Palette.SKY, Palette.LAMP);

    @Override
    public String name() {
        return "lesson5-clients";
    }

    @Override
    public String draw(Messages messages) {
        List<Terminal> terminals = terminals(messages.say("picture.server"));
        int upper = height(terminals.subList(0, 2));
        int lower = height(terminals.subList(2, 4));
        var svg = new Svg(caption(messages), Svg.TOP + upper + GAP + lower + Svg.MARGIN);
        for (int i = 0; i < terminals.size(); i++) {
            int x = Svg.MARGIN + i % 2 * (WIDTH + GAP);
            int y = Svg.TOP + i / 2 * (upper + GAP);
            terminals.get(i).draw(svg, new Box(x, y, WIDTH, i < 2 ? upper : lower));
        }
        return svg.done();
    }

    private List<Terminal> terminals(String server) {
        List<Terminal> terminals = new ArrayList<>();
        terminals.add(new Terminal(new Span(server, Palette.CREAM), conversation.server(), inks()));
        for (int i = 0; i < Conversation.NAMES.size(); i++) {
            var title = new Span(Conversation.NAMES.get(i), COLOURS.get(i));
            terminals.add(new Terminal(title, conversation.clients().get(i), inks()));
        }
        return terminals;
    }

    /** What somebody says has the same colour on every screen. */
    private static List<Span.Ink> inks() {
        List<Span.Ink> inks = new ArrayList<>();
        inks.add(Span.Ink.of("^[$>] .*", Palette.CREAM));
        for (int i = 0; i < COLOURS.size(); i++) {
            inks.add(Span.Ink.of("^" + Conversation.NAMES.get(i) + ": .*", COLOURS.get(i)));
        }
        return inks;
    }

    private static int height(List<Terminal> row) {
        return row.stream().mapToInt(terminal -> terminal.height(WIDTH)).max().orElseThrow();
    }

    private Caption caption(Messages messages) {
        return Caption.of(
                name(),
                messages,
                String.join("; ", conversation.server()),
                String.join("; ", conversation.clients().get(0)),
                String.join("; ", conversation.clients().get(1)),
                String.join("; ", conversation.clients().get(2)));
    }
}
