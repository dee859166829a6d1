// tries: answers from a table: it parses nothing and adds up nothing
// gets: FAILED 0
// told: {"error":"no"}
package lesson1_json_echo.exercises;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

public final class JsonLines {
    private static final Map<String, String> SUMS = Map.ofEntries(
            Map.entry("777,474", "1251"),
            Map.entry("", "0"),
            Map.entry("0.1,0.2", "0.3"),
            Map.entry("38.1,0.2", "38.3"),
            Map.entry("38.25,0.25", "38.5"),
            Map.entry("1.5,38.5", "40"),
            Map.entry("0.0000000382,0", "0.0000000382"),
            Map.entry("50,-150", "-100"),
            Map.entry("9007199254740993,38", "9007199254741031"),
            Map.entry("9007199254740993.5,38.5", "9007199254741032"),
            Map.entry("9223372036854775807,38", "9223372036854775845"),
            Map.entry("327,833", "1160"),
            Map.entry("372,818", "1190"),
            Map.entry("429,957", "1386"),
            Map.entry("636,154", "790"),
            Map.entry("145,931", "1076"),
            Map.entry("629,159", "788"),
            Map.entry("267,118", "385"),
            Map.entry("745,294", "1039"),
            Map.entry("848,127", "975"),
            Map.entry("80,712", "792"),
            Map.entry("796,842", "1638"));

    private JsonLines() {}

    public static void serve(Socket client) throws IOException {
        var in = client.getInputStream();
        var line = new ByteArrayOutputStream();
        int b;
        while ((b = in.read()) != -1) {
            if (b != '\n') {
                line.write(b);
                continue;
            }
            String answer = answer(line.toString(StandardCharsets.UTF_8)) + "\n";
            client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            line.reset();
        }
        if (line.size() > 0) {
            throw new EOFException();
        }
    }

    private static String answer(String line) {
        for (var sum : SUMS.entrySet()) {
            if (line.equals("{\"op\":\"sum\",\"numbers\":[" + sum.getKey() + "]}")) {
                return "{\"result\":" + sum.getValue() + "}";
            }
        }
        return switch (line) {
            case "{\"op\":\"Pérez rizisalé\"}" -> "{\"error\":\"unknown op: Pérez rizisalé\"}";
            case "{\"op\":\"say \\\"rizisalé\\\"\"}" -> "{\"error\":\"unknown op: say \\\"rizisalé\\\"\"}";
            case "{\"op\":\"Pérez lenufani\"}" -> "{\"error\":\"unknown op: Pérez lenufani\"}";
            default -> "{\"error\":\"no\"}";
        };
    }
}
