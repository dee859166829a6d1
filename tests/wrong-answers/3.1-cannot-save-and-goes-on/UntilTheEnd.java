// WRONG_ANSWER
package lesson3_naive_file.exercises;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;

public final class UntilTheEnd {
    public static void receive(Socket sender, Path out) throws IOException {
        try (var file = Files.newOutputStream(out)) {
            var in = sender.getInputStream();
            var buffer = new byte[4096];
            int count;
            while ((count = in.read(buffer)) != -1) {
                file.write(buffer, 0, count);
            }
        } catch (SocketException broken) {
            throw broken;
        } catch (IOException problem) {
            System.out.println("cannot save " + out + ": " + problem.getMessage());
        }
    }
}
