package lesson2_objects.exercises;

import course.check.Call;
import course.check.Cause;
import course.check.Check;
import course.check.Diagnosis;
import course.check.Drawn;
import course.check.Evidence;
import course.check.Examinee;
import course.check.Examines;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

@Examines("2.3")
final class GrowingPersonCheck {
    private static final String WRITES = "whatItWritesTheOldVersionReads";
    private static final String READS = "itReadsWhatItWrites";

    private static final int NAME = 1;
    private static final int EMAIL = 2;
    private static final int PHONE = 3;

    /** A field of a version to come, a picture: its bytes are no text. */
    private static final byte[] PICTURE = HexFormat.of().parseHex("ffd8ffe00103");

    private static final int FIRST_OF_THE_FUTURE = 4;
    private static final String NOBODY = " <>";
    /** From here on, the number is negative to who takes its byte for a signed number. */
    private static final int FIRST_LARGE = 128;

    private static final int LAST_OF_THE_FUTURE = 255;

    /** Lengths that are negative to who takes two bytes for a signed number. */
    private static final int LONG = 0x8000;

    private static final int LONGEST = 0xFFFF;
    private static final int MORE_THAN_A_BYTE_SAYS = 300;

    private static final int EMPTY_FIELDS = 20_000;

    private static final int FIRST_FACE = 0x1F600;
    private static final int LAST_FACE = 0x1F64F;

    /** Somebody whom no program knows by heart. */
    private record Person(String name, String email, String phone) {
        static Person drawnBy(Examinee program) {
            Drawn drawn = program.drawn();
            String email = drawn.plainWord() + "@ejemplo.com";
            return new Person("Juan " + drawn.word(), email, "555 " + drawn.number(1000, 9999));
        }

        /** As the version before wrote it, which knew no phone. */
        byte[] old() {
            return join(field(NAME, name), field(EMAIL, email));
        }

        byte[] whole() {
            return join(old(), field(PHONE, phone));
        }

        String oldText() {
            return name + " <" + email + ">";
        }

        String text() {
            return oldText() + " " + phone;
        }
    }

    @Check(order = 1, points = 2)
    void whatItWritesTheOldVersionReads(Examinee program) throws IOException {
        var person = Person.drawnBy(program);
        expectBytes(program, person, person.whole(), GrowingPersonCheck::whyWritten);
    }

    @Check(order = 2, points = 1, needs = WRITES)
    void withoutAPhoneItWritesWhatTheOldVersionWrote(Examinee program) throws IOException {
        var person = Person.drawnBy(program);
        var withoutPhone = new Person(person.name(), person.email(), "");
        expectBytes(program, withoutPhone, person.old(), evidence -> Cause.WRONG_ANSWER);
        var withoutName = new Person("", person.email(), person.phone());
        byte[] nameless = join(field(EMAIL, person.email()), field(PHONE, person.phone()));
        expectBytes(program, withoutName, nameless, evidence -> Cause.WRONG_ANSWER);
    }

    @Check(order = 3, points = 1, needs = WRITES)
    void aLongNameIsWrittenWhole(Examinee program) throws IOException {
        for (int length : new int[] {MORE_THAN_A_BYTE_SAYS, program.drawn().number(LONG, LONGEST)}) {
            String name = program.drawn().plainWord().repeat(length).substring(0, length);
            program.note("longName", length);
            Call call = program.call("encode", name, "", "");
            Object value = program.expectReturn(call, GrowingPersonCheck::whyNoReturn);
            byte[] came = value instanceof byte[] bytes ? bytes : new byte[0];
            program.expectBytes(field(NAME, name), came, call, evidence -> Cause.WRONG_ANSWER);
        }
    }

    @Check(order = 4, points = 1)
    void itReadsWhatItWrites(Examinee program) throws IOException {
        var person = Person.drawnBy(program);
        program.note("newPerson");
        expectText(program, person.whole(), person.text(), came -> whyRead(person.text(), came));
    }

