package course.check.host;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs a learner's methods for an examiner, who may sit in another process. Connects to the examiner,
 * loads the classes it is sent, calls what it is told to call, and says what came of it.
 */
public final class Host implements Runnable {
    private static final int EXAMINER_GONE = 0;

    private final Socket examiner;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final Map<Integer, Running> calls = new ConcurrentHashMap<>();
    private final Semaphore released = new Semaphore(0);
    private final ReentrantLock speech = new ReentrantLock();
    private final Map<Integer, ShapedSocket> open = new ConcurrentHashMap<>();
    private final Map<Integer, ShapedListener> listeners = new ConcurrentHashMap<>();
    /** The ports of the peers that send no more. */
    private final Set<Integer> over = new HashSet<>();

    private final boolean alone;
    private LearnersThreads threads;
    private ClassLoader classes = Host.class.getClassLoader();

    private Host(Socket examiner, boolean alone) throws IOException {
        this.examiner = examiner;
        this.alone = alone;
        this.threads = LearnersThreads.fromNowOn();
        this.in = new DataInputStream(new BufferedInputStream(examiner.getInputStream()));
        this.out = new DataOutputStream(new BufferedOutputStream(examiner.getOutputStream()));
    }

    /**
     * Of a process of its own: the first argument is the examiner's port, and the first line of its input a
     * password, without which anybody could pass for the host.
     */
    public static void main(String[] args) throws IOException {
        prepare();
        byte[] password = System.in.readNBytes(Protocol.PASSWORD_BYTES);
        Socket examiner = dial(Integer.parseInt(args[0]));
        examiner.getOutputStream().write(password); // at once: a caller who keeps silent is hung up on
        new Host(examiner, true).run();
        Runtime.getRuntime().halt(EXAMINER_GONE); // whatever threads the learner's program left
    }

    /** Reads now, and says now, what a program could change. */
    private static void prepare() {
        PlatformSockets.keep();
        for (Class<?> remembers : List.of(TemporaryFiles.class, Disguise.class, JvmThreads.class)) {
            try {
                MethodHandles.lookup().ensureInitialized(remembers);
            } catch (IllegalAccessException ofThisPackage) {
                throw new IllegalStateException(ofThisPackage);
            }
        }
    }

    /** Connects to the examiner, who is in this JVM; {@link #run} then serves it until it goes away. */
    public static Host connect(int port) throws IOException {
        return new Host(dial(port), false);
    }

    private static Socket dial(int port) throws IOException {
        var examiner = new Socket(InetAddress.getLoopbackAddress(), port);
        examiner.setTcpNoDelay(true);
        return examiner;
    }

    @Override
    public void run() {
        Uncaught.Ear ear = this::tellUncaught;
        Uncaught.tell(ear);
        try (examiner) {
            while (true) {
                obey(in.readByte());
            }
        } catch (EOFException finished) {
            leave();
        } catch (IOException broken) {
            leave();
        } finally {
            Uncaught.tellNoMore(ear);
        }
    }

    private boolean tellUncaught(Thread thread, Throwable thrown) {
        boolean mine = threads.include(thread) && !isOfAnEarlierProgram(thread);
        if (mine) {
            say(Protocol.UNCAUGHT, 0, Invocation.telling(thrown, classes));
        }
        return mine;
    }

    private boolean isOfAnEarlierProgram(Thread thread) {
        ClassLoader program = thread.getContextClassLoader();
        return program instanceof LearnersLoader && program != classes;
    }

    /** Nobody is kept waiting for an examiner that has gone. */
    private void leave() {
        released.release(Short.MAX_VALUE);
        try {
            closeKept();
        } catch (IOException broken) {
            open.clear(); // what the learner's program has broken is closed
        }
    }

    private void obey(byte order) throws IOException {
        switch (order) {
            case Protocol.LOAD -> load();
            case Protocol.CALL -> call();
            case Protocol.WHERE -> tellWhere(in.readInt());
            case Protocol.RELEASE -> released.release();
            case Protocol.CLOSE -> close(in.readInt());
            case Protocol.BEGINS -> over.remove(in.readInt());
            case Protocol.OVER -> over.add(in.readInt());
            default -> throw new IOException("an order " + order);
        }
    }

    private void load() throws IOException {
        Map<String, byte[]> loaded = new HashMap<>();
        for (int count = in.readInt(); count > 0; count--) {
            loaded.put(Protocol.readText(in), Protocol.readBytes(in));
        }
        classes = new LearnersLoader(loaded, Host.class.getClassLoader());
        threads = alone ? threads : LearnersThreads.of(classes);
        calls.clear();
        over.clear();
        released.drainPermits();
        closeKept();
    }

    private void closeKept() throws IOException {
        for (ShapedSocket socket : open.values()) {
            socket.close();
        }
        open.clear();
        for (ShapedListener listener : listeners.values()) {
            listener.closeAll();
        }
        listeners.clear();
    }

