package course.check;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The learner's program, as a check meets it: something to call, to talk to, and to expect things of.
 * Every expectation that fails tells its story and names the likely cause.
 */
public final class Examinee implements AutoCloseable {
    /** As an argument: a listener on a free port of the loopback interface. */
    public static final Listener LISTENER = Listener.PLAIN;

    private static final int BUFFER_BYTES = 128 * 1024;
    private final Exercise exercise;
    private final Code code;
    private final Random random;
    private final Storyteller storyteller = new Storyteller();

    private final List<Conversation> conversations = new ArrayList<>();
    private final List<Conversation> opening = new ArrayList<>();
    private final Path folder;
    private final Patience patience;
    private final Attention attention;
    private final ProgramJvm jvm;
    private Call lastCall;

    Examinee(
            Exercise exercise,
            String source,
            Random random,
            int patienceMillis,
            Link link,
            Map<String, byte[]> classes,
            Path folder) {
        this.exercise = exercise;
        this.code = new Code(source);
        this.random = random;
        this.folder = folder;
        this.patience = new Patience(patienceMillis, conversations);
        this.attention = new Attention(patience, conversations);
        this.jvm = new ProgramJvm(exercise, classes, link, storyteller, attention);
    }

    /** The JVM that runs it. */
    public ProgramJvm jvm() {
        return jvm;
    }

    /** A connection whose other end can be an argument of a {@link #call}. */
    public Conversation talk() throws IOException {
        if (!conversations.isEmpty()) {
            note("anotherConnection");
        }
        return talkUntold();
    }

    /** The same without a word of it in the story: the check has its own for it. */
    public Conversation talkUntold() throws IOException {
        var talk = new Conversation(this);
        conversations.add(talk);
        return talk;
    }

    /**
     * Calls the program's public static method; it runs while the check goes on.
     *
     * @param arguments ends of conversations, {@link #LISTENER}, texts, ints, byte arrays and paths
     */
    public Call call(String method, Object... arguments) throws IOException {
        for (Object argument : arguments) {
            if (argument instanceof Listener listener) {
                storyteller.notes(listener.story());
            }
        }
        Call call = jvm.link().call(exercise.className(), method, arguments);
        storyteller.called(call, exercise.name() + "." + method);
        lastCall = call;
        for (Conversation talk : opening) {
            open(talk, call);
        }
        opening.clear();
        call.outcome(0).filter(outcome -> outcome.noMethod() != null).ifPresent(outcome -> failAtOnce(call));
        return call;
    }

    private void open(Conversation talk, Call call) throws IOException {
        try {
            talk.open(call);
        } catch (IOException nobody) {
            failAtOnce(call);
            throw nobody; // the host did not connect
        }
    }

    private void failAtOnce(Call call) {
        if (call.outcome(patience.millis())
                .filter(outcome -> outcome.noMethod() != null)
                .isPresent()) {
            fail(new Step("call"), call, evidence -> Cause.WRONG_SIGNATURE);
        }
    }

