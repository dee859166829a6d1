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
import course.check.host.Library;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import lesson2_objects.Person;

@Examines(value = "2.2", uses = Library.KRYO)
final class OnlyWhatYouExpectCheck {
    private static final String FIRST = "twoPeopleAreAccepted";
    private static final String REFUSED = "refused\n";
    private static final int MAX_MESSAGE = 64 * 1024;
    private static final int PIECE = 1000;
    private static final int SMALL_HEAP_MEGABYTES = 32;

    /** As many references, or letters, are far more than the small heap holds. */
    private static final int GIANT = 1 << 28;

    /** Deeper than a thread's stack. */
    private static final int DEPTH = 30_000;

    private static final int PERSON = 10;
    private static final int LIST = 13;

    /** Kryo keeps the numbers 0 and 1 for null and for classes by their names. */
    private static final int FIRST_NUMBER = 2;

    private static final Person JUAN = new Person("Juan Pérez", "jp@ejemplo.com");
    private static final Person ANA = new Person("Ana Núñez", "ana@ejemplo.com");

    @Check(order = 1, points = 2)
    void twoPeopleAreAccepted(Examinee program) throws IOException {
        program.note("people", 2);
        expect(program.talk(), program, list(JUAN, ANA), "accepted 2\n", OnlyWhatYouExpectCheck::whyNotAccepted);
        program.note("people", 0);
        expect(program.talk(), program, list(), "accepted 0\n", OnlyWhatYouExpectCheck::whyNotAccepted);
    }

    @Check(order = 2, points = 1, needs = FIRST)
    void aMessageInPiecesIsOneMessage(Examinee program) throws IOException {
        Conversation client = program.talk().atMostAtOnce(5);
        program.note("people", 2);
        expect(client, program, list(JUAN, ANA), "accepted 2\n", evidence -> Cause.SINGLE_READ);
    }

    @Check(order = 3, points = 1, needs = FIRST)
    void garbageIsRefused(Examinee program) throws IOException {
        byte[] whole = list(JUAN, ANA);
        for (byte[] garbage : List.of(
                new byte[0],
                "hola".getBytes(StandardCharsets.UTF_8),
                new byte[] {-1, -1, -1, -1, -1, -1, -1, -1},
                Arrays.copyOf(whole, whole.length / 2))) {
            program.note("garbage");
            expectRefused(program, garbage);
        }
    }

    @Check(order = 4, points = 1, needs = "garbageIsRefused")
    void aClassThatIsNotOnTheListIsRefused(Examinee program) throws IOException {
        Kryo kryo = kryo();
        kryo.setRegistrationRequired(false);
        program.note("byName", BitSet.class.getName());
        expectRefused(program, encode(kryo, new ArrayList<>(List.of(JUAN, new BitSet()))));
    }

    @Check(order = 5, points = 1, needs = "garbageIsRefused")
    void aListOfAnythingButPeopleIsRefused(Examinee program) throws IOException {
        program.note("noList");
        expectRefused(program, encode(kryo(), JUAN));
        program.note("nullInList");
        expectRefused(program, list(JUAN, null));
        program.note("listInList", 1);
        expectRefused(program, list(JUAN, new ArrayList<>()));
        program.note("listInList", DEPTH);
        expectRefused(program, nested());
    }

    @Check(order = 6, points = 1, needs = "garbageIsRefused")
    void bytesBehindTheListAreRefused(Examinee program) throws IOException {
        byte[] people = list(JUAN, ANA);
        program.note("bytesBehind", 1);
        expectRefused(program, Arrays.copyOf(people, people.length + 1));
    }

    @Check(order = 7, points = 1, needs = "garbageIsRefused")
    void whatPromisesMoreThanItHoldsIsRefusedInLittleMemory(Examinee program) throws IOException {
        program.withFirmHeap(SMALL_HEAP_MEGABYTES);
        program.note("giantCount", GIANT);
        expect(program.talk(), program, giantCount(), REFUSED, OnlyWhatYouExpectCheck::whyNotInMemory);
        program.note("giantText", GIANT);
        expect(program.talk(), program, giantText(), REFUSED, OnlyWhatYouExpectCheck::whyNotInMemory);
    }