    @Check(order = 5, points = 1, needs = READS)
    void itReadsWhatTheOldVersionWrote(Examinee program) throws IOException {
        var before = Person.drawnBy(program);
        program.note("newPerson");
        expectText(program, before.whole(), before.text(), Cause.WRONG_ANSWER);
        var person = Person.drawnBy(program);
        program.note("oldPerson");
        expectText(program, person.old(), person.oldText(), came -> whyMissing(before, person.oldText(), came));
    }

    @Check(order = 6, points = 1, needs = READS)
    void itPassesOverAFieldOfAVersionToCome(Examinee program) throws IOException {
        var person = Person.drawnBy(program);
        for (int number : new int[] {
            0,
            program.drawn().number(FIRST_OF_THE_FUTURE, FIRST_LARGE - 1),
            program.drawn().number(FIRST_LARGE, LAST_OF_THE_FUTURE - 1),
            LAST_OF_THE_FUTURE
        }) {
            program.note("newerPerson", number);
            byte[] newer = join(person.old(), field(number, PICTURE), field(PHONE, person.phone()));
            expectText(program, newer, person.text(), Cause.UNKNOWN_FIELD);
        }
        int number = program.drawn().number(FIRST_OF_THE_FUTURE, LAST_OF_THE_FUTURE);
        program.note("emptyField", number);
        byte[] withAnEmptyField = join(person.old(), field(number, ""), field(PHONE, person.phone()));
        expectText(program, withAnEmptyField, person.text(), Cause.UNKNOWN_FIELD);
        program.note("emptyFieldLast", number);
        byte[] withAnEmptyFieldLast = join(person.whole(), field(number, ""));
        expectText(program, withAnEmptyFieldLast, person.text(), Cause.UNKNOWN_FIELD);
        program.note("manyFields", 2 * (LAST_OF_THE_FUTURE - FIRST_OF_THE_FUTURE + 1));
        byte[] withManyFields = join(person.old(), manyFields(), manyFields(), field(PHONE, person.phone()));
        expectText(program, withManyFields, person.text(), Cause.UNKNOWN_FIELD);
        program.note("emptyFields", EMPTY_FIELDS);
        byte[] withEmptyFields = join(emptyFields(), person.whole());
        expectText(program, withEmptyFields, person.text(), Cause.UNKNOWN_FIELD);
    }

    /** Whoever calls itself for each of them has no room on the stack. */
    private static byte[] emptyFields() {
        var fields = new ByteArrayOutputStream();
        for (int i = 0; i < EMPTY_FIELDS; i++) {
            fields.writeBytes(field(FIRST_OF_THE_FUTURE, ""));
        }
        return fields.toByteArray();
    }

    private static byte[] manyFields() {
        var fields = new ByteArrayOutputStream();
        for (int number = FIRST_OF_THE_FUTURE; number <= LAST_OF_THE_FUTURE; number++) {
            fields.writeBytes(field(number, PICTURE));
        }
        return fields.toByteArray();
    }

    @Check(order = 7, points = 1, needs = "itPassesOverAFieldOfAVersionToCome")
    void itReadsOrPassesOverALongFieldToo(Examinee program) throws IOException {
        var person = Person.drawnBy(program);
        int length = program.drawn().number(LONG, LONGEST);
        program.note("longField", length);
        byte[] longField = field(FIRST_OF_THE_FUTURE, new byte[length]);
        expectText(program, join(longField, person.whole()), person.text(), Cause.SIGNED_LENGTH);
        program.note("longPerson", length);
        var longPerson = new Person("x".repeat(length), person.email(), person.phone());
        Call call = program.call("describe", (Object) longPerson.whole());
        Object value = program.expectReturn(call, GrowingPersonCheck::whyLengthUnread);
        byte[] came = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
        byte[] expected = longPerson.text().getBytes(StandardCharsets.UTF_8);
        program.expectBytes(expected, came, call, evidence -> Cause.SIGNED_LENGTH);
    }

