package lesson4_framed_file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import support.CutStream;

/** Receiving without sockets: streams that are cut, end or break at every position. */
class ReceiveTest {
    private static final byte[] FILE = "the new file, señor".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OLD_FILE = "what was there before".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path out;
    private byte[] frame;

    @BeforeEach
    void frameTheFile() throws IOException {
        out = folder.resolve("received.png");
        var bytes = new ByteArrayOutputStream();
        Frames.write(bytes, FILE);
        frame = bytes.toByteArray();
    }

    @Test
    void aFileArrivesWholeWhereverTheStreamIsCut() throws IOException {
        for (int cut = 0; cut <= frame.length; cut++) {
            Files.write(out, OLD_FILE);

            Server.receive(new CutStream(frame, cut), out);

            assertArrayEquals(FILE, Files.readAllBytes(out), "cut at " + cut);
            assertOnlyTheFileIsThere();
        }
    }

    @Test
    void aStreamThatEndsEarlyLeavesNothingBehind() throws IOException {
        for (int count = 0; count < frame.length; count++) {
            InputStream in = CutStream.endingAfter(count, frame);

            assertThrows(EOFException.class, () -> Server.receive(in, out), "ended after " + count);

            assertEquals(Set.of(), namesInFolder(), "ended after " + count);
        }
    }

    @Test
    void whatWasThereBeforeStaysWhenTheStreamEndsEarly() throws IOException {
        for (int count = 0; count < frame.length; count++) {
            Files.write(out, OLD_FILE);
            InputStream in = CutStream.endingAfter(count, frame);

            assertThrows(EOFException.class, () -> Server.receive(in, out), "ended after " + count);

            assertArrayEquals(OLD_FILE, Files.readAllBytes(out), "ended after " + count);
            assertOnlyTheFileIsThere();
        }
    }

    @Test
    void whatWasThereBeforeStaysWhenTheConnectionBreaks() throws IOException {
        for (int count = 0; count < frame.length; count++) {
            Files.write(out, OLD_FILE);
            InputStream in = CutStream.breakingAfter(count, frame);

            assertThrows(IOException.class, () -> Server.receive(in, out), "broke after " + count);

            assertArrayEquals(OLD_FILE, Files.readAllBytes(out), "broke after " + count);
            assertOnlyTheFileIsThere();
        }
    }

    @Test
    void whatWasThereBeforeStaysUntilTheNewFileIsWhole() throws IOException {
        for (int cut = 0; cut < frame.length; cut++) {
            Files.write(out, OLD_FILE);

            Server.receive(new CutStream(frame, cut, () -> assertArrayEquals(OLD_FILE, Files.readAllBytes(out))), out);

            assertArrayEquals(FILE, Files.readAllBytes(out));
        }
    }

    @Test
    void anEmptyFileIsAFileToo() throws IOException {
        Server.receive(new ByteArrayInputStream(new byte[Frames.HEADER_SIZE]), out);

        assertEquals(0, Files.size(out));
        assertOnlyTheFileIsThere();
    }

    @Test
    void theLongestLengthWithHardlyABodyLeavesNothingBehind() throws IOException {
        byte[] liar = {-1, -1, -1, -1, 1, 2, 3};

        var problem = assertThrows(EOFException.class, () -> Server.receive(new ByteArrayInputStream(liar), out));

        assertEquals("the stream ended after 3 of 4294967295 bytes", problem.getMessage());
        assertEquals(Set.of(), namesInFolder());
    }

    @Test
    void bytesAfterTheFrameAreLeftInTheStream() throws IOException {
        var in = new ByteArrayInputStream(new byte[] {0, 0, 0, 2, 'h', 'i', '!'});

        Server.receive(in, out);

        assertArrayEquals(new byte[] {'h', 'i'}, Files.readAllBytes(out));
        assertEquals('!', in.read());
    }

    @Test
    void aFolderThatIsNotThereIsAnErrorAndIsNotMade() throws IOException {
        Path nowhere = folder.resolve("nowhere/received.png");

        assertThrows(IOException.class, () -> Server.receive(new ByteArrayInputStream(frame), nowhere));

        assertEquals(Set.of(), namesInFolder());
    }

    private void assertOnlyTheFileIsThere() throws IOException {
        assertEquals(Set.of("received.png"), namesInFolder());
    }

    private Set<String> namesInFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
