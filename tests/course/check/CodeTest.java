package course.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hint may go by in a learner's file. */
class CodeTest {
    private static final String STUB = "throw new UnsupportedOperationException(\"TODO; write it {\");";

    @ParameterizedTest
    @MethodSource("stubs")
    void aStubHasNoWorkInIt(Path stub) throws Exception {
        assertFalse(new Code(Files.readString(stub)).hasWork());
    }

    static Stream<Path> stubs() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("course/stubs"))) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "private static final int CAP = 12;",
                "static void main(String[] args) { /* System.out.println(1); */ }",
                "static void main(String[] args) { // System.out.println(1); \n }",
                "static void other() { throw new java.lang.UnsupportedOperationException(); }"
            })
    void whatDoesNothingIsNoWork(String beside) {
        assertFalse(inAClass(beside).hasWork());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static void main(String[] args) { System.out.println(1); }",
                "static int other() { return 1; }",
                "static final Runnable TASK = () -> { serve(); };",
                "/* } */ static void main(String[] args) { char c = '\"'; }",
                "static final String TEXT = \"/*\"; static int other() { return 1; }",
                "static final String TEXT = \"\"\"\n a \" /* \\\"\"\" \n\"\"\"; static int other() { return 1; }"
            })
    void whatDoesSomethingIsWork(String beside) {
        assertTrue(inAClass(beside).hasWork());
    }

    @Test
    void whatStandsInACommentIsNotSaid() {
        var code = new Code("/* flush() */ out.write(\"// no comment: close()\"); // available(\n");

        assertFalse(code.says("flush("));
        assertFalse(code.says("available("));
        assertTrue(code.says("out.write("));
        assertTrue(code.says("close("));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/*", "\"", "'", "\"\\", "\"\"\"", "//", "}", "{", ";", "throw new "})
    void noFileTakesLong(String piece) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> new Code("{{" + piece.repeat(1 << 17)).hasWork());
    }

    private static Code inAClass(String beside) {
        return new Code("class A { static void serve() { " + STUB + " } " + beside + " }");
    }
}
