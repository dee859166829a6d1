package course.bench;

import java.io.IOException;
import java.nio.file.Path;
import lesson4_framed_file.Client;

/** Lesson 4's sender in a process of its own. */
final class FileSender {
    private static final double NANOS = 1e9;

    private FileSender() {}

    public static void main(String[] args) throws IOException {
        Orders.follow(FileSender::answer);
    }

    private static Object answer(String order) throws IOException {
        if (order.equals("heap")) {
            return Heap.peakBytes();
        }
        return seconds(order.split(" ", 2));
    }

    /** From before the connection to the end of the reply, which comes when the file is saved. */
    private static double seconds(String[] portAndFile) throws IOException {
        long start = System.nanoTime();
        Client.send("127.0.0.1", Integer.parseInt(portAndFile[0]), Path.of(portAndFile[1]));
        return (System.nanoTime() - start) / NANOS;
    }
}