    /** Connects to the listener that a call was given. */
    public Conversation connectTo(Call call) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), call.port(patience.withHostMillis()));
        var socket = new Socket();
        socket.setReceiveBufferSize(BUFFER_BYTES); // so that who stops reading is noticed soon
        try {
            socket.connect(address);
        } catch (ConnectException closed) {
            socket.close();
            fail(new Step("accepts"), call, evidence -> Cause.CLOSED_TOO_EARLY);
        }
        var talk = new Conversation(this, socket, call);
        conversations.add(talk);
        return talk;
    }

    /** Closes the listener that a call was given. */
    public void closeListener(Call call) throws IOException {
        note("closedListener");
        call.closeListener();
    }

    /**
     * Waits until the program has accepted everyone who connected to its listener and read everything that was sent
     * through it, and each of its threads waits for something; at most until nothing moves for as long as a hanging
     * program gets.
     */
    public void awaitStill(Call call) {
        attention.awaitStill(call);
    }

    /** Waits a moment until none of its threads runs: who has sent what was expected may still do more. One may sleep. */
    public void awaitPause(Call call) {
        attention.awaitPause(call);
    }

    /** Waits a moment for threads that wait with a deadline: those who are in no hurry go on waiting, the others do not. */
    public void awaitDeadlines(Call call) {
        attention.awaitDeadlines(call);
    }

    /** Waits until the program has read everything that was sent through its listener; at most as long. */
    public void awaitRead(Call call) {
        attention.awaitRead(call);
    }

    /** Expects the program to read everything that was sent through its sockets, and then to wait for more. */
    public void expectToWaitForMore(Call call, Diagnosis ifNot) {
        attention.awaitWantsMore(call);
        if (hasEnded(call)) {
            fail(new Step("waitsForMore"), call, ifNot);
        }
    }

    /** Where the JVM has ended, so has the call, and is just about to say so. */
    private boolean hasEnded(Call call) {
        return !call.isRunning()
                || (call.jvmHasEnded() && call.outcome(patience.millis()).isPresent());
    }

    /** Expects that a call, which has ended, has read no more than so many bytes of what it was given. */
    public void expectReadOnly(Call call, long count, Diagnosis ifNot) {
        long read = call.placesNow().bytesRead(); // 0 where nobody answers: that proves nothing
        if (read > count) {
            fail(new Step("readOnly", count), new Step("cameRead", read), call, ifNot);
        }
    }

    /** Expects every thread that the program has started to end; the calls themselves do not count. */
    public void expectNoThreads(Call call, Cause ifNot) {
        Whereabouts now = attention.awaitNoThreads(call);
        if (now == Whereabouts.NONE) {
            fail(new Step("noThreads"), call, why -> ifNot); // a JVM that has gone proves nothing
        }
        if (!now.threads().isEmpty()) {
            var came = new Step("cameThreads", String.join(", ", now.threads()));
            throw storyteller.plain(new Step("noThreads"), came, ifNot, now.told());
        }
    }

    /** Expects the port of the listener that a call was given to be free. */
    public void expectFreePort(Call call, Diagnosis ifNot) throws IOException {
        int port = call.port(patience.withHostMillis());
        try {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        } catch (BindException taken) {
            fail(new Step("freePort", port), new Step("portTaken"), call, ifNot);
        }
    }

    /** Whether it has accepted everyone who connected to its listener, and read everything that was sent to it. */
    public boolean hasHeardAll(Call call) {
        return attention.hasHeardAll(call);
    }

    /** The likely cause where a program that is still running has nothing to say. */
    public Cause whySilent(Evidence evidence, Call call) {
        if (!hasHeardAll(call) || !evidence.waitsInARead()) {
            return Cause.HANGS;
        }
        boolean waitsForMore = evidence.waitsForAll();
        if (evidence.mayKeepWhatItWrites() && !(waitsForMore && evidence.sourceSays("flush("))) {
            return Cause.MISSING_FLUSH;
        }
        return waitsForMore ? Cause.WAITS_FOR_THE_END : Cause.HANGS;
    }

    /** How long nothing may happen before a program counts as hanging, in milliseconds. */
    public int patienceMillis() {
        return patience.millis();
    }

    int patienceWithHostMillis() {
        return patience.withHostMillis();
    }

    /** Other checks have called these methods and have passed, so they are no stubs. */
    void isKnownToWork(Set<String> methods) {
        storyteller.isKnownToWork(methods);
    }

    Set<String> methodsCalled() {
        return storyteller.methodsCalled();
    }

    Patience.Wait patienceWith(Call call) {
        return patience.startFor(call);
    }

    /** Random bytes, the same in every run with the same seed. */
    public byte[] random(int size) {
        var bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    /**
     * A random block for {@link Conversation#sendMany(long, byte[])} and {@link Disk#expectFileOf}. It is longer than the
     * 32 KiB that deflate looks back, so what repeats it does not get smaller by packing, and takes no time to make.
     */
    public byte[] randomBlock() {
        return random(FoundFile.BLOCK);
    }

    /** Words and numbers, the same in every run with the same seed. */
    public Drawn drawn() {
        return new Drawn(random);
    }

    /** An empty folder that is gone after the check. */
    public Path folder() {
        return folder;
    }

    /** What it leaves on the disk. */
    public Disk disk() {
        return new Disk(this);
    }

    /** Expects the call to return, and gives its value: a byte array, a text, or null. */
    public Object expectReturn(Call call, Diagnosis ifNot) {
        Optional<Call.Outcome> outcome = attention.awaitOutcome(call);
        if (outcome.isEmpty() || !outcome.get().isReturn()) {
            fail(new Step("return"), call, ifNot);
        }
        return outcome.get().value();
    }

    /** Expects the call to return exactly these bytes. */
    public void expectReturnOf(byte[] expected, Call call, Diagnosis ifNot) {
        if (expectReturn(call, ifNot) instanceof byte[] came) {
            expectBytes(expected, came, call, ifNot);
        } else {
            fail(new Step("bytes", expected.length), new Step("cameNoBytes"), call, ifNot);
        }
    }

    /** Expects the call to return null. */
    public void expectNull(Call call, Diagnosis ifNot) {
        if (expectReturn(call, ifNot) instanceof byte[] came) {
            fail(new Step("null"), new Step("cameBytes", came.length), call, ifNot);
        }
    }

    /** Expects the call to end with an exception of that class, or of one below it. */
    public Call.Thrown expectException(Call call, Class<? extends Exception> type, Diagnosis ifNot) {
        Optional<Call.Thrown> thrown = attention.awaitOutcome(call).map(Call.Outcome::thrown);
        if (thrown.isEmpty() || !thrown.get().isA(type)) {
            fail(new Step("exception", type.getSimpleName()), call, ifNot);
        }
        return thrown.get();
    }

    /** Expects the call to end with an IOException of any kind. */
    public void expectIoException(Call call, Diagnosis ifNot) {
        Optional<Call.Thrown> thrown = attention.awaitOutcome(call).map(Call.Outcome::thrown);
        if (thrown.isEmpty() || !thrown.get().isA(IOException.class)) {
            fail(new Step("exception", "IOException"), call, ifNot);
        }
    }

    /** Expects the call to end, in whatever way. */
    public void expectToEnd(Call call, Diagnosis ifNot) {
        if (attention.awaitOutcome(call).isEmpty()) {
            fail(new Step("toEnd"), call, ifNot);
        }
    }

    /** Expects two byte strings to be equal; the first is what the contract asks for. */
    public void expectBytes(byte[] expected, byte[] came, Call call, Diagnosis ifNot) {
        if (!Arrays.equals(expected, came)) {
            fail(new Step("bytes", expected.length), expected, came, Evidence.End.ENOUGH, call, ifNot);
        }
    }

    /** Expects a text. */
    public void expectText(String expected, String came, Call call, Diagnosis ifNot) {
        if (!expected.equals(came)) {
            fail(new Step("text", expected), new Step("cameText", String.valueOf(came)), call, ifNot);
        }
    }

    /**
     * Waits until a write is held, as {@link Conversation#heldAfter} or {@link Listener#holding} asked;
     * false if none is, or what was to be held has gone out in one piece.
     */
    public boolean awaitHeld(Call call) throws InterruptedException {
        Patience.Wait wait = patience.startFor(call);
        Boolean held = jvm.link().held().poll(wait.slice(), TimeUnit.MILLISECONDS);
        while (held == null && wait.goesOn()) {
            held = jvm.link().held().poll(wait.slice(), TimeUnit.MILLISECONDS);
        }
        return Boolean.TRUE.equals(held);
    }

    /** Lets a held write go on. */
    public void release() throws IOException {
        note("released");
        jvm.link().release();
    }

    /** Adds a sentence to the story: {@code step.KEY} in the messages. */
    public void note(String key, Object... arguments) {
        storyteller.note(key, arguments);
    }

    /** Fails with a sentence of the check's own for what was expected; what came is how the call stands. */
    public void fail(Step expected, Call call, Diagnosis diagnosis) {
        fail(expected, state(call), call, diagnosis);
    }

    /** Fails with sentences of the check's own for what was expected and what came. */
    public void fail(Step expected, Step came, Call call, Diagnosis diagnosis) {
        var evidence = new Evidence(new byte[0], new byte[0], Evidence.End.ENDED, call, code);
        throw storyteller.mismatch(expected, came, Optional.empty(), evidence, diagnosis);
    }

    void fail(Step what, byte[] expected, byte[] came, Evidence.End end, Call call, Diagnosis diagnosis) {
        var evidence = new Evidence(expected, came, end, call, code);
        var comparison = new Story.Comparison(expected, came);
        var sentence = new Step(cameKey(end), came.length);
        throw storyteller.mismatch(what, sentence, Optional.of(comparison), evidence, diagnosis);
    }

    private static String cameKey(Evidence.End end) {
        return switch (end) {
            case ENOUGH -> "cameBytes";
            case ENDED -> "cameThenEnd";
            case RESET -> "cameThenReset";
            case SILENCE -> "cameThenSilence";
        };
    }

    /**
     * Waits a moment for what the program still does when its check is over: whoever is about to end the JVM does so
     * now, and not in the next check. Nobody waits for one who sleeps.
     */
    void settle() {
        if (lastCall == null) {
            return;
        }
        attention.awaitRest(lastCall);
        if (lastCall.hasEndedItsJvm()) {
            throw storyteller.disturbed(lastCall.printed());
        }
    }

    /** Whether an error of input or output can only be the program's doing. */
    boolean isToBlame() {
        return !jvm.link().isAlive() || Hosts.surroundings().blamesTheProgram();
    }

    Mismatch disturbed(Throwable how) {
        return storyteller.disturbed(how);
    }

    Mismatch leftTooMuch() {
        return storyteller.disturbed(new Step("notEmptied"));
    }

    private static Step state(Call call) {
        if (call == null) {
            return new Step("cameNothing");
        }
        Optional<Call.Outcome> outcome = call.outcome(0);
        if (outcome.isEmpty()) {
            return new Step("stillRunning");
        }
        Call.Outcome end = outcome.get();
        return end.thrown() != null
                ? new Step("threwInstead", end.thrown().type(), end.thrown().message())
                : new Step(end.hostGone() ? "jvmGone" : "returned");
    }

    void opensWithNextCall(Conversation talk) {
        opening.add(talk);
    }

    /** Ends every conversation. */
    @Override
    public void close() throws IOException {
        for (Conversation talk : conversations) {
            talk.close();
        }
        jvm.leave();
    }
}
