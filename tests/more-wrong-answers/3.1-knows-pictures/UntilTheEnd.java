// UNEXPECTED_EXCEPTION
package lesson3_naive_file.exercises;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

public final class UntilTheEnd {
    public static void receive(Socket sender, Path out) throws IOException {
        var in = sender.getInputStream();
        byte[] file = in.readAllBytes();
        String ascii = new String(file, StandardCharsets.ISO_8859_1);
        if (ascii.startsWith("\u0089PNG") && !ascii.contains("IEND")) {
            throw new EOFException("half a picture");
        }
        Files.write(out, file);
    }
}
