// BREAK_TAKEN_FOR_END
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

    public static void serve(Socket client) throws IOException {
        var buffer = new byte[8192];
        int count;
        while ((count = client.getInputStream().read(buffer)) != -1) {
            try {
                client.getOutputStream().write(buffer, 0, count);
            } catch (IOException gone) {
                return; // the client does not want it any more
            }
        }
    }
}
