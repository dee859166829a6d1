// CLOSED_TOO_EARLY
package lesson1_json_echo.exercises;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
        JsonNode request;
        while (!(request = new ObjectMapper().readTree(in)).isMissingNode()) {
            send(out, reply(request.toString()));
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
