// SINGLE_READ
package lesson1_json_echo.exercises;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

public final class JsonLines {
    private static final int LONGEST_LINE = 256 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    public static void serve(Socket client) throws IOException {
        var in = client.getInputStream();
        var buffer = new byte[LONGEST_LINE];
        int there = 0;
        int count;
        while ((count = in.read(buffer, there, buffer.length - there)) != -1) {
            there += count;
            if (end(buffer, there) == there) {
                there += Math.max(0, in.read(buffer, there, buffer.length - there));
            }
            int end;
            while (there > 0 && (end = end(buffer, there)) <= there) {
                send(client.getOutputStream(), reply(new String(buffer, 0, end, StandardCharsets.UTF_8)));
                int next = Math.min(end + 1, there);
                System.arraycopy(buffer, next, buffer, 0, there - next);
                there -= next;
                if (end(buffer, there) == there) {
                    break;
                }
            }
        }
        if (there > 0) {
            throw new EOFException("no line end");
        }
    }

    /** Where the first line ends, with a line end or without. */
    private static int end(byte[] buffer, int there) {
        for (int i = 0; i < there; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return there;
    }

    private static void send(OutputStream out, String reply) throws IOException {
        out.write((reply + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String reply(String line) throws IOException {
        try {
            JsonNode request = JSON.readTree(line);
            String op = request.path("op").textValue();
            if (op == null) {
                return error("no op");
            }
            return op.equals("sum") ? sum(request.get("numbers")) : error("unknown op: " + op);
        } catch (JsonProcessingException e) {
            return error("no JSON");
        }
    }

    private static String sum(JsonNode numbers) {
        if (numbers == null || !numbers.isArray()) {
            return error("no numbers");
        }
        var sum = BigDecimal.ZERO;
        for (JsonNode number : numbers) {
            if (!number.isNumber()) {
                return error("no number");
            }
            sum = sum.add(number.decimalValue());
        }
        return "{\"result\":" + sum.stripTrailingZeros().toPlainString() + "}";
    }

    private static String error(String text) {
        return JSON.valueToTree(Map.of("error", text)).toString();
    }
}
