package course.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilationTest {
    /** The compiler would stop at one that it cannot find, if it looked for any. */
    @Test
    void noAnnotationProcessorOfTheClassPathIsCalled(@TempDir Path classPath) throws Exception {
        Path services = Files.createDirectories(classPath.resolve("META-INF/services"));
        Files.writeString(services.resolve("javax.annotation.processing.Processor"), "no.such.Processor\n");

        Compilation compilation = Compilation.of("Plain", "class Plain {}", Locale.ROOT, classPath.toString());

        assertEquals(List.of(), compilation.errors());
        assertTrue(compilation.classes().containsKey("Plain"));
    }
}