    @Check(order = 8, points = 1, needs = READS)
    void theFieldsMayComeInAnyOrder(Examinee program) throws IOException {
        var person = Person.drawnBy(program);
        program.note("otherOrder");
        byte[] otherOrder =
                join(field(PHONE, person.phone()), field(EMAIL, person.email()), field(NAME, person.name()));
        expectText(program, otherOrder, person.text(), Cause.WRONG_ANSWER);
        // Nor need the first of them be there.
        program.note("namelessPerson");
        String nameless = " <" + person.email() + ">";
        expectText(program, field(EMAIL, person.email()), nameless, came -> whyMissing(person, nameless, came));
        program.note("phoneAlone");
        String phoneAlone = NOBODY + " " + person.phone();
        expectText(program, field(PHONE, person.phone()), phoneAlone, came -> whyMissing(person, phoneAlone, came));
        program.note("noField");
        expectText(program, new byte[0], NOBODY, came -> whyMissing(person, NOBODY, came));
    }

    @Check(order = 9, points = 1, needs = WRITES)
    void aFaceOfFourBytesIsWrittenAndRead(Examinee program) throws IOException {
        String face = Character.toString(program.drawn().number(FIRST_FACE, LAST_FACE));
        byte[] alone = field(NAME, face);
        expectBytes(program, new Person(face, "", ""), alone, evidence -> Cause.WRONG_CHARSET);
        program.note("facePerson");
        expectText(program, alone, face + NOBODY, GrowingPersonCheck::whyNoFace);
    }

    @Check(order = 10, points = 1, needs = WRITES)
    void aSpaceIsALetterLikeAnyOther(Examinee program) throws IOException {
        var person = new Person(" " + program.drawn().plainWord() + " ", " ", " ");
        expectBytes(program, person, person.whole(), evidence -> Cause.WRONG_ANSWER);
        program.note("newPerson");
        expectText(program, person.whole(), person.text(), Cause.WRONG_ANSWER);
        // And only what is empty is no phone.
        program.note("emptyPhone");
        byte[] withAnEmptyPhone = join(person.old(), field(PHONE, ""));
        expectText(program, withAnEmptyPhone, person.oldText(), Cause.WRONG_ANSWER);
        expectWrittenAndRead(program, "100% %s $1 \\n", "José.Ñu@Ejemplo.COM", "+49 555 Büro");
    }

    /** Signs that mean something else to a format or a pattern, and letters that no single byte is enough for. */
    private static void expectWrittenAndRead(Examinee program, String name, String email, String phone)
            throws IOException {
        var person = new Person(name, email, phone);
        expectBytes(program, person, person.whole(), evidence -> Cause.WRONG_ANSWER);
        program.note("newPerson");
        expectText(program, person.whole(), person.text(), Cause.WRONG_ANSWER);
    }

    @Check(order = 11, points = 1, needs = READS)
    void bytesThatEndInsideAFieldAreAnError(Examinee program) throws IOException {
        var person = Person.drawnBy(program);
        byte[] old = person.old();
        int nameEnds = field(NAME, person.name()).length;
        int insideOfName = program.drawn().number(3, nameEnds - 1);
        for (int length : new int[] {old.length - 1, nameEnds + 1, insideOfName, 2, 1}) {
            expectNoticed(program, old, length);
        }
        byte[] newer = join(old, field(FIRST_OF_THE_FUTURE, PICTURE));
        for (int length : new int[] {newer.length - 1, old.length + 2, old.length + 1}) {
            expectNoticed(program, newer, length);
        }
        byte[] whole = person.whole();
        expectNoticed(program, whole, whole.length - 1);
    }

    private static void expectNoticed(Examinee program, byte[] person, int length) throws IOException {
        program.note("cutPerson", length, person.length);
        Call call = program.call("describe", (Object) Arrays.copyOf(person, length));
        program.expectException(call, EOFException.class, GrowingPersonCheck::whyNotNoticed);
    }

    private static void expectBytes(Examinee program, Person person, byte[] expected, Diagnosis ifNot)
            throws IOException {
        program.note(
                "called",
                String.format("encode(\"%s\", \"%s\", \"%s\")", person.name(), person.email(), person.phone()));
        Call call = program.call("encode", person.name(), person.email(), person.phone());
        Object value = program.expectReturn(call, GrowingPersonCheck::whyNoReturn);
        program.expectBytes(expected, value instanceof byte[] bytes ? bytes : new byte[0], call, ifNot);
    }

