package course.catalog;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassPathTest {
    @Test
    void itHoldsTheLessonsAndTheirLibrariesAndAllOfItExists() {
        List<String> entries = List.of(ClassPath.asText().split(File.pathSeparator));

        assertTrue(entries.contains(Path.of("target/classes").toAbsolutePath().toString()), entries.toString());
        assertTrue(entries.stream().anyMatch(entry -> entry.contains("kryo")), entries.toString());
        entries.forEach(entry -> assertTrue(Files.exists(Path.of(entry)), entry));
    }
}
