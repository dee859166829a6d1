package course.check.host;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How the examiner and the host of a learner's program talk, over a connection of their own. Integers
 * are big-endian; texts and byte strings have four bytes of length in front.
 */
public final class Protocol {
    /** Examiner to host: classes to load, count, then name and bytes of each. Forgets those before. */
    public static final byte LOAD = 'L';
    /** Examiner to host: id, class, method, arguments. */
    public static final byte CALL = 'C';
    /** Examiner to host: id. Asks where that call is at this moment. */
    public static final byte WHERE = 'W';
    /** Examiner to host: go on after a {@link #HELD}. */
    public static final byte RELEASE = 'G';

    /** Examiner to host: id. Close the listener that this call was given. */
    public static final byte CLOSE = 'X';

    /** Examiner to host: its port. A new conversation: whoever had that port before has nothing to do with it. */
    public static final byte BEGINS = 'B';
    /** Examiner to host: its port. Nothing more will come from there, so a thread that reads it is about to be woken. */
    public static final byte OVER = 'E';

    /** Host to examiner: id, and the port of the listener that the call was given. */
    public static final byte LISTENING = 'P';
    /** Host to examiner: id, and the value. */
    public static final byte RETURNED = 'R';
    /** Host to examiner: id, classes of the exception from its own up, message, place in the learner's file. */
    public static final byte THREW = 'T';
    /** Host to examiner: id. There is no such method; the text says what was looked for. */
    public static final byte NO_METHOD = 'N';
    /**
     * Host to examiner: id, how often the call read past the end, how many bytes it has read, how many
     * connections it has accepted, of how many peers it has yet to notice that they are over, whether a write
     * is going on or somebody has yet to be woken, whether each of the program's threads waits and that is not
     * so, whether nothing will happen any more unless the examiner does something, whether besides each thread
     * waits in a read or an accept, whether one of them goes on by itself, if need be when its time has come,
     * the names of the threads it has started, each place where one is, and those of these places where one
     * runs and does not wait.
     */
    public static final byte PLACES = 'A';
    /** Host to examiner: 0, and like THREW: a thread that the program has started has ended with an exception. */
    public static final byte UNCAUGHT = 'U';
    /** Host to examiner: a read or a write has ended where it was to be held, and the thread is kept there. */
    public static final byte HELD = 'H';
    /** Host to examiner: the bytes among which a write was to be held have gone out in one piece. */
    public static final byte NOT_HELD = 'O';

    /** In place of a client's number: whoever is first written to. */
    public static final int ANYBODY = -1;

    /** Kinds of arguments and of values. */
    public static final byte NOTHING = '0';

    public static final byte BYTES = 'b';
    public static final byte TEXT = 's';
    public static final byte INT = 'i';
    public static final byte PATH = 'p';
    /**
     * Port to connect to, the most that one read may bring, after how many bytes a write is held, after more
     * than how many a read is, -1 for never, whether the socket stays open after the call, for the next one
     * that is given the same port, and whether {@code available()} says how many bytes are there.
     */
    public static final byte SOCKET = 'S';

    public static final byte INPUT = 'I';
    public static final byte OUTPUT = 'O';
    /** The socket's, behind a buffer of {@link #BUFFER_BYTES}. */
    public static final byte BUFFERED_OUTPUT = 'B';

    /** More than anybody takes for too long to stay in a buffer. */
    public static final int BUFFER_BYTES = 64 * 1024;

    /**
     * The most that one read may bring, and which connection's writes are held, from 1, if they end
     * after more than so many bytes and fewer than so many; which connection is held when it is accepted; and
     * whether the streams say how many bytes are there.
     */
    public static final byte LISTENER = 'Z';

    /** What a host in a process of its own is told by its parent, and says first of all. */
    public static final int PASSWORD_BYTES = 16;

    /** More than any check asks for. */
    private static final int MAX_LENGTH = 16 * 1024 * 1024;

    private static final int MAX_TEXTS = 256;

    private Protocol() {}

    /** More than anybody asks for is cut off: too much is as wrong as far too much. */
    public static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        int length = Math.min(bytes.length, MAX_LENGTH);
        out.writeInt(length);
        out.write(bytes, 0, length);
    }

    public static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        List<String> first = texts.subList(0, Math.min(texts.size(), MAX_TEXTS));
        out.writeInt(first.size());
        for (String text : first) {
            writeText(out, text);
        }
    }

    public static void writeText(DataOutputStream out, String text) throws IOException {
        writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IOException also if they are more than any honest peer sends */
    public static List<String> readTexts(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MAX_TEXTS) {
            throw new IOException(count + " texts");
        }
        var texts = new String[count];
        int length = 0;
        for (int i = 0; i < count; i++) {
            texts[i] = readText(in);
            length += texts[i].length();
            if (length > MAX_LENGTH) {
                throw new IOException("too much text");
            }
        }
        return List.of(texts);
    }

    /** @throws IOException also if the length is one that no honest peer sends */
    public static byte[] readBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MAX_LENGTH) {
            throw new IOException("a length of " + length);
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("ended after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    public static String readText(DataInputStream in) throws IOException {
        return new String(readBytes(in), StandardCharsets.UTF_8);
    }
}
