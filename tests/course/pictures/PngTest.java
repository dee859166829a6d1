package course.pictures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PngTest {
    private static final int ONE_READ = 4096;
    private static final int HEADER_END = 29;

    private static byte[] photo;

    @BeforeAll
    static void readThePhoto() throws IOException {
        photo = Files.readAllBytes(Path.of("files/photo.png"));
    }

    @Test
    void theRowsOf4096BytesAreExactlyThoseThatAnotherDecoderFinds() throws IOException {
        int rows = new Png(Arrays.copyOf(photo, ONE_READ)).wholeRows();

        BufferedImage whole = ImageIO.read(new ByteArrayInputStream(photo));
        BufferedImage half = decode(Arrays.copyOf(Arrays.copyOf(photo, ONE_READ), photo.length));

        for (int y = 0; y < rows; y++) {
            assertArrayEquals(row(whole, y), row(half, y), "row " + y + " came whole");
        }
        assertFalse(Arrays.equals(row(whole, rows), row(half, rows)), "row " + rows + " did not");
    }

    @Test
    void everyRowOfTheWholePhotoIsThere() {
        assertEquals(320, new Png(photo).wholeRows());
    }

    @Test
    void whereverItIsCutThereAreNeverFewerRowsThanInAShorterPiece() {
        // In steps, and at every byte around the end of the first chunk of pixels.
        int[] sizes = IntStream.range(HEADER_END, photo.length)
                .filter(size -> size % 101 == 0 || (size > 32_800 && size < 32_830))
                .toArray();
        int before = 0;
        for (int size : sizes) {
            int rows = new Png(Arrays.copyOf(photo, size)).wholeRows();
            assertTrue(rows >= before && rows <= 320, rows + " rows in " + size + " bytes, " + before + " in fewer");
            before = rows;
        }
        assertTrue(before > 300, "nearly all bytes hold nearly all rows");
    }

    @Test
    void aPieceBeginsTheFileItWasCutFromAndNoOther() {
        byte[] other = photo.clone();
        other[ONE_READ - 1]++;

        assertTrue(new Png(Arrays.copyOf(photo, ONE_READ)).begins(new Png(photo)));
        assertFalse(new Png(Arrays.copyOf(other, ONE_READ)).begins(new Png(photo)));
        assertFalse(new Png(photo).begins(new Png(Arrays.copyOf(photo, ONE_READ))));
    }

    @Test
    void lessThanAHeaderIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Png(Arrays.copyOf(photo, HEADER_END - 1)));
    }

    /** What the JDK's own reader makes of a file whose end is missing: it fails, and leaves what it had. */
    private static BufferedImage decode(byte[] damaged) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(damaged))) {
            reader.setInput(in, true, true);
            var settings = reader.getDefaultReadParam();
            var image = new BufferedImage(480, 320, BufferedImage.TYPE_INT_RGB);
            settings.setDestination(image);
            assertThrows(IIOException.class, () -> reader.read(0, settings));
            return image;
        } finally {
            reader.dispose();
        }
    }

    private static int[] row(BufferedImage image, int y) {
        return image.getRGB(0, y, image.getWidth(), 1, null, 0, image.getWidth());
    }
}
