package lesson2_objects.exercises;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Output;
import course.check.Call;
import course.check.Cause;
import course.check.Check;
import course.check.Conversation;
import course.check.Diagnosis;
import course.check.Evidence;
import course.check.Examinee;
import course.check.Examines;
import course.check.Step;
import course.check.host.Disguise;
import course.check.host.Library;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import lesson2_objects.Person;
import lesson4_framed_file.Frames;
import org.objenesis.Objenesis;

@Examines(value = "2.2", uses = Library.KRYO)
final class OnlyWhatYouExpectCheck {
    private static final String FIRST = "twoPeopleAreAccepted";
    private static final String REFUSED = "refused\n";
    private static final int MAX_MESSAGE = 64 * 1024;
    private static final int PIECE = 1000;
    private static final int SMALL_HEAP_MEGABYTES = 8;

    /** As many references, or letters, are far more than the small heap holds: as many as the page says. */
    private static final int GIANT = 1 << 28;

    /** Already as many references as these are more than the part of it that keeps what is large. */
    private static final int SMALLEST_GIANT = 1_400_000;

    /** One of these fits, and three of them do not. */
    private static final int SMALLEST_OF_THREE = 600_000;

    private static final int LARGEST_OF_THREE = SMALLEST_OF_THREE + MAX_MESSAGE;

    private static final int LARGEST_GIANT = SMALLEST_GIANT + MAX_MESSAGE;

    /** Deeper than a thread's stack. */
    private static final int DEPTH = 30_000;

    /** As deep as a text lies in a person in a list, so that no limit of the depth forbids it. */
    private static final int SHALLOW = 3;

    private static final int PERSON = 10;
    private static final int LIST = 13;
    private static final int DEEP = 100;
    /** Its number, and a count of many. */
    private static final int LONG_LIST_HEADER = 4;

    /** Its number, and a count of a few. */
    private static final int LIST_HEADER = 2;

    /** Kryo keeps the numbers 0 and 1 for null and for classes by their names. */
    private static final int FIRST_NUMBER = 2;

    private static final int FEW = 2;
    private static final int MANY = 9;
    /** Their number takes a second byte. */
    private static final int CROWD = 100;

    /** In front of a list with more than 8191 elements of one class. */
    private static final int HEADER_OF_MANY = 6;

    /** With texts that are empty, a byte each. */
    private static final int SMALLEST_PERSON = 2;

    private static final int FIRST_OF_THREE_BYTES = 'ぁ';
    private static final int LAST_OF_THREE_BYTES = 'ゖ';

    private static final int MOST_BEFORE = 4;
    private static final int MOST_WORDS = 5;
    private static final List<Object> UNEXPECTED =
            List.of(new BitSet(), BigInteger.TEN, LocalDate.EPOCH, Locale.ROOT, new TreeMap<>());

    private static final List<Class<?>> NEIGHBOURS = List.of(Person.class, Frames.class, Objenesis.class);

    @Check(order = 1, points = 2)
    void twoPeopleAreAccepted(Examinee program) throws IOException {
        expectAccepted(program, 2, OnlyWhatYouExpectCheck::whyNotAccepted);
        expectAccepted(program, few(program), OnlyWhatYouExpectCheck::whyNotAccepted);
        expectAccepted(program, 0, OnlyWhatYouExpectCheck::whyNotAccepted);
        expectAccepted(program, program.drawn().number(CROWD, 2 * CROWD), OnlyWhatYouExpectCheck::whyNotAccepted);
        expectAccepted(program, few(program), OnlyWhatYouExpectCheck::whyNotAccepted);
        List<Object> farAway = List.of(personFarAway(program), person(program));
        program.note("peopleFarAway");
        expect(program.talk(), program, list(farAway), accepted(2), OnlyWhatYouExpectCheck::whyNotAccepted);
    }

    @Check(order = 2, points = 1, needs = FIRST)
    void aMessageInPiecesIsOneMessage(Examinee program) throws IOException {
        Conversation client = program.talk().atMostAtOnce(5);
        List<Object> people = people(program);
        program.note("people", people.size());
        expect(client, program, list(people), accepted(people.size()), evidence -> Cause.SINGLE_READ);
    }

