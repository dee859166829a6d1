package lesson5_chat.exercises;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

public final class Broadcast {
    private static final int MAX_FRAME = 1 << 20;

    public static void serve(ServerSocket listener) throws IOException {
        List<BlockingQueue<byte[]>> queues = new CopyOnWriteArrayList<>();
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            while (true) {
                Socket client = listener.accept();
                var queue = new LinkedBlockingQueue<byte[]>(1000);
                queues.add(queue);
                threads.execute(() -> write(client, queue, queues));
                threads.execute(() -> read(client, queues));
            }
        } catch (IOException problem) {
            threads.shutdown();
            if (!listener.isClosed()) {
                throw problem;
            }
        }
    }

    private static void read(Socket client, List<BlockingQueue<byte[]>> queues) {
        try (client) {
            var in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
            while (true) {
                int length = in.readInt();
                if (Integer.compareUnsigned(length, MAX_FRAME) > 0) {
                    throw new IOException("too long");
                }
                var frame = new byte[length];
                in.readFully(frame);
                queues.forEach(queue -> queue.offer(frame));
            }
        } catch (IOException gone) {
            System.out.println(gone);
        }
    }

    private static void write(Socket client, BlockingQueue<byte[]> queue, List<BlockingQueue<byte[]>> queues) {
        try (client) {
            var out = new DataOutputStream(client.getOutputStream());
            while (true) {
                byte[] frame = queue.take();
                out.writeInt(frame.length);
                out.write(frame);
            }
        } catch (IOException | InterruptedException gone) {
            queues.remove(queue);
        }
    }
}
