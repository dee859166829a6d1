package course.pictures;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoTest {
    private static final Path PHOTO = Path.of("files/photo.png");

    @Test
    void thePhotoThatTheLessonsSendIsTheOneThatIsDrawnHere() throws Exception {
        assertFalse(Photo.isStale(PHOTO), "run mvn exec:java -Dlesson=pictures");
    }

    @Test
    void aPhotoThatIsMissingOrNoPictureIsStaleUntilItIsWritten(@TempDir Path folder) throws Exception {
        Path photo = folder.resolve("photo.png");
        assertTrue(Photo.isStale(photo));

        Files.writeString(photo, "no picture");
        assertTrue(Photo.isStale(photo));

        Photo.write(photo);
        assertFalse(Photo.isStale(photo));
    }
}
