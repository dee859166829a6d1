package lesson4_framed_file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import support.CutStream;
import support.Memory;

class FramesTest {
    private static final int CAP = 1024 * 1024;
    private static final byte[] PAYLOAD = "¡Hola, Núñez!".getBytes(StandardCharsets.UTF_8);
    private static final byte[] FRAME = frame(PAYLOAD);

    @Test
    void aFrameIsFourBytesOfLengthAndThenThePayload() {
        assertArrayEquals(new byte[] {0, 0, 0, 2, 'h', 'i'}, frame(new byte[] {'h', 'i'}));
        assertArrayEquals(new byte[4], frame(new byte[0]));
    }

    @Test
    void aFrameIsWrittenInOneCallSoThatItMayTravelInOneSegment() throws IOException {
        var out = new ByteArrayOutputStream() {
            int calls;

            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                calls++;
                super.write(bytes, offset, length);
            }
        };

        Frames.write(out, PAYLOAD);

        assertEquals(1, out.calls);
    }

    @Test
    void aFrameIsReadWholeWhereverTheStreamIsCut() throws IOException {
        for (int cut = 0; cut <= FRAME.length; cut++) {
            assertArrayEquals(PAYLOAD, Frames.read(new CutStream(FRAME, cut), CAP), "cut at " + cut);
        }
    }

    @Test
    void twoFramesInARowStayTwoWhereverTheStreamIsCut() throws IOException {
        var both = new ByteArrayOutputStream();
        Frames.write(both, PAYLOAD);
        Frames.write(both, new byte[] {7});

        for (int cut = 0; cut <= both.size(); cut++) {
            var in = new CutStream(both.toByteArray(), cut);
            assertArrayEquals(PAYLOAD, Frames.read(in, CAP), "cut at " + cut);
            assertArrayEquals(new byte[] {7}, Frames.read(in, CAP), "cut at " + cut);
            assertNull(Frames.read(in, CAP), "cut at " + cut);
        }
    }

    @Test
    void anEmptyPayloadIsAFrameAndTheEndOfTheStreamIsNone() throws IOException {
        var in = new ByteArrayInputStream(new byte[4]);

        assertEquals(0, Frames.read(in, CAP).length);
        assertNull(Frames.read(in, CAP));
    }

    @Test
    void aStreamThatEndsInsideAFrameIsAnErrorAtEveryPosition() {
        for (int count = 1; count < FRAME.length; count++) {
            InputStream in = CutStream.endingAfter(count, FRAME);
            assertThrows(EOFException.class, () -> Frames.read(in, CAP), "ended after " + count);
        }
    }

    @Test
    void aConnectionThatBreaksIsNoEndOfTheStreamAtAnyPosition() {
        for (int count = 0; count < FRAME.length; count++) {
            InputStream in = CutStream.breakingAfter(count, FRAME);
            var problem = assertThrows(IOException.class, () -> Frames.read(in, CAP), "broke after " + count);
            assertEquals("Connection reset", problem.getMessage());
        }
    }

    @Test
    void aPayloadAsLongAsTheCapIsRead() throws IOException {
        var longest = new byte[CAP];
        longest[CAP - 1] = 1;

        assertArrayEquals(longest, Frames.read(new ByteArrayInputStream(frame(longest)), CAP));
    }

    @ParameterizedTest
    @CsvSource({"00100001, 1048577", "7fffffff, 2147483647", "80000000, 2147483648", "ffffffff, 4294967295"})
    void aLongerOneIsRefusedBeforeMemoryIsSetAsideForIt(String header, String length) {
        byte[] bytes = HexFormat.of().parseHex(header);
        assertRefused(bytes, length); // the first refusal loads classes; what is measured is the second

        long allocated = Memory.allocatedBy(() -> assertRefused(bytes, length));

        assertTrue(allocated < 64 * 1024, allocated + " bytes set aside");
    }

    private static void assertRefused(byte[] header, String length) {
        var problem = assertThrows(IOException.class, () -> Frames.read(new ByteArrayInputStream(header), CAP));
        assertEquals("a frame of " + length + " bytes, and 1048576 is the limit", problem.getMessage());
    }

    @Test
    void aLengthThatLiesCostsNoMoreMemoryThanWhatComes() {
        byte[] liar = {0x7f, -1, -1, -1, 1, 2, 3};

        long allocated = Memory.allocatedBy(() ->
                assertThrows(EOFException.class, () -> Frames.read(new ByteArrayInputStream(liar), Integer.MAX_VALUE)));

        assertTrue(allocated < CAP, allocated + " bytes set aside");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 00000000",
        "1, 00000001",
        "256, 00000100",
        "2147483647, 7fffffff",
        "2147483648, 80000000",
        "4294967295, ffffffff"
    })
    void aLengthIsBigEndianAndUnsigned(long length, String header) throws IOException {
        var out = new ByteArrayOutputStream();
        Frames.writeLength(out, length);

        assertEquals(header, HexFormat.of().formatHex(out.toByteArray()));
        for (int cut = 0; cut <= Frames.HEADER_SIZE; cut++) {
            assertEquals(length, Frames.readLength(new CutStream(out.toByteArray(), cut)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0x1_0000_0000L, Long.MIN_VALUE, Long.MAX_VALUE})
    void aLengthThatFourBytesCannotHoldIsRefusedAndNothingIsSent(long length) {
        var out = new ByteArrayOutputStream();

        assertThrows(IllegalArgumentException.class, () -> Frames.writeLength(out, length));
        assertEquals(0, out.size());
    }

    @Test
    void aHeaderThatDoesNotBeginIsTheEndAndOneThatIsCutOffIsAnError() throws IOException {
        assertEquals(-1, Frames.readLength(InputStream.nullInputStream()));
        for (int count = 1; count < Frames.HEADER_SIZE; count++) {
            InputStream in = new ByteArrayInputStream(new byte[count]);
            assertThrows(EOFException.class, () -> Frames.readLength(in));
        }
    }

    @Test
    void copyingTakesExactlySoManyBytesAndLeavesTheNextFrame() throws IOException {
        for (int cut = 0; cut <= FRAME.length; cut++) {
            var in = new CutStream(FRAME, cut);
            var out = new ByteArrayOutputStream();
            Frames.copy(in, out, 7);
            assertArrayEquals(Arrays.copyOf(FRAME, 7), out.toByteArray(), "cut at " + cut);
            assertEquals(Byte.toUnsignedInt(FRAME[7]), in.read(), "cut at " + cut);
        }
    }

    @Test
    void copyingNothingDoesNotWaitForABytes() throws IOException {
        InputStream noReadExpected = CutStream.breakingAfter(0, FRAME);
        Frames.copy(noReadExpected, OutputStream.nullOutputStream(), 0);
    }

    @Test
    void copyingMoreThanComesIsAnErrorThatSaysHowMuchCame() {
        InputStream in = CutStream.endingAfter(5, FRAME);

        var problem = assertThrows(
                EOFException.class, () -> Frames.copy(in, OutputStream.nullOutputStream(), 4_294_967_295L));

        assertEquals("the stream ended after 5 of 4294967295 bytes", problem.getMessage());
    }

    @Test
    void copyingALotTakesConstantMemory() {
        long allocated = Memory.allocatedBy(FramesTest::copy256Mebibytes);

        assertTrue(allocated < 2 * CAP, allocated + " bytes set aside");
    }

    private static void copy256Mebibytes() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return length;
            }
        };
        try {
            Frames.copy(endless, OutputStream.nullOutputStream(), 256L * 1024 * 1024);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] frame(byte[] payload) {
        var out = new ByteArrayOutputStream();
        try {
            Frames.write(out, payload);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toByteArray();
    }
}
