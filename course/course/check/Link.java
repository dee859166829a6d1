package course.check;

import course.check.host.Host;
import course.check.host.Protocol;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The examiner's end of the connection to a host, and the host's life. */
final class Link implements AutoCloseable {
    private static final int ENDS_MILLIS = 15_000;
    private static final int LONGEST_MESSAGE = 2_000;

    private static final int MOST_UNCAUGHT = 10;
    /** More than any check waits for. */
    private static final int MOST_HELD = 100;

    private static final int COMES_TO_REST_MILLIS = 50;

    private final Socket host;
    private final Optional<ChildJvm> jvm;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final Map<Integer, Call> calls = new ConcurrentHashMap<>();
    private final BlockingQueue<Boolean> held = new LinkedBlockingQueue<>(MOST_HELD);
    private final ProgramOutput output = new ProgramOutput();
    private final List<Call.Thrown> uncaught = Collections.synchronizedList(new ArrayList<>());
    /** Questions that have no answer yet, in the order in which they were asked. */
    private final Queue<CompletableFuture<Whereabouts>> asked = new ConcurrentLinkedQueue<>();

    private int lastCall;
    private int lastCallBefore;

    private Link(Socket host, ChildJvm jvm) throws IOException {
        this.host = host;
        this.jvm = Optional.ofNullable(jvm);
        host.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(host.getInputStream()));
        out = new DataOutputStream(new BufferedOutputStream(host.getOutputStream()));
        daemon("verdicts", this::listen);
        this.jvm.ifPresent(child -> daemon("output of the program", () -> keepOutput(child.process())));
    }

    /** A host within this JVM, where a debugger sees the learner's program. */
    static Link inThisJvm() throws IOException {
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            daemon("host", Host.connect(door.getLocalPort()));
            return new Link(door.accept(), null);
        }
    }

    /** A host in a JVM of its own. */
    static Link inChild(Surroundings surroundings, JvmKind kind) throws IOException {
        ChildJvm jvm = ChildJvm.start(surroundings, kind);
        return new Link(jvm.socket(), jvm);
    }

    boolean isAlive() {
        return !host.isClosed() && jvm.map(child -> child.process().isAlive()).orElse(true);
    }

    /** What the program printed, if it runs in a JVM of its own. */
    ProgramOutput output() {
        return output;
    }

    /** Whether the program has a JVM of that kind for itself. */
    boolean is(JvmKind kind) {
        return jvm.map(ChildJvm::kind).filter(kind::equals).isPresent();
    }

    /** Whether the end of the host may only say that its heap was not enough. */
    boolean endsWithoutMemory() {
        return jvm.map(ChildJvm::kind).filter(JvmKind::isFirm).isPresent();
    }

    synchronized void load(Map<String, byte[]> classes) throws IOException {
        uncaught.clear();
        held.clear();
        lastCallBefore = lastCall;
        out.writeByte(Protocol.LOAD);
        out.writeInt(classes.size());
        for (Map.Entry<String, byte[]> compiled : classes.entrySet()) {
            Protocol.writeText(out, compiled.getKey());
            Protocol.writeBytes(out, compiled.getValue());
        }
        out.flush();
    }

    synchronized Call call(String className, String method, Object... arguments) throws IOException {
        lastCall++;
        var call = new Call(lastCall, this);
        calls.put(lastCall, call);
        out.writeByte(Protocol.CALL);
        out.writeInt(lastCall);
        Protocol.writeText(out, className);
        Protocol.writeText(out, method);
        out.writeInt(arguments.length);
        for (Object argument : arguments) {
            WrittenArgument.write(argument, out);
        }
        out.flush();
        return call;
    }

    /**
     * Whether every call has ended that was made of the program, and no thread is left that it has started. Waits a moment:
     * who has just been hung up on is about to end.
     */
    boolean hasComeToRest() {
        if (!isAlive()) {
            return false;
        }
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(COMES_TO_REST_MILLIS);
        for (int id = lastCallBefore + 1; id <= lastCall; id++) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (calls.get(id).outcome((int) Math.max(left, 0)).isEmpty()) {
                return false;
            }
        }
        if (lastCall == lastCallBefore) {
            return true;
        }
        Whereabouts now = calls.get(lastCall).placesWithin(COMES_TO_REST_MILLIS);
        return now != Whereabouts.NONE && now.threads().isEmpty();
    }

    /** Asks where the program is now. */
    CompletableFuture<Whereabouts> places(int call) throws IOException {
        var answer = new CompletableFuture<Whereabouts>();
        synchronized (this) {
            asked.add(answer);
            out.writeByte(Protocol.WHERE);
            out.writeInt(call);
            out.flush();
        }
        return answer;
    }

    /** Whether writes were held where they should be, one after another. */
    BlockingQueue<Boolean> held() {
        return held;
    }

    synchronized void release() throws IOException {
        out.writeByte(Protocol.RELEASE);
        out.flush();
    }

    /** Closes the listener that a call was given. */
    synchronized void closeListener(int call) throws IOException {
        out.writeByte(Protocol.CLOSE);
        out.writeInt(call);
        out.flush();
    }

    /** Tells the host of the peer with that port: {@link Protocol#BEGINS} or {@link Protocol#OVER}. */
    synchronized void tellOfPeer(byte what, int port) throws IOException {
        out.writeByte(what);
        out.writeInt(port);
        out.flush();
    }

    private void listen() {
        try (host) {
            while (true) {
                hear(in.readByte(), in.readInt());
            }
        } catch (IOException gone) {
            calls.values().forEach(Call::hostIsGone);
            asked.forEach(answer -> answer.complete(Whereabouts.NONE));
        }
    }

    private void hear(byte what, int id) throws IOException {
        switch (what) {
            case Protocol.LISTENING -> call(id).listensOn(in.readInt());
            case Protocol.RETURNED -> call(id).returned(value());
            case Protocol.THREW -> call(id).threw(thrown());
            case Protocol.NO_METHOD -> call(id).hasNoMethod(Protocol.readText(in));
            case Protocol.PLACES -> asked().complete(Whereabouts.read(in));
            case Protocol.UNCAUGHT -> keepUncaught(thrown());
            case Protocol.HELD -> held.offer(true);
            case Protocol.NOT_HELD -> held.offer(false);
            default -> throw new IOException("a message " + what);
        }
    }

    private void keepUncaught(Call.Thrown thrown) {
        if (uncaught.size() < MOST_UNCAUGHT) {
            uncaught.add(thrown);
        }
    }

    /** The exceptions that threads of the program have ended with, the first few. */
    List<Call.Thrown> uncaught() {
        return List.copyOf(uncaught);
    }

    private CompletableFuture<Whereabouts> asked() throws IOException {
        CompletableFuture<Whereabouts> first = asked.poll();
        if (first == null) {
            throw new IOException("an answer that nobody has asked for");
        }
        return first;
    }

    private Call call(int id) throws IOException {
        Call call = calls.get(id);
        if (call == null) {
            throw new IOException("no call " + id);
        }
        return call;
    }

    private Call.Thrown thrown() throws IOException {
        List<String> types = Protocol.readTexts(in);
        if (types.isEmpty()) {
            throw new IOException("an exception of no class");
        }
        return new Call.Thrown(types, cut(Protocol.readText(in)), cut(Protocol.readText(in)));
    }

    /** A message may have as many letters as there is memory; a story tells the first few. */
    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_MESSAGE));
    }

    private Object value() throws IOException {
        return switch (in.readByte()) {
            case Protocol.BYTES -> Protocol.readBytes(in);
            case Protocol.TEXT, Protocol.PATH -> Protocol.readText(in);
            default -> null;
        };
    }

    private void keepOutput(Process process) {
        try (var reader = process.inputReader()) {
            output.keep(reader);
        } catch (IOException ended) {
            // The JVM has been ended, and its output with it.
        }
    }

    private static void daemon(String name, Runnable task) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Tells the host that nothing more will come, and waits until it has ended by itself. */
    void leave() throws IOException {
        host.close();
        Process process = jvm.orElseThrow().process();
        process.onExit()
                .completeOnTimeout(null, ENDS_MILLIS, TimeUnit.MILLISECONDS)
                .join();
        process.destroyForcibly();
    }

    /** Ends the host, whatever its program is doing. */
    @Override
    public void close() {
        jvm.ifPresent(child -> child.end(Hosts.surroundings()));
        try {
            host.close();
        } catch (IOException problem) {
            // It is closed all the same.
        }
    }
}