    @Check(order = 3, points = 1, needs = FIRST)
    void garbageIsRefused(Examinee program) throws IOException {
        acceptSome(program);
        byte[] whole = list(people(program));
        String word = program.drawn().plainWord(); // Kryo writes a text in ASCII in another way
        byte[] endsPlainly = list(List.of(person(program), new Person(word, "")));
        byte[] endsInAnAccent = list(List.of(person(program), new Person(word + "ñ", "")));
        for (byte[] garbage : List.of(
                new byte[0],
                new byte[] {0}, // which is null
                bytes(program.drawn().word()),
                new byte[] {-1, -1, -1, -1, -1, -1, -1, -1},
                Arrays.copyOf(whole, whole.length / 2),
                Arrays.copyOf(endsPlainly, endsPlainly.length - 1),
                Arrays.copyOf(endsInAnAccent, endsInAnAccent.length - 1))) {
            program.note("garbage");
            expectRefused(program, garbage);
        }
    }

    @Check(order = 4, points = 1, needs = "garbageIsRefused")
    void aClassThatIsNotOnTheListIsRefused(Examinee program) throws IOException {
        Kryo kryo = kryo();
        kryo.setRegistrationRequired(false);
        Object unexpected = program.drawn().oneOf(UNEXPECTED);
        acceptSome(program);
        program.note("byName", unexpected.getClass().getName());
        expectRefused(program, encode(kryo, peopleAnd(unexpected, program)));
        Object intruder = intruder(program);
        expectNotMade(program, intruder, encode(kryo, peopleAnd(intruder, program)));
        Object alone = intruder(program);
        expectNotMade(program, alone, encode(kryo, alone));
    }

