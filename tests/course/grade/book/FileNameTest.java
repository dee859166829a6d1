package course.grade.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"team-01", "a", "group_7.v2", "0012", "console"})
    void aPlainNameStaysAsItIs(String name) {
        assertEquals(name, FileName.of(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../x",
                "/etc",
                "a/b",
                "a\\b",
                "C:",
                "nul",
                "com1.txt",
                "a.",
                "a ",
                ".git",
                "-rf",
                "Team-01",
                "a\u0000b",
                "\u202Egnp",
                "\uD800",
                "\u00F1",
                "<b>",
                "=1+1",
                "*?",
                "team-0123456789ab"
            })
    void anyOtherBecomesOneThatEverySystemTakes(String name) {
        String file = FileName.of(name);

        assertTrue(file.matches("[a-z0-9][a-z0-9-]*-[0-9a-f]{12}"), file);
        assertTrue(file.length() < 60, file);
    }

    @Test
    void aLongNameIsShortened() {
        assertTrue(FileName.of("x".repeat(10_000)).length() < 60);
    }

    @Test
    void namesThatDifferOnlyInCaseGetFilesThatDifferInMore() {
        assertNotEquals(FileName.of("team-01"), FileName.of("TEAM-01"));
        assertNotEquals(FileName.of("Team-01"), FileName.of("TEAM-01"));
    }

    @Test
    void halvesOfSurrogatePairsAreToldApart() {
        assertNotEquals(FileName.of("\uD800"), FileName.of("\uD801"));
    }

    /** Whoever calls a folder as the file of somebody else is called. */
    @Test
    void nobodyGetsTheFileOfSomebodyElse() {
        String ofAnother = FileName.of("Team-01");

        assertNotEquals(ofAnother, FileName.of(ofAnother));
    }
}
