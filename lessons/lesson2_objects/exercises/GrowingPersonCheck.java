package lesson2_objects.exercises;

import course.check.Call;
import course.check.Cause;
import course.check.Check;
import course.check.Diagnosis;
import course.check.Evidence;
import course.check.Examinee;
import course.check.Examines;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;

@Examines("2.3")
final class GrowingPersonCheck {
    private static final String WRITES = "whatItWritesTheOldVersionReads";
    private static final String READS = "itReadsWhatItWrites";

    /** Number, length and value of each field, as the page shows them. */
    private static final String NAME = "01" + "000b" + "4a75616e2050c3a972657a";

    private static final String EMAIL = "02" + "000e" + "6a7040656a656d706c6f2e636f6d";
    private static final String PHONE = "03" + "0008" + "3535352030313030";

    /** A field of a version to come, a picture: its bytes are no text. */
    private static final String PICTURE = "04" + "0006" + "ffd8ffe00103";

    /** Made by the version before, which knew no phone. */
    private static final byte[] OLD = bytes(NAME + EMAIL);

    private static final byte[] NEW = bytes(NAME + EMAIL + PHONE);
    private static final byte[] NEWER = bytes(NAME + EMAIL + PICTURE + PHONE);
    private static final byte[] OTHER_ORDER = bytes(PHONE + EMAIL + NAME);

    private static final byte[] LONG_FIELD = bytes("04" + "9c40");
    private static final int LONG = 0x9c40;

    private static final String FACE = "😀";
    private static final byte[] FACE_ALONE = bytes("01" + "0004" + "f09f9880");

    private static final String OLD_TEXT = "Juan Pérez <jp@ejemplo.com>";
    private static final String NEW_TEXT = "Juan Pérez <jp@ejemplo.com> 555 0100";

    @Check(order = 1, points = 2)
    void whatItWritesTheOldVersionReads(Examinee program) throws IOException {
        expectBytes(program, "Juan Pérez", "jp@ejemplo.com", "555 0100", NEW, GrowingPersonCheck::whyWritten);
    }

    @Check(order = 2, points = 1, needs = WRITES)
    void withoutAPhoneItWritesWhatTheOldVersionWrote(Examinee program) throws IOException {
        expectBytes(program, "Juan Pérez", "jp@ejemplo.com", "", OLD, evidence -> Cause.WRONG_ANSWER);
    }

    @Check(order = 3, points = 1)
    void itReadsWhatItWrites(Examinee program) throws IOException {
        program.note("newPerson");
        expectText(program, NEW, NEW_TEXT, Cause.WRONG_ANSWER);
    }

    @Check(order = 4, points = 1, needs = READS)
    void itReadsWhatTheOldVersionWrote(Examinee program) throws IOException {
        program.note("oldPerson");
        expectText(program, OLD, OLD_TEXT, Cause.MISSING_FIELD);
    }

    @Check(order = 5, points = 1, needs = READS)
    void itPassesOverAFieldOfAVersionToCome(Examinee program) throws IOException {
        program.note("newerPerson");
        expectText(program, NEWER, NEW_TEXT, Cause.UNKNOWN_FIELD);
    }

    @Check(order = 6, points = 1, needs = "itPassesOverAFieldOfAVersionToCome")
    void itPassesOverALongFieldToo(Examinee program) throws IOException {
        int start = LONG_FIELD.length + LONG;
        byte[] person = Arrays.copyOf(LONG_FIELD, start + NEW.length);
        System.arraycopy(NEW, 0, person, start, NEW.length);
        program.note("longField", LONG);
        expectText(program, person, NEW_TEXT, Cause.SIGNED_LENGTH);
    }

    @Check(order = 7, points = 1, needs = READS)
    void theFieldsMayComeInAnyOrder(Examinee program) throws IOException {
        program.note("otherOrder");
        expectText(program, OTHER_ORDER, NEW_TEXT, Cause.WRONG_ANSWER);
    }

    @Check(order = 8, points = 1, needs = WRITES)
    void aFaceOfFourBytesIsWrittenAndRead(Examinee program) throws IOException {
        expectBytes(program, FACE, "", "", FACE_ALONE, evidence -> Cause.WRONG_CHARSET);
        program.note("facePerson");
        expectText(program, FACE_ALONE, FACE + " <>", Cause.WRONG_CHARSET);
    }

    @Check(order = 9, points = 1, needs = READS)
    void bytesThatEndInsideAFieldAreAnError(Examinee program) throws IOException {
        for (int length : new int[] {OLD.length - 1, bytes(NAME).length + 1, 3, 2, 1}) {
            program.note("cutPerson", length, OLD.length);
            Call call = program.call("describe", (Object) Arrays.copyOf(OLD, length));
            program.expectException(call, EOFException.class, GrowingPersonCheck::whyNotNoticed);
        }
    }

    private static void expectBytes(
            Examinee program, String name, String email, String phone, byte[] expected, Diagnosis ifNot)
            throws IOException {
        program.note("called", String.format("encode(\"%s\", \"%s\", \"%s\")", name, email, phone));
        Call call = program.call("encode", name, email, phone);
        Object value = program.expectReturn(call, GrowingPersonCheck::whyNoReturn);
        program.expectBytes(expected, value instanceof byte[] bytes ? bytes : new byte[0], call, ifNot);
    }

    private static void expectText(Examinee program, byte[] person, String expected, Cause ifNot) throws IOException {
        Call call = program.call("describe", (Object) person);
        Object value = program.expectReturn(call, evidence -> evidence.isRunning() ? Cause.HANGS : ifNot);
        program.expectText(expected, String.valueOf(value), call, evidence -> ifNot);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static Cause whyNoReturn(Evidence evidence) {
        return evidence.isRunning() ? Cause.HANGS : Cause.UNEXPECTED_EXCEPTION;
    }

    private static Cause whyWritten(Evidence evidence) {
        byte[] came = evidence.received();
        if (came.length < NEW.length - 1 || came[0] != NEW[0]) {
            return Cause.WRONG_ANSWER;
        }
        if (came[1] == NEW[2] && came[2] == NEW[1]) {
            return Cause.LITTLE_ENDIAN;
        }
        boolean countsLetters = came[2] == NEW[2] - 1;
        return countsLetters && came.length == NEW.length ? Cause.LENGTH_IN_CHARACTERS : Cause.WRONG_CHARSET;
    }

    private static Cause whyNotNoticed(Evidence evidence) {
        if (evidence.isRunning()) {
            return Cause.HANGS;
        }
        return evidence.thrown().isPresent() ? Cause.UNEXPECTED_EXCEPTION : Cause.EARLY_END_ACCEPTED;
    }
}
