package course.check;

import course.check.host.Host;
import course.check.host.Library;
import course.check.host.Protocol;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The examiner's end of the connection to a host, and the host's life. */
final class Link implements AutoCloseable {
    private static final int START_MILLIS = 15_000;
    private static final int PASSWORD_MILLIS = 1_000;
    private static final int BACKLOG = 50;
    /** By its name only: it lies beside the program, and loads what the examiner has no need of. */
    private static final String LIBRARIES = "course.check.library.Libraries";

    private static final String RUNNING = ", running";
    private static final int LONGEST_MESSAGE = 2_000;
    private static final int MOST_OUTPUT = 8192;
    /** More than any check waits for. */
    private static final int MOST_HELD = 100;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Socket host;
    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final Map<Integer, Call> calls = new ConcurrentHashMap<>();
    private final BlockingQueue<Boolean> held = new LinkedBlockingQueue<>(MOST_HELD);
    private final StringBuffer output = new StringBuffer();
    private volatile CompletableFuture<Places> places = new CompletableFuture<>();
    private int lastCall;

    private Link(Socket host, Process process) throws IOException {
        this.host = host;
        this.process = process;
        host.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(host.getInputStream()));
        out = new DataOutputStream(new BufferedOutputStream(host.getOutputStream()));
        daemon("verdicts", this::listen);
        if (process != null) {
            daemon("output of the program", this::keepOutput);
        }
    }

    /**
     * Where a program is.
     *
     * @param readsPastEnd how often it has read at the end of its streams
     * @param bytesRead how many bytes it has read
     * @param accepted how many connections it has accepted
     * @param still whether each of its threads waits, and none in a write
     * @param stuck whether nothing will happen any more unless the examiner does something
     * @param threads the names of the threads that it has started
     * @param lines the lines of the learner's file, one a thread, and what they call there
     * @param running those of the lines where a thread runs and does not wait
     */
    record Places(
            int readsPastEnd,
            long bytesRead,
            int accepted,
            boolean still,
            boolean stuck,
            List<String> threads,
            List<String> lines,
            List<String> running) {
        static final Places NONE = new Places(0, 0, 0, false, false, List.of(), List.of(), List.of());

        /** The lines as a story tells them. */
        List<String> told() {
            return lines.stream()
                    .map(line -> running.contains(line) ? line + RUNNING : line)
                    .toList();
        }
    }

    /** A host within this JVM, where a debugger sees the learner's program. */
    static Link inThisJvm() throws IOException {
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            daemon("host", Host.connect(door.getLocalPort()));
            return new Link(door.accept(), null);
        }
    }

    /**
     * A host in a JVM of its own, with at most so many megabytes of heap.
     *
     * @param options more options of the JVM
     */
    static Link inChild(int heapMegabytes, String... options) throws IOException {
        return inChild(Hosts.surroundings(), heapMegabytes, options);
    }

    static Link inChild(Surroundings surroundings, int heapMegabytes, String... options) throws IOException {
        try (var door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress())) {
            List<String> command = surroundings.host(options(heapMegabytes, options), door.getLocalPort());
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try {
                return new Link(accept(door, tellPassword(process)), process);
            } catch (IOException notStarted) {
                surroundings.end(process);
                throw notStarted;
            }
        }
    }

    private static List<String> options(int heapMegabytes, String... more) {
        List<String> options = new ArrayList<>();
        options.add("-Xmx" + heapMegabytes + "m");
        options.add("-XX:+UseSerialGC");
        options.add("-XX:TieredStopAtLevel=1");
        options.add("-Dfile.encoding=ISO-8859-1"); // a program that counts on the platform's charset shall notice
        options.addAll(List.of(more));
        return options;
    }

    private static byte[] tellPassword(Process process) throws IOException {
        var password = new byte[Protocol.PASSWORD_BYTES];
        RANDOM.nextBytes(password);
        try (OutputStream input = process.getOutputStream()) { // closed: no learner's program waits for a keyboard
            input.write(password);
        }
        return password;
    }

    /** Anybody may connect to a port of this computer; only the new process knows the password. */
    private static Socket accept(ServerSocket door, byte[] password) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_MILLIS);
        while (true) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            door.setSoTimeout((int) Math.max(left, 1));
            Socket caller = door.accept();
            caller.setSoTimeout(PASSWORD_MILLIS);
            if (says(password, caller)) {
                caller.setSoTimeout(0);
                return caller;
            }
            caller.close();
        }
    }

    private static boolean says(byte[] password, Socket caller) {
        try {
            return MessageDigest.isEqual(password, caller.getInputStream().readNBytes(password.length));
        } catch (IOException saysNothing) {
            return false;
        }
    }

    boolean isAlive() {
        return !host.isClosed() && (process == null || process.isAlive());
    }

    /** What the program printed, if it runs in a JVM of its own. */
    String output() {
        return output.toString();
    }

    /** Has the host load a library, and waits until it has. */
    void prepare(Library library) throws IOException {
        String method = switch (library) {
            case NONE -> null;
            case JACKSON -> "loadJackson";
            case KRYO -> "loadKryo";
        };
        if (method == null) {
            return;
        }
        Optional<Call.Outcome> outcome = call(LIBRARIES, method).outcome(START_MILLIS);
        if (outcome.filter(Call.Outcome::isReturn).isEmpty()) {
            throw new IOException("the host could not load " + library);
        }
    }

    synchronized void load(Map<String, byte[]> classes) throws IOException {
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
            write(argument);
        }
        out.flush();
        return call;
    }

    private void write(Object argument) throws IOException {
        if (argument instanceof Conversation.End end) {
            out.writeByte(end.kind());
            out.writeInt(end.port());
            out.writeInt(end.mostAtOnce());
            out.writeLong(end.heldAfter());
            out.writeBoolean(end.kept());
        } else if (argument instanceof byte[] bytes) {
            out.writeByte(Protocol.BYTES);
            Protocol.writeBytes(out, bytes);
        } else if (argument instanceof Integer number) {
            out.writeByte(Protocol.INT);
            out.writeInt(number);
        } else if (argument instanceof Path path) {
            out.writeByte(Protocol.PATH);
            Protocol.writeText(out, path.toString());
        } else if (argument instanceof String text) {
            out.writeByte(Protocol.TEXT);
            Protocol.writeText(out, text);
        } else if (argument instanceof Listener listener) {
            out.writeByte(Protocol.LISTENER);
            out.writeInt(listener.mostAtOnce());
            out.writeInt(listener.heldClient());
            out.writeLong(listener.heldAfter());
            out.writeLong(listener.heldBefore());
            out.writeInt(listener.heldAccept());
        } else {
            throw new IllegalArgumentException("no learner's method takes " + argument);
        }
    }

    /** Asks where the program is now. */
    CompletableFuture<Places> places(int call) throws IOException {
        var answer = new CompletableFuture<Places>();
        synchronized (this) {
            places = answer;
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

    private void listen() {
        try (host) {
            while (true) {
                hear(in.readByte(), in.readInt());
            }
        } catch (IOException gone) {
            calls.values().forEach(Call::hostIsGone);
            places.complete(Places.NONE);
        }
    }

    private void hear(byte what, int id) throws IOException {
        switch (what) {
            case Protocol.LISTENING -> call(id).listensOn(in.readInt());
            case Protocol.RETURNED -> call(id).returned(value());
            case Protocol.THREW -> call(id).threw(thrown());
            case Protocol.NO_METHOD -> call(id).hasNoMethod(Protocol.readText(in));
            case Protocol.PLACES ->
                places.complete(new Places(
                        in.readInt(),
                        in.readLong(),
                        in.readInt(),
                        in.readBoolean(),
                        in.readBoolean(),
                        texts(),
                        texts(),
                        texts()));
            case Protocol.HELD -> held.offer(true);
            case Protocol.NOT_HELD -> held.offer(false);
            default -> throw new IOException("a message " + what);
        }
    }

    private Call call(int id) throws IOException {
        Call call = calls.get(id);
        if (call == null) {
            throw new IOException("no call " + id);
        }
        return call;
    }

    private Call.Thrown thrown() throws IOException {
        List<String> types = texts();
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

    private List<String> texts() throws IOException {
        return Protocol.readTexts(in);
    }

    private void keepOutput() {
        var piece = new char[MOST_OUTPUT];
        try (var reader = process.inputReader()) {
            int count;
            while ((count = reader.read(piece)) != -1) {
                output.append(piece, 0, Math.max(0, Math.min(count, MOST_OUTPUT - output.length())));
            }
        } catch (IOException ended) {
            output.append('\n');
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
        process.onExit()
                .completeOnTimeout(null, START_MILLIS, TimeUnit.MILLISECONDS)
                .join();
        process.destroyForcibly();
    }

    /** Ends the host, whatever its program is doing. */
    @Override
    public void close() {
        if (process != null) {
            Hosts.surroundings().end(process);
        }
        try {
            host.close();
        } catch (IOException broken) {
            output.append('\n');
        }
    }
}
