// BREAK_TAKEN_FOR_END
package lesson1_json_echo.exercises;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

public final class JsonLines {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    public static void serve(Socket client) throws IOException {
        InputStream in = new BufferedInputStream(client.getInputStream());
        OutputStream out = client.getOutputStream();
        byte[] line;
        while ((line = readLine(in)) != null) {
            String reply = reply(line) + "\n";
            out.write(reply.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static int next(InputStream in, ByteArrayOutputStream line) throws IOException {
        try {
            return in.read();
        } catch (SocketException gone) {
            if (line.size() == 0) {
                return -1;
            }
            throw gone;
        }
    }

    private static byte[] readLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b;
        while ((b = next(in, line)) != '\n') {
            if (b == -1 && line.size() == 0) {
                return null;
            }
            if (b == -1) {
                throw new EOFException("cut");
            }
            line.write(b);
        }
        return line.toByteArray();
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
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode number : numbers) {
            if (!number.isNumber()) {
                return error("not a number");
            }
            sum = sum.add(number.decimalValue());
        }
        return "{\"result\":" + sum.stripTrailingZeros().toPlainString() + "}";
    }

    private static String error(String text) {
        return JSON.createObjectNode().put("error", text).toString();
    }
}
