// tries: to suspend the thread that talks to the examiner
// gets: FAILED at most 1, sooner or later
// told: broke its connection to the check | nobody can be suspended any more
package lesson1_json_echo.exercises;

import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

public final class EchoEverything {

    private EchoEverything() {}

    public static void serve(Socket client) {

        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("main")) {
                new Thread(EchoEverything::endAfterTwoMinutes).start();
                suspend(thread);
            }
        }
    }

    private static void endAfterTwoMinutes() {
        LockSupport.parkNanos(TimeUnit.MINUTES.toNanos(2));
        Runtime.getRuntime().halt(0);
    }

    private static void suspend(Thread thread) {
        try {
            Thread.class.getMethod("suspend").invoke(thread);
        } catch (ReflectiveOperationException notInThisJdk) {
            throw new IllegalStateException("nobody can be suspended any more", notInThisJdk);
        }
    }
}