    private void call() throws IOException {
        int id = in.readInt();
        String className = Protocol.readText(in);
        String method = Protocol.readText(in);
        var arguments = Arguments.read(in, holding(), open);
        arguments.listener().ifPresent(listener -> listeners.put(id, listener));
        arguments.listenerPort().ifPresent(port -> say(Protocol.LISTENING, id, out -> out.writeInt(port)));
        var invocation = new Invocation(classes, className, method, arguments);
        var thread = new LearnersThreads.Caller(() -> finish(id, invocation), "call " + id, classes);
        calls.put(id, new Running(thread, invocation));
        thread.start();
    }

    private void finish(int id, Invocation invocation) {
        Invocation.Outcome outcome = invocation.run();
        say(outcome.kind(), id, outcome.rest());
        invocation.close();
    }

    private void close(int id) throws IOException {
        ShapedListener listener = listeners.get(id);
        if (listener == null) {
            throw new IOException("no listener of call " + id);
        }
        listener.close();
    }

    private void tellWhere(int id) throws IOException {
        Running call = calls.get(id);
        if (call == null) {
            throw new IOException("no call " + id);
        }
        Arguments arguments = call.invocation().arguments();
        int readsPastEnd = arguments.readsPastEnd();
        long bytesRead = arguments.bytesRead(); // before the look: who waits in it has read no less
        int accepted = arguments.accepted();
        int unnoticed = arguments.unnoticed(over);
        boolean freed = isAnybodyFree();
        long before = waitsEnded();
        LearnersThreads.Snapshot now = threads.now();
        boolean awake = freed || isAnybodySpeaking() || arguments.isBusy(over);
        boolean stuckThen = !awake && isStuck(now);
        boolean stirred = waitsEnded() != before; // then one that was seen waiting may have been woken already
        boolean busy = awake || stirred;
        boolean stuck = stuckThen && !stirred;
        say(Protocol.PLACES, id, out -> {
            out.writeInt(readsPastEnd);
            out.writeLong(bytesRead);
            out.writeInt(accepted);
            out.writeInt(unnoticed);
            out.writeBoolean(busy);
            out.writeBoolean(!busy && now.allWait());
            out.writeBoolean(stuck);
            out.writeBoolean(stuck && now.allWaitForPeers());
            out.writeBoolean(!now.allWaitForEver());
            Protocol.writeTexts(out, now.started(classes));
            Places.write(out, now.threads(), call.thread(), classes);
        });
    }

    /** Whoever waits for its turn to say something looks as if it waited for ever. */
    private boolean isAnybodySpeaking() {
        return speech.isLocked() || speech.hasQueuedThreads();
    }

    private long waitsEnded() {
        long ended = 0;
        for (Running call : calls.values()) {
            ended += call.invocation().arguments().waitsEnded();
        }
        return ended;
    }

    /** Whoever may go on and has not done so yet looks as if it were held. */
    private boolean isAnybodyFree() {
        return released.availablePermits() > 0 && released.hasQueuedThreads();
    }

    /** Whether nothing will happen any more unless the examiner does something. Beside other programs nobody knows. */
    private boolean isStuck(LearnersThreads.Snapshot now) {
        if (!alone || !now.allWaitForEver()) {
            return false;
        }
        for (Running call : calls.values()) {
            if (call.invocation().arguments().isBusy(over)) {
                return false;
            }
        }
        return true;
    }

    private Arguments.Holding holding() {
        return new Arguments.Holding() {
            @Override
            public void hold() {
                say(Protocol.HELD, 0, out -> {});
                released.acquireUninterruptibly();
            }

            @Override
            public void passed() {
                say(Protocol.NOT_HELD, 0, out -> {});
            }
        };
    }

    private void say(byte what, int id, Words words) {
        speech.lock();
        try {
            out.writeByte(what);
            out.writeInt(id);
            words.write(out);
            out.flush();
        } catch (IOException examinerGone) {
            released.release(Short.MAX_VALUE);
        } finally {
            speech.unlock();
        }
    }

    private record Running(Thread thread, Invocation invocation) {}

    /** What follows the kind and the id of a message. */
    interface Words {
        void write(DataOutputStream out) throws IOException;
    }

    /** The learner's classes, from memory; everything else as the course has it. */
    private static final class LearnersLoader extends ClassLoader {
        private static final AtomicInteger LOADED = new AtomicInteger();

        private final Map<String, byte[]> classes;

        LearnersLoader(Map<String, byte[]> classes, ClassLoader parent) {
            super("learner " + LOADED.incrementAndGet(), parent); // a name that no other program has
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded == null && classes.containsKey(name)) {
                    byte[] bytes = classes.get(name);
                    loaded = defineClass(name, bytes, 0, bytes.length);
                }
                return loaded == null ? super.loadClass(name, resolve) : loaded;
            }
        }
    }
}
