// UNEXPECTED_EXCEPTION
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
        var in = client.getInputStream();
        client.setSoTimeout(2000); // whoever connects and never speaks is sent away
        int first = in.read();
        client.setSoTimeout(0);
        if (first == -1) {
            return;
        }
        client.getOutputStream().write(first);
        in.transferTo(client.getOutputStream());
    }
}
