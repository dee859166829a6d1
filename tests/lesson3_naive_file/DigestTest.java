package lesson3_naive_file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestTest {
    /** The first example of FIPS 180-2. */
    private static final String ABC =
            "3 bytes, SHA-256 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void theDigestOfAbcIsTheOneInTheStandard() {
        assertEquals(ABC, Digest.of("abc".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void withoutAReplyThereIsNothingToCompare() {
        assertThrows(EOFException.class, () -> Digest.compare(ABC, ""));
    }

    @Test
    void aFileLargerThanTheBufferHasTheDigestOfItsBytes(@TempDir Path folder) throws IOException {
        var bytes = new byte[300_000];
        bytes[299_999] = 1;

        assertEquals(Digest.of(bytes), Digest.of(Files.write(folder.resolve("file"), bytes)));
    }

    @Test
    void aSenderComparesItsDigestWithTheReply() throws EOFException {
        assertEquals("identical", Digest.compare(ABC, "Thanks. " + ABC));
        assertEquals("they differ", Digest.compare(ABC, "Thanks. " + Digest.of(new byte[3])));
        assertEquals("unknown: the server did not say what it saved", Digest.compare(ABC, "Thanks."));
    }
}
