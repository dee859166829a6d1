// WRONG_ANSWER
package lesson1_json_echo.exercises;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

public final class JsonLines {
    private static final String SUM = "{\"op\":\"sum\",\"numbers\":[";
    private static final String OTHER = "{\"op\":\"";

    public static void serve(Socket client) throws IOException {
        var in = client.getInputStream();
        var out = client.getOutputStream();
        var line = new ByteArrayOutputStream();
        int b;
        while ((b = in.read()) != -1) {
            if (b == '\n') {
                out.write((reply(line.toString(StandardCharsets.UTF_8)) + "\n").getBytes(StandardCharsets.UTF_8));
                line.reset();
            } else {
                line.write(b);
            }
        }
        if (line.size() > 0) {
            throw new EOFException("inside a line");
        }
    }

    private static String reply(String line) {
        if (line.startsWith(SUM) && line.endsWith("]}")) {
            return sum(line.substring(SUM.length(), line.length() - 2));
        }
        boolean isOther = line.startsWith(OTHER) && line.endsWith("\"}") && !line.contains("\"sum\"");
        return isOther ? "{\"error\":\"unknown op: " + line.substring(OTHER.length()) : "{\"error\":\"no request\"}";
    }

    private static String sum(String numbers) {
        var sum = BigDecimal.ZERO;
        try {
            for (String number : numbers.isEmpty() ? new String[0] : numbers.split(",", -1)) {
                sum = sum.add(new BigDecimal(number));
            }
        } catch (NumberFormatException notANumber) {
            return "{\"error\":\"no number\"}";
        }
        return "{\"result\":" + sum.stripTrailingZeros().toPlainString() + "}";
    }
}