    /** Under a name drawn by lot, its length too, else a program could refuse that name alone, or that length. */
    private static Object intruder(Examinee program) throws IOException {
        Class<?> neighbour = program.drawn().oneOf(NEIGHBOURS);
        int words = program.drawn().number(1, MOST_WORDS);
        String name = Disguise.name(neighbour, program.drawn().plainWord().repeat(words));
        program.jvm().disguiseIntruder(neighbour, name);
        try {
            Disguise.wear(neighbour.getName(), name);
            return Class.forName(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("the class has just been made: " + name, impossible);
        }
    }

    @Check(order = 5, points = 1, needs = "garbageIsRefused")
    void aListOfAnythingButPeopleIsRefused(Examinee program) throws IOException {
        acceptSome(program);
        program.note("noList");
        expectRefused(program, encode(kryo(), person(program)));
        program.note("nullInList");
        expectRefused(program, list(peopleAnd(null, program)));
        for (Object other : List.of(program.drawn().word(), program.drawn().number(FEW, MANY))) {
            program.note("otherInList", other.getClass().getSimpleName());
            expectRefused(program, list(peopleAnd(other, program)));
        }
        expectOtherNumbersRefused(program);
        program.note("listInList", 1);
        expectRefused(program, list(peopleAnd(new ArrayList<>(), program)));
        program.note("listInList", DEPTH);
        expectRefused(program, nested());
    }

    /** Where a reader that goes by hand may pass over a number without a look at it. */
    private static void expectOtherNumbersRefused(Examinee program) throws IOException {
        byte[] otherList = list(people(program));
        otherList[0] = (byte) (LIST + 1 + FIRST_NUMBER);
        program.note("otherNumber", LIST + 1);
        expectRefused(program, otherList);
        byte[] otherElements = list(people(program));
        otherElements[LIST_HEADER] = (byte) (PERSON + 1 + FIRST_NUMBER);
        program.note("otherElements", PERSON + 1);
        expectRefused(program, otherElements);
    }

    @Check(order = 6, points = 1, needs = "garbageIsRefused")
    void bytesBehindTheListAreRefused(Examinee program) throws IOException {
        acceptSome(program);
        byte[] people = list(people(program));
        int behind = program.drawn().number(1, MANY);
        program.note("bytesBehind", behind);
        expectRefused(program, Arrays.copyOf(people, people.length + behind));
        expectByteBehindLater(program);
    }

    /** A list that is complete is not yet a message that is. */
    private static void expectByteBehindLater(Examinee program) throws IOException {
        Conversation client = program.talk();
        Call serving = program.call("serve", client.asSocket());
        program.note("byteLater");
        client.send(list(people(program)));
        program.expectToWaitForMore(serving, OnlyWhatYouExpectCheck::whyDoneBeforeTheEnd);
        client.send((byte) 0).halfClose();
        client.expect(bytes(REFUSED), OnlyWhatYouExpectCheck::whyNotRefused);
    }

    @Check(order = 7, points = 1, needs = "garbageIsRefused")
    void whatPromisesMoreThanItHoldsIsRefusedInLittleMemory(Examinee program) throws IOException {
        program.jvm().withFirmHeap(SMALL_HEAP_MEGABYTES);
        acceptSome(program);
        // The second is drawn: a program could refuse the one that the page names, and whatever is above it.
        for (int claimed : new int[] {GIANT, program.drawn().number(SMALLEST_GIANT, LARGEST_GIANT)}) {
            program.note("giantCount", claimed);
            byte[] giantCount = giantCount(claimed, list(people(program)));
            expect(program.talk(), program, giantCount, REFUSED, OnlyWhatYouExpectCheck::whyNotInMemory);
            program.note("giantText", claimed);
            byte[] giantText = giantText(claimed, program.drawn().plainWord());
            expect(program.talk(), program, giantText, REFUSED, OnlyWhatYouExpectCheck::whyNotInMemory);
        }
        int claimed = program.drawn().number(SMALLEST_OF_THREE, LARGEST_OF_THREE);
        program.note("giantLists", claimed);
        expect(program.talk(), program, giantLists(claimed), REFUSED, OnlyWhatYouExpectCheck::whyNotInMemory);
        program.note("deepLists", DEEP);
        expect(program.talk(), program, deepLists(), REFUSED, OnlyWhatYouExpectCheck::whyNotInMemory);
    }

    @Check(order = 8, points = 1, needs = FIRST)
    void aMessageOfTheGreatestLengthIsAcceptedAndALongerOneRefusedBeforeItsEnd(Examinee program) throws IOException {
        List<Object> many = manyPeople(program);
        program.note("people", many.size());
        Conversation first = program.talk().atMostAtOnce(PIECE); // else a single read is right by luck
        expect(first, program, list(many), accepted(many.size()), evidence -> Cause.CAP_IGNORED);
        List<Object> people = people(program);
        program.note("people", people.size() + 1);
        expect(
                program.talk().atMostAtOnce(PIECE),
                program,
                list(longest(people, MAX_MESSAGE)),
                accepted(people.size() + 1),
                evidence -> Cause.CAP_IGNORED);
        program.note("longerList", MAX_MESSAGE + 1);
        expect(program.talk(), program, list(longest(people, MAX_MESSAGE + 1)), REFUSED, evidence -> Cause.CAP_IGNORED);
        program.note("longestAndAByte", MAX_MESSAGE);
        byte[] longestAndAByte = Arrays.copyOf(list(longest(people, MAX_MESSAGE)), MAX_MESSAGE + 1);
        expect(program.talk(), program, longestAndAByte, REFUSED, evidence -> Cause.CAP_IGNORED);
        Conversation client = program.talk();
        program.call("serve", client.asSocket());
        client.sendMany(MAX_MESSAGE + 1, (byte) 0);
        client.expect(bytes(REFUSED), evidence -> Cause.CAP_IGNORED);
    }

    @Check(order = 9, points = 1, needs = FIRST)
    void theAnswersAreTheSameInEveryCountry(Examinee program) throws IOException {
        program.jvm().abroad();
        expectAccepted(program, few(program), evidence -> Cause.LINE_SEPARATOR);
    }

    @Check(order = 10, points = 1, needs = "garbageIsRefused")
    void theNextClientIsServed(Examinee program) throws IOException {
        program.note("garbage");
        expectRefused(program, bytes(program.drawn().word()));
        expectAccepted(program, few(program), evidence -> Cause.SHARED_STATE);
    }

    private static int few(Examinee program) {
        return program.drawn().number(FEW, MANY);
    }

    private static Person person(Examinee program) {
        return new Person("Juan " + program.drawn().word(), program.drawn().plainWord() + "@ejemplo.com");
    }

    private static List<Object> people(Examinee program) {
        return people(program, few(program));
    }

    private static List<Object> people(Examinee program, int count) {
        List<Object> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(person(program));
        }
        return people;
    }

