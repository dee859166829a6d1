package course.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyStreamTest {
    private static final int SOME = 100;

    @Test
    void theSameSeedAndNameGiveTheSame() {
        assertArrayEquals(drawn(new KeyStream(1, "one")), drawn(new KeyStream(1, "one")));
    }

    @Test
    void anotherSeedOrAnotherNameGivesSomethingElse() {
        assertFalse(Arrays.equals(drawn(new KeyStream(1, "one")), drawn(new KeyStream(2, "one"))));
        assertFalse(Arrays.equals(drawn(new KeyStream(1, "one")), drawn(new KeyStream(1, "other"))));
    }

    @Test
    void theSameGradingSendsTheSameDataOnEveryJdk() {
        var random = new KeyStream(4096, "aCheck");

        assertEquals("ab033c40af2d8e94 858", HexFormat.of().formatHex(random(random, 8)) + " " + random.nextInt(1000));
    }

    @Test
    void nothingIsDrawnForNothing() {
        var random = new KeyStream(1, "one");
        random.nextBytes(new byte[0]);

        assertArrayEquals(drawn(new KeyStream(1, "one")), drawn(random));
    }

    private static byte[] drawn(Random random) {
        return random(random, SOME);
    }

    private static byte[] random(Random random, int size) {
        var bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }
}
