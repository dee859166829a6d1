// WRONG_ANSWER
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

public final class ExplainConnection {

    public static String explain(String host, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 1_000);
            socket.sendUrgentData(0xFF); // is there really somebody?
            return "open";
        } catch (ConnectException nobodyListens) {
            return "refused";
        } catch (SocketTimeoutException silence) {
            return "timed out";
        } catch (UnknownHostException noSuchName) {
            return "unknown host";
        }
    }
}
