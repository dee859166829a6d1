package course.pictures;

import course.say.Messages;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The beginning of a frame, byte by byte, and what each byte of the length is worth. */
final class FrameBytes implements Picture {
    /** The length, and the signature with which a PNG begins. */
    private static final int SHOWN = 12;

    private static final int LENGTH_SIZE = 4;
    private static final List<String> WORTH = List.of("× 256³", "× 256²", "× 256", "× 1");

    private static final int LENGTH_WIDTH = 80;
    private static final int BODY_WIDTH = 42;
    private static final int BYTE_HEIGHT = 64;
    private static final int GAP = 4;
    private static final int CORNER = 6;
    private static final int LENGTH_END = Svg.MARGIN + LENGTH_SIZE * (LENGTH_WIDTH + GAP) - GAP;
    private static final int BODY_X = LENGTH_END + 24;
    private static final int BODY_END = Svg.WIDTH - Svg.MARGIN;

    private static final int BYTES_Y = Svg.TOP + 48;
    private static final int HEX_Y = BYTES_Y + 41;
    private static final int MEANING_Y = BYTES_Y + BYTE_HEIGHT + 32;
    private static final int WORTH_Y = MEANING_Y + 26;
    private static final int SUM_Y = WORTH_Y + 46;

    private final byte[] frame;

    /** @param frame all its bytes, as they came */
    FrameBytes(byte[] frame) {
        this.frame = frame.clone();
    }

    @Override
    public String name() {
        return "lesson4-frame";
    }

    @Override
    public String draw(Messages messages) {
        long length = Integer.toUnsignedLong(ByteBuffer.wrap(frame).getInt());
        String sum = sum() + " = " + length;
        var svg = new Svg(
                Caption.of(name(), messages, length, hex(0, LENGTH_SIZE), hex(LENGTH_SIZE, SHOWN), sum),
                SUM_Y + Svg.MARGIN + 4);
        drawLength(svg, messages.say("picture.frame.length"), sum);
        drawBody(svg, messages.say("picture.frame.body", length), messages.say("picture.frame.png"));
        return svg.done();
    }

    private void drawLength(Svg svg, String above, String below) {
        bracket(svg, Svg.MARGIN, LENGTH_END, above);
        for (int i = 0; i < LENGTH_SIZE; i++) {
            drawLengthByte(svg, i);
        }
        Type bold = Type.LABEL.bold().centred().in(Palette.ORANGE);
        svg.text((Svg.MARGIN + LENGTH_END) / 2, SUM_Y, bold, below);
    }

    private void drawBody(Svg svg, String above, String below) {
        bracket(svg, BODY_X, BODY_END, above);
        for (int i = LENGTH_SIZE; i < SHOWN; i++) {
            drawBodyByte(svg, i);
        }
        svg.text(BODY_END - 10, HEX_Y, Type.BYTE, "…");
        svg.text((BODY_X + BODY_END) / 2, SUM_Y, Type.LABEL.centred(), below);
    }

    private void drawLengthByte(Svg svg, int i) {
        var box = new Box(Svg.MARGIN + i * (LENGTH_WIDTH + GAP), BYTES_Y, LENGTH_WIDTH, BYTE_HEIGHT);
        svg.box(box, CORNER, Palette.ORANGE);
        svg.text(box.middle(), HEX_Y, Type.BYTE.in(Palette.SCREEN), hex(i, i + 1));
        svg.text(box.middle(), MEANING_Y, Type.LABEL.bold().centred(), String.valueOf(value(i)));
        svg.text(box.middle(), WORTH_Y, Type.LABEL.centred().in(Palette.MIST), WORTH.get(i));
    }

    private void drawBodyByte(Svg svg, int i) {
        var box = new Box(BODY_X + (i - LENGTH_SIZE) * (BODY_WIDTH + GAP), BYTES_Y, BODY_WIDTH, BYTE_HEIGHT);
        svg.box(box, CORNER, Palette.BAR);
        svg.text(box.middle(), HEX_Y, Type.BYTE, hex(i, i + 1));
        svg.text(box.middle(), MEANING_Y, Type.LABEL.centred().in(Palette.MIST), character(frame[i]));
    }

    private static void bracket(Svg svg, int from, int to, String text) {
        int y = BYTES_Y - 10;
        svg.put("""
                <path d="M%d %dv-6H%dv6" fill="none" stroke="%s" stroke-width="2"/>
                """, from, y, to, Palette.MIST);
        svg.text((from + to) / 2, y - 16, Type.LABEL.centred(), text);
    }

    private int value(int i) {
        return Byte.toUnsignedInt(frame[i]);
    }

    private String sum() {
        return IntStream.range(0, LENGTH_SIZE)
                .filter(i -> value(i) != 0)
                .mapToObj(i -> value(i) + " " + WORTH.get(i))
                .collect(Collectors.joining(" + "));
    }

    private static String character(byte value) {
        return switch (value) {
            case '\r' -> "\\r";
            case '\n' -> "\\n";
            default -> value > ' ' ? String.valueOf((char) value) : "·";
        };
    }

    private String hex(int from, int to) {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(frame, from, to);
    }
}
