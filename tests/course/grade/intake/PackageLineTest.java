package course.grade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "package a.b;class C {}",
                "/* package x; */ package a . b ;",
                "// package x;\n\n/** y */\tpackage a.b;",
                "package\na.\nb\n;"
            })
    void theFirstThingBehindTheCommentsMayBeThePackage(String text) {
        assertEquals("a.b", PackageLine.of(text).name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "class C {}",
                "packages.go();",
                "package",
                "package a",
                "/* package a;",
                "// package a;",
                "import a; package b;"
            })
    void whereItIsNotThereIsNone(String text) {
        assertEquals("", PackageLine.of(text).name());
    }

    @Test
    void anotherPackageTakesItsPlace() {
        String text = "// mine\npackage a;\n\nclass C {}\n";

        assertEquals("// mine\npackage b.c;\n\nclass C {}\n", replaced(text));
    }

    @Test
    void whereThereWasNoneItComesFirst() {
        assertEquals("package b.c; // mine\nclass C {}\n", replaced("// mine\nclass C {}\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"package\na\n.b;\nclass C {}\n", "class C {}\n", "/*\n*/ package a; class C {}"})
    void everyLineKeepsItsNumber(String text) {
        assertEquals(linesBeforeClass(text), linesBeforeClass(replaced(text)));
    }

    private static long linesBeforeClass(String text) {
        return text.substring(0, text.indexOf("class"))
                .chars()
                .filter(c -> c == '\n')
                .count();
    }

    private static String replaced(String text) {
        return PackageLine.of(text).replacedIn(text, "b.c");
    }
}
