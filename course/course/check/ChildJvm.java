package course.check;

import course.check.host.Protocol;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A JVM that runs a host, and the connection to it.
 *
 * @param kind what it is like
 * @param process the JVM
 * @param socket the examiner's end of the connection
 * @param temporary where it keeps temporary files, if that is not a place that nobody else sees anyway
 */
record ChildJvm(JvmKind kind, Process process, Socket socket, Optional<Path> temporary) {
    private static final int START_MILLIS = 15_000;
    private static final int LOOK_MILLIS = 250;
    private static final int PASSWORD_MILLIS = 1_000;
    private static final int BACKLOG = 50;

    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Starts one.
     *
     * @throws IOException if it does not start, or does not connect
     */
    static ChildJvm start(Surroundings surroundings, JvmKind kind) throws IOException {
        Optional<Path> temporary = surroundings.temporary();
        try (var door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress())) {
            List<String> command = surroundings.host(options(kind, temporary), temporary, door.getLocalPort());
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try {
                return new ChildJvm(kind, process, accept(door, process, tellPassword(process)), temporary);
            } catch (IOException notStarted) {
                surroundings.end(process);
                throw notStarted;
            }
        } catch (IOException notStarted) {
            temporary.ifPresent(surroundings::discardTemporary);
            throw notStarted;
        }
    }

    private static List<String> options(JvmKind kind, Optional<Path> temporary) {
        List<String> options = new ArrayList<>();
        options.add("-Xmx" + kind.heapMegabytes() + "m");
        options.add("-XX:+UseSerialGC");
        options.add("-XX:TieredStopAtLevel=1");
        options.add("-XX:-UsePerfData"); // a file that stops the whole JVM while the disk is busy
        options.add("-Dfile.encoding=US-ASCII"); // a program that counts on the platform's charset shall notice
        temporary.ifPresent(folder -> options.add("-Djava.io.tmpdir=" + folder));
        options.addAll(kind.options());
        return options;
    }

    /** Ends it with all that it has started, and what it has left among temporary files. */
    void end(Surroundings surroundings) {
        surroundings.end(process);
        temporary.ifPresent(surroundings::discardTemporary);
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
    private static Socket accept(ServerSocket door, Process process, byte[] password) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_MILLIS);
        door.setSoTimeout(LOOK_MILLIS);
        while (process.isAlive() && System.nanoTime() < deadline) {
            Optional<Socket> caller = next(door);
            if (caller.isPresent() && says(password, caller.get())) {
                caller.get().setSoTimeout(0);
                return caller.get();
            }
            if (caller.isPresent()) {
                caller.get().close();
            }
        }
        throw new IOException("a JVM for programs did not start");
    }

    private static Optional<Socket> next(ServerSocket door) throws IOException {
        try {
            return Optional.of(door.accept());
        } catch (SocketTimeoutException nobodyYet) {
            return Optional.empty();
        }
    }

    private static boolean says(byte[] password, Socket caller) {
        try {
            caller.setSoTimeout(PASSWORD_MILLIS);
            return MessageDigest.isEqual(password, caller.getInputStream().readNBytes(password.length));
        } catch (IOException saysNothing) {
            return false;
        }
    }
}