    @Check(order = 8, points = 1, needs = FIRST)
    void aMessageOfTheGreatestLengthIsAcceptedAndALongerOneRefusedBeforeItsEnd(Examinee program) throws IOException {
        program.note("people", 1);
        Conversation inPieces = program.talk().atMostAtOnce(PIECE); // else a single read is right by luck
        expect(inPieces, program, longest(), "accepted 1\n", evidence -> Cause.CAP_IGNORED);
        Conversation client = program.talk();
        program.call("serve", client.asSocket());
        client.sendMany(MAX_MESSAGE + 1, (byte) 0);
        client.expect(bytes(REFUSED), evidence -> Cause.CAP_IGNORED);
    }

    @Check(order = 9, points = 1, needs = "garbageIsRefused")
    void theNextClientIsServed(Examinee program) throws IOException {
        program.note("garbage");
        expectRefused(program, bytes("hola"));
        program.note("people", 2);
        expect(program.talk(), program, list(JUAN, ANA), "accepted 2\n", evidence -> Cause.SHARED_STATE);
    }

    private static void expectRefused(Examinee program, byte[] message) throws IOException {
        expect(program.talk(), program, message, REFUSED, OnlyWhatYouExpectCheck::whyNotRefused);
    }

    private static void expect(Conversation client, Examinee program, byte[] message, String answer, Diagnosis ifNot)
            throws IOException {
        Call serving = program.call("serve", client.asSocket());
        client.send(message).halfClose();
        client.expect(bytes(answer), ifNot);
        client.expectEnd(evidence -> Cause.WRONG_ANSWER);
        program.expectReturn(serving, evidence -> Cause.UNEXPECTED_EXCEPTION);
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

    private static byte[] list(Object... elements) {
        return encode(kryo(), new ArrayList<>(Arrays.asList(elements)));
    }

    /** One person whose name fills the message up to the limit. */
    private static byte[] longest() {
        int around = list(new Person("x".repeat(MAX_MESSAGE / 2), "")).length - MAX_MESSAGE / 2;
        return list(new Person("x".repeat(MAX_MESSAGE - around), ""));
    }

    /** A list with one list in it, with one list in it, and so on. */
    private static byte[] nested() {
        try (var out = new Output(1024, -1)) {
            for (int i = 0; i < DEPTH; i++) {
                out.writeVarInt(LIST + FIRST_NUMBER, true);
                out.writeVarIntFlag(false, 1 + 1, true);
            }
            out.write(list());
            return out.toBytes();
        }
    }

    private static byte[] giantCount() {
        try (var out = new Output(1024, -1)) {
            out.writeVarInt(LIST + FIRST_NUMBER, true);
            out.writeVarIntFlag(true, GIANT + 1, true);
            out.writeVarInt(PERSON + FIRST_NUMBER, true);
            out.writeByte(0);
            return out.toBytes();
        }
    }

    private static byte[] giantText() {
        try (var out = new Output(1024, -1)) {
            out.writeVarInt(LIST + FIRST_NUMBER, true);
            out.writeVarIntFlag(true, 1 + 1, true);
            out.writeVarInt(PERSON + FIRST_NUMBER, true);
            out.writeByte(0);
            out.writeVarIntFlag(true, GIANT + 1, true);
            out.writeByte('j');
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
            return Cause.UNEXPECTED_EXCEPTION;
        }
        return evidence.isRunning() ? Cause.HALF_CLOSE_IGNORED : Cause.MISSING_FLUSH;
    }

    private static Cause whyNotInMemory(Evidence evidence) {
        boolean jvmEnded = evidence.nothingCame()
                && !evidence.isRunning()
                && evidence.thrown().isEmpty();
        return jvmEnded ? Cause.CAP_AFTER_ALLOCATION : whyNotRefused(evidence);
    }

    private static Cause whyNotRefused(Evidence evidence) {
        if (!evidence.nothingCame() || evidence.threw(StackOverflowError.class)) {
            return Cause.UNEXPECTED_OBJECT;
        }
        return evidence.isRunning() ? Cause.HANGS : Cause.UNEXPECTED_EXCEPTION;
    }
}
