// SHARED_STATE
package lesson1_json_echo.exercises;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

public final class JsonLines {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final byte[] PIECE = new byte[4096];

    public static void serve(Socket client) throws IOException {
        var in = client.getInputStream();
        var out = client.getOutputStream();
        var line = new ByteArrayOutputStream();
        int count;
        while ((count = in.read(PIECE)) != -1) {
            for (int i = 0; i < count; i++) {
                if (PIECE[i] == '\n') {
                    out.write((reply(line.toByteArray()) + "\n").getBytes(StandardCharsets.UTF_8));
                    line.reset();
                } else {
                    line.write(PIECE[i]);
                }
            }
        }
        if (line.size() > 0) {
            throw new EOFException("the stream ended inside a line");
        }
    }

    private static String reply(byte[] line) throws IOException {
        try {
            return reply(JSON.readTree(line));
        } catch (JsonProcessingException wrong) {
            return error("this line is not one JSON value");
        }
    }

    private static String reply(JsonNode request) {
        JsonNode op = request.path("op");
        if (!op.isTextual()) {
            return error("a request has an op");
        }
        return op.textValue().equals("sum") ? sum(request.path("numbers")) : error("unknown op: " + op.textValue());
    }

    private static String sum(JsonNode numbers) {
        if (!numbers.isArray()) {
            return error("a sum needs an array of numbers");
        }
        var sum = BigDecimal.ZERO;
        for (JsonNode number : numbers) {
            if (!number.isNumber()) {
                return error("not a number: " + number);
            }
            sum = sum.add(number.decimalValue());
        }
        return "{\"result\":" + sum.stripTrailingZeros().toPlainString() + "}";
    }

    /** The library quotes what needs quoting. */
    private static String error(String text) {
        return JSON.createObjectNode().put("error", text).toString();
    }
}
