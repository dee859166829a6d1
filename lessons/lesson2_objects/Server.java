package lesson2_objects;

import java.io.IOException;

/** Lesson 1's server, as it is: it echoes bytes, and to it an object is bytes like any other. */
public final class Server {
    public static void main(String[] args) throws IOException {
        lesson1_json_echo.Server.main(args);
    }
}
