package lesson5_chat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import lesson4_framed_file.Frames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import support.CutStream;

class ConnectionTest {
    private static final int MAX_MESSAGE = 1024 * 1024;

    @Test
    void aMessageTravelsAsAFrameOfUtf8() {
        var wire = new Wire(InputStream.nullInputStream());

        new Connection(wire).send("ñ!");

        assertArrayEquals(HexFormat.of().parseHex("00000003c3b121"), wire.sent.toByteArray());
    }

    @Test
    void messagesArriveWholeWhereverTheStreamIsCut() throws IOException {
        byte[] frames = HexFormat.of().parseHex("00000003c3b1210000000000000002686a");
        for (int cut = 0; cut <= frames.length; cut++) {
            var connection = new Connection(new Wire(new CutStream(frames, cut)));

            assertEquals("ñ!", connection.receive());
            assertEquals("", connection.receive());
            assertEquals("hj", connection.receive());
            assertNull(connection.receive());
        }
    }

    @Test
    void aStreamThatEndsInsideAFrameIsAnError() throws IOException {
        byte[] frame = HexFormat.of().parseHex("00000003c3b121");
        for (int count = 1; count < frame.length; count++) {
            var connection = new Connection(new Wire(CutStream.endingAfter(count, frame)));

            assertThrows(EOFException.class, connection::receive);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000001ff", "00000002c328", "00000001c3", "00000003eda080"})
    void bytesThatAreNoUtf8AreAnErrorAndNoQuestionMarks(String frame) {
        var connection = new Connection(received(frame));

        assertThrows(CharacterCodingException.class, connection::receive);
    }

    @Test
    void aMessageOfOneMebibyteIsTheLongest() throws IOException {
        var frame = new ByteArrayOutputStream();
        Frames.write(frame, "x".repeat(MAX_MESSAGE).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        var connection = new Connection(new Wire(new ByteArrayInputStream(frame.toByteArray())));

        assertEquals(MAX_MESSAGE, connection.receive().length());
        assertThrows(IOException.class, new Connection(received("00100001"))::receive);
    }

    @Test
    void aLongerMessageIsNotSent() {
        var wire = new Wire(InputStream.nullInputStream());
        var connection = new Connection(wire);

        connection.send("ñ".repeat(MAX_MESSAGE / 2));
        assertThrows(IllegalArgumentException.class, () -> connection.send("ñ".repeat(MAX_MESSAGE / 2) + "!"));

        assertEquals(Frames.HEADER_SIZE + MAX_MESSAGE, wire.sent.size());
        assertFalse(connection.isClosed());
    }

    @Test
    void toAPeerThatHasGoneSendingDoesNothing() {
        var wire = new Wire(InputStream.nullInputStream()) {
            @Override
            public OutputStream getOutputStream() throws IOException {
                throw new SocketException("Broken pipe");
            }
        };
        var connection = new Connection(wire);

        connection.send("Hello?");

        assertTrue(connection.isClosed(), "so that the thread that receives wakes up");
    }

    @Test
    void theFramesOfTwoThreadsNeverMix() throws InterruptedException {
        var wire = new HeldWire();
        var connection = new Connection(wire);
        var first = new Thread(() -> connection.send("first"));
        var second = new Thread(() -> connection.send("second"));

        assertFalse(connection.isStuck(Duration.ZERO), "nobody writes yet");
        first.start();
        wire.somebodyWrites.await();
        assertTrue(connection.isStuck(Duration.ZERO), "a write waits for the wire");
        assertFalse(connection.isStuck(Duration.ofDays(1)), "and has not waited for long");
        second.start();
        awaitHeldBack(second);
        assertFalse(wire.writtenByTwo, "the second thread wrote inside the first one's frame");

        wire.goOn.countDown();
        first.join();
        second.join();
        assertFalse(wire.writtenByTwo, "two threads wrote at once");
        assertFalse(connection.isStuck(Duration.ZERO), "nobody writes any more");
        String inOrder = "000000056669727374" + "000000067365636f6e64";
        assertEquals(inOrder, HexFormat.of().formatHex(wire.sent.toByteArray()));
    }

    /** Held back by a lock, or inside the wire's own latch: in both cases it goes no further by itself. */
    private static void awaitHeldBack(Thread thread) {
        var heldBack = Set.of(Thread.State.WAITING, Thread.State.BLOCKED);
        while (!heldBack.contains(thread.getState())) {
            Thread.onSpinWait();
        }
    }

    private static Socket received(String hex) {
        return new Wire(new ByteArrayInputStream(HexFormat.of().parseHex(hex)));
    }

    /** A socket whose bytes come from a test and go to one. */
    private static class Wire extends Socket {
        final ByteArrayOutputStream sent = new ByteArrayOutputStream();
        private final InputStream in;

        Wire(InputStream in) {
            this.in = in;
        }

        @Override
        public InputStream getInputStream() {
            return in;
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return sent;
        }
    }

    /** Takes bytes one at a time, waits in the middle of the first frame, and notices who else comes in. */
    private static final class HeldWire extends Wire {
        final CountDownLatch somebodyWrites = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);
        volatile boolean writtenByTwo;
        private volatile Thread writer;

        HeldWire() {
            super(InputStream.nullInputStream());
        }

        @Override
        public OutputStream getOutputStream() {
            return new OutputStream() {
                @Override
                public void write(int letter) {
                    if (writer != null && writer != Thread.currentThread()) {
                        writtenByTwo = true;
                    }
                    writer = Thread.currentThread();
                    sent.write(letter);
                    somebodyWrites.countDown();
                    waitToGoOn();
                }

                @Override
                public void write(byte[] bytes, int offset, int length) {
                    for (int i = offset; i < offset + length; i++) {
                        write(bytes[i]);
                    }
                    writer = null;
                }
            };
        }

        private void waitToGoOn() {
            try {
                goOn.await();
            } catch (InterruptedException tooLate) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