    private static void expectText(Examinee program, byte[] person, String expected, Cause ifNot) throws IOException {
        expectText(program, person, expected, came -> ifNot);
    }

    /** @param ifNot the likely cause, by what came instead; by nothing if the method threw */
    private static void expectText(Examinee program, byte[] person, String expected, Function<String, Cause> ifNot)
            throws IOException {
        Call call = program.call("describe", (Object) person);
        Object value = program.expectReturn(call, evidence -> evidence.isRunning() ? Cause.HANGS : ifNot.apply(""));
        String came = String.valueOf(value);
        program.expectText(expected, came, call, evidence -> ifNot.apply(came));
    }

    private static byte[] field(int number, String text) {
        return field(number, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Number, length and value, as the page shows them. */
    private static byte[] field(int number, byte[] value) {
        return ByteBuffer.allocate(1 + Short.BYTES + value.length)
                .put((byte) number)
                .putShort((short) value.length)
                .put(value)
                .array();
    }

    private static byte[] join(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    private static Cause whyNoReturn(Evidence evidence) {
        return evidence.isRunning() ? Cause.HANGS : Cause.UNEXPECTED_EXCEPTION;
    }

    private static Cause whyWritten(Evidence evidence) {
        byte[] came = evidence.received();
        byte[] expected = evidence.expected();
        if (came.length < expected.length - 1 || came[0] != expected[0]) {
            return Cause.WRONG_ANSWER;
        }
        if (came[1] == expected[2] && came[2] == expected[1]) {
            return Cause.LITTLE_ENDIAN;
        }
        boolean countsLetters = came[2] == expected[2] - 1;
        if (countsLetters && came.length == expected.length) {
            return Cause.LENGTH_IN_CHARACTERS;
        }
        boolean sameLetters = plain(came).equals(plain(expected));
        return sameLetters && numbers(came).equals(numbers(expected)) ? Cause.WRONG_CHARSET : Cause.WRONG_ANSWER;
    }

    /** The numbers of the fields, if they follow each other as the lengths say; else none. */
    private static List<Integer> numbers(byte[] fields) {
        List<Integer> numbers = new ArrayList<>();
        var left = ByteBuffer.wrap(fields);
        while (left.remaining() > Short.BYTES) {
            numbers.add((int) left.get());
            int end = left.position() + Short.BYTES + Short.toUnsignedInt(left.getShort());
            left.position(Math.min(end, left.limit()));
            if (end > left.limit()) {
                return List.of();
            }
        }
        return left.hasRemaining() ? List.of() : numbers;
    }

    /** Only what every charset writes alike, and no question mark, which may stand for any letter. */
    private static String plain(byte[] bytes) {
        return plain(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static String plain(String text) {
        return text.replaceAll("[^ -~]|[?]", "");
    }

    private static Cause whyRead(String expected, String came) {
        return plain(came).equals(plain(expected)) ? Cause.WRONG_CHARSET : Cause.WRONG_ANSWER;
    }

    /** @param before who was described before, and is not part of what is expected */
    private static Cause whyMissing(Person before, String expected, String came) {
        boolean isLeft = Stream.of(before.name(), before.email(), before.phone())
                .anyMatch(text -> came.contains(text) && !expected.contains(text));
        return isLeft ? Cause.SHARED_STATE : Cause.MISSING_FIELD;
    }

    private static Cause whyNoFace(String came) {
        return came.endsWith(NOBODY) ? Cause.WRONG_CHARSET : Cause.MISSING_FIELD;
    }

    private static Cause whyLengthUnread(Evidence evidence) {
        return evidence.isRunning() ? Cause.HANGS : Cause.SIGNED_LENGTH;
    }

    private static Cause whyNotNoticed(Evidence evidence) {
        if (evidence.isRunning()) {
            return Cause.HANGS;
        }
        return evidence.thrown().isPresent() ? Cause.UNEXPECTED_EXCEPTION : Cause.EARLY_END_ACCEPTED;
    }
}
