package lesson5_chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

    private final ExecutorService threads = Threads.onePerTask();

    @AfterEach
    void end() {
        threads.shutdown();
    }

    @Test
    void theThreadOfAClientIsVirtualExactlyWhereTheJdkHasThem() throws Exception {
        Thread thread = threads.submit(Thread::currentThread).get(10, TimeUnit.SECONDS);

        assertEquals(Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS, isVirtual(thread));
    }

    @Test
    void aTaskThatWaitsHoldsNobodyUp() throws Exception {
        var waitsForAnother = threads.submit(() -> threads.submit(() -> "done").get(10, TimeUnit.SECONDS));

        assertEquals("done", waitsForAnother.get(10, TimeUnit.SECONDS));
    }

    /** Asked by its name, because this test also compiles on JDK 17, where the answer is no. */
    private static boolean isVirtual(Thread thread) throws ReflectiveOperationException {
        if (Runtime.version().feature() < FIRST_WITH_VIRTUAL_THREADS) {
            return false;
        }
        return (boolean) Thread.class.getMethod("isVirtual").invoke(thread);
    }
}
