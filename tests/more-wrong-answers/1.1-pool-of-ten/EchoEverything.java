// ONE_AT_A_TIME
package lesson1_json_echo.exercises;

import java.io.*;
import java.math.*;
import java.net.*;
import java.nio.*;
import java.nio.channels.*;
import java.nio.charset.*;
import java.nio.file.*;
import java.security.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.regex.*;
import java.util.stream.*;

public final class EchoEverything {

    private static final Semaphore CLIENTS = new Semaphore(10);

    public static void serve(Socket client) throws IOException {
        CLIENTS.acquireUninterruptibly();
        try {
            client.getInputStream().transferTo(client.getOutputStream());
        } finally {
            CLIENTS.release();
        }
    }
}
