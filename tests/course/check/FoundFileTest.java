package course.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoundFileTest {
    /** What is read by one thread. */
    private static final int SHARE = 16 * 1024 * 1024;

    private static final int LENGTH = 2 * SHARE + 1000;
    private static final long FAR_MORE = 10L * SHARE;
    private static final byte[] BLOCK = new byte[FoundFile.BLOCK];

    static {
        new Random(1).nextBytes(BLOCK);
    }

    @TempDir
    private Path folder;

    @Test
    void aFileThatRepeatsTheBlockIsRightToItsEnd() throws Exception {
        assertEquals(LENGTH, FoundFile.leading(file(LENGTH), BLOCK, LENGTH));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0, 1, FoundFile.BLOCK - 1, FoundFile.BLOCK, SHARE - 1, SHARE, SHARE + 1, 2 * SHARE, LENGTH - 1})
    void itIsRightUpToTheFirstWrongByteWhereverThatIs(int wrong) throws Exception {
        assertEquals(wrong, FoundFile.leading(file(LENGTH, wrong), BLOCK, LENGTH));
    }

    @Test
    void ofTwoWrongBytesTheFirstCounts() throws Exception {
        assertEquals(SHARE - 1, FoundFile.leading(file(LENGTH, SHARE - 1, 2 * SHARE), BLOCK, LENGTH));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, SHARE - 1, SHARE, SHARE + 1})
    void aShorterFileEndsWhereItEnds(int length) throws Exception {
        assertEquals(length, FoundFile.leading(file(length), BLOCK, FAR_MORE));
    }

    @Test
    void ofALongerFileNotMuchMoreIsLookedAt() throws Exception {
        assertEquals(SHARE, FoundFile.leading(file(LENGTH), BLOCK, 1000));
    }

    @Test
    void aLinkToAFolderIsNoFolder() throws Exception {
        Path link = linkTo(file(1).getParent());
        assertEquals(Optional.of(List.of("file", "link")), FoundFile.names(folder, 3));
        assertEquals(Optional.empty(), FoundFile.names(link, 3));
        assertFalse(FoundFile.isThere(link.resolve("file")));
    }

    private Path linkTo(Path target) {
        try {
            return Files.createSymbolicLink(folder.resolve("link"), target);
        } catch (IOException | UnsupportedOperationException notHere) {
            return abort("Windows lets only some users make links");
        }
    }

    @Test
    void ofManyNamesNotMoreThanAskedForAreGiven() throws Exception {
        for (String name : List.of("a", "b", "c")) {
            Files.createFile(folder.resolve(name));
        }
        assertEquals(2, FoundFile.names(folder, 2).orElseThrow().size());
        assertEquals(List.of("a", "b", "c"), FoundFile.names(folder, 4).orElseThrow());
    }

    private Path file(int length, int... wrong) throws IOException {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = BLOCK[i % BLOCK.length];
        }
        for (int position : wrong) {
            bytes[position]++;
        }
        return Files.write(folder.resolve("file"), bytes);
    }
}