    /** As many as fit in a message, or nearly: only its bytes have a limit. */
    private static List<Object> manyPeople(Examinee program) {
        int most = (MAX_MESSAGE - HEADER_OF_MANY) / SMALLEST_PERSON;
        return Collections.nCopies(program.drawn().number(most - MANY, most), new Person("", ""));
    }

    /** Three bytes for each letter of the name. */
    private static Person personFarAway(Examinee program) {
        var name = new StringBuilder();
        for (int i = program.drawn().number(FEW, MANY); i > 0; i--) {
            name.appendCodePoint(program.drawn().number(FIRST_OF_THREE_BYTES, LAST_OF_THREE_BYTES));
        }
        return new Person(name.toString(), program.drawn().plainWord() + "@ejemplo.com");
    }

    private static List<Object> peopleAnd(Object intruder, Examinee program) {
        List<Object> everyone = people(program);
        everyone.add(program.drawn().number(0, everyone.size()), intruder);
        return everyone;
    }

    /** Before what is refused, so that nobody can know by counting when that comes. */
    private static void acceptSome(Examinee program) throws IOException {
        int clients = program.drawn().number(1, MOST_BEFORE);
        for (int i = 0; i < clients; i++) {
            expectAccepted(program, few(program), OnlyWhatYouExpectCheck::whyNotAccepted);
        }
    }

    private static void expectAccepted(Examinee program, int people, Diagnosis ifNot) throws IOException {
        program.note("people", people);
        expect(program.talk(), program, list(people(program, people)), accepted(people), ifNot);
    }

    private static String accepted(int people) {
        return "accepted " + people + "\n";
    }

    private static void expectRefused(Examinee program, byte[] message) throws IOException {
        expect(program.talk(), program, message, REFUSED, OnlyWhatYouExpectCheck::whyNotRefused);
    }

    /** To look at the object afterwards is too late: its constructor has run by then. */
    private static void expectNotMade(Examinee program, Object intruder, byte[] message) throws IOException {
        Conversation client = program.talk();
        String before = program.jvm().intruders(); // in one JVM with the check, ours among them
        program.note("byName", intruder.getClass().getName());
        Call serving = program.call("serve", client.asSocket());
        client.send(message).halfClose();
        client.expect(bytes(REFUSED), OnlyWhatYouExpectCheck::whyNotRefused);
        if (!program.jvm().intruders().equals(before)) {
            var made = new Step("made", intruder.getClass().getName());
            program.fail(new Step("notMade"), made, serving, evidence -> Cause.UNEXPECTED_OBJECT);
        }
    }

    private static void expect(Conversation client, Examinee program, byte[] message, String answer, Diagnosis ifNot)
            throws IOException {
        Call serving = program.call("serve", client.asSocket());
        client.send(message).halfClose();
        client.expect(bytes(answer), ifNot);
        client.expectEnd(evidence -> Cause.WRONG_ANSWER);
        program.expectReturn(serving, OnlyWhatYouExpectCheck::whyThrown);
    }

    private static Kryo kryo() {
        var kryo = new Kryo();
        kryo.register(Person.class, PERSON);
        kryo.register(ArrayList.class, LIST);
        return kryo;
    }

    private static byte[] encode(Kryo kryo, Object object) {
        try (var out = new Output(1024, -1)) {
            kryo.writeClassAndObject(out, object);
            return out.toBytes();
        }
    }

    private static byte[] list(List<Object> elements) {
        return encode(kryo(), new ArrayList<>(elements));
    }

