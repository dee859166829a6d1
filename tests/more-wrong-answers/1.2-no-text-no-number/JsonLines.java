// WRONG_ANSWER
package lesson1_json_echo.exercises;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

public final class JsonLines {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    public static void serve(Socket client) throws IOException {
        var in = client.getInputStream();
        var out = client.getOutputStream();
        var line = new ByteArrayOutputStream();
        int b;
        while ((b = in.read()) != -1) {
            if (b == '\n') {
                send(out, reply(line.toString(StandardCharsets.UTF_8)));
                line.reset();
            } else {
                line.write(b);
            }
        }
        if (line.size() > 0) {
            throw new EOFException("inside a line");
        }
    }

    private static void send(OutputStream out, String reply) throws IOException {
        out.write((reply + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String reply(String line) throws IOException {
        try {
            JsonNode request = JSON.readTree(line);
            String op = request.path("op").asText();
            if (op.isEmpty()) {
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
            if (number.isTextual() || number.isNull() || number.isBoolean()) {
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