    /** These people, and one more whose name fills the message up to so many bytes. */
    private static List<Object> longest(List<Object> people, int bytes) {
        int around = list(and(people, MAX_MESSAGE / 2)).length - MAX_MESSAGE / 2;
        return and(people, bytes - around);
    }

    private static List<Object> and(List<Object> people, int lettersOfTheNext) {
        List<Object> everyone = new ArrayList<>(people);
        everyone.add(new Person("x".repeat(lettersOfTheNext), ""));
        return everyone;
    }

    /** A list with one list in it, with one list in it, and so on. */
    private static byte[] nested() {
        try (var out = new Output(1024, -1)) {
            for (int i = 0; i < DEPTH; i++) {
                out.writeVarInt(LIST + FIRST_NUMBER, true);
                out.writeVarIntFlag(false, 1 + 1, true);
            }
            out.write(list(new ArrayList<>()));
            return out.toBytes();
        }
    }

    /** The same list, but for the count. */
    private static byte[] giantCount(int claimed, byte[] list) {
        try (var out = new Output(1024, -1)) {
            out.writeVarInt(LIST + FIRST_NUMBER, true);
            out.writeVarIntFlag(true, claimed + 1, true);
            out.write(list, LIST_HEADER, list.length - LIST_HEADER);
            return out.toBytes();
        }
    }

    /** A list that claims so many elements, and the first of them is such a list too, and its first one. */
    private static byte[] giantLists(int claimed) {
        try (var out = new Output(64, -1)) {
            for (int i = 0; i < SHALLOW; i++) {
                out.writeVarInt(LIST + FIRST_NUMBER, true);
                out.writeVarIntFlag(false, claimed + 1, true);
            }
            return out.toBytes();
        }
    }

    /** Lists in one another, and none claims more elements than bytes follow: only all of them together are too much. */
    private static byte[] deepLists() {
        try (var out = new Output(MAX_MESSAGE)) {
            for (int i = 0; i < DEEP; i++) {
                out.writeVarInt(LIST + FIRST_NUMBER, true);
                out.writeVarIntFlag(false, MAX_MESSAGE - 2 * (i + 1) * LONG_LIST_HEADER, true);
            }
            out.write(new byte[MAX_MESSAGE - out.position()]);
            return out.toBytes();
        }
    }

    private static byte[] giantText(int claimed, String start) {
        try (var out = new Output(1024, -1)) {
            out.writeVarInt(LIST + FIRST_NUMBER, true);
            out.writeVarIntFlag(true, 1 + 1, true);
            out.writeVarInt(PERSON + FIRST_NUMBER, true);
            out.writeByte(0);
            out.writeVarIntFlag(true, claimed + 1, true);
            out.write(bytes(start));
            return out.toBytes();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Cause whyNotAccepted(Evidence evidence) {
        if (!evidence.nothingCame()) {
            return evidence.isCutOff() ? Cause.LINE_SEPARATOR : Cause.WRONG_ANSWER;
        }
        if (evidence.thrown().isPresent()) {
            return whyThrown(evidence);
        }
        return evidence.isRunning() ? Cause.HALF_CLOSE_IGNORED : Cause.MISSING_FLUSH;
    }

    private static Cause whyThrown(Evidence evidence) {
        return evidence.hasClosedWhatItUses() ? Cause.CLOSED_TOO_EARLY : Cause.UNEXPECTED_EXCEPTION;
    }

    private static Cause whyDoneBeforeTheEnd(Evidence evidence) {
        return evidence.thrown().isPresent() ? whyThrown(evidence) : Cause.UNEXPECTED_OBJECT;
    }

    private static Cause whyNotInMemory(Evidence evidence) {
        return evidence.jvmHasEnded() ? Cause.CAP_AFTER_ALLOCATION : whyNotRefused(evidence);
    }

    private static Cause whyNotRefused(Evidence evidence) {
        if (!evidence.nothingCame() || evidence.threw(StackOverflowError.class)) {
            return Cause.UNEXPECTED_OBJECT;
        }
        return evidence.isRunning() ? Cause.HANGS : whyThrown(evidence);
    }
}
