// UNEXPECTED_EXCEPTION
package lesson1_json_echo.exercises;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

public final class JsonLines {
    public static void serve(Socket client) throws IOException {
        InputStream in = new BufferedInputStream(client.getInputStream());
        OutputStream out = client.getOutputStream();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            int b = in.read();
            if (b == -1) {
                if (line.size() > 0) {
                    throw new EOFException("inside a line");
                }
                return;
            }
            if (b != 10) {
                line.write(b);
                continue;
            }
            out.write((reply(line.toString(StandardCharsets.UTF_8)) + "\n").getBytes(StandardCharsets.UTF_8));
            line.reset();
        }
    }

    private static String reply(String line) {
        try {
            Parser parser = new Parser(line);
            Object value = parser.value(0);
            parser.space();
            if (parser.at < line.length()) {
                return error("more than one value");
            }
            if (!(value instanceof Map<?, ?> map) || !(map.get("op") instanceof String op)) {
                return error("no op");
            }
            if (!op.equals("sum")) {
                return error("unknown op: " + op);
            }
            if (!(map.get("numbers") instanceof List<?> numbers)) {
                return error("no numbers");
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (Object number : numbers) {
                sum = sum.add((BigDecimal) number);
            }
            String text = sum.toPlainString();
            if (text.contains(".")) {
                text = text.replaceAll("0+$", "").replaceAll("\\.$", "");
            }
            return "{\"result\":" + text + "}";
        } catch (RuntimeException bad) {
            return error("bad request");
        }
    }

    private static String error(String text) {
        StringBuilder s = new StringBuilder("{\"error\":\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                s.append('\\').append(c);
            } else if (c < ' ') {
                s.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                s.append(c);
            }
        }
        return s.append("\"}").toString();
    }

    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        void space() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        void expect(char c) {
            space();
            if (text.charAt(at++) != c) {
                throw new IllegalArgumentException("expected " + c);
            }
        }

        boolean skip(char c) {
            space();
            if (at < text.length() && text.charAt(at) == c) {
                at++;
                return true;
            }
            return false;
        }

        Object value(int depth) {
            space();
            char c = text.charAt(at);
            if (c == '{') {
                return object(depth);
            }
            if (c == '[') {
                return list(depth);
            }
            if (c == '"') {
                return string();
            }
            for (String word : List.of("true", "false", "null")) {
                if (text.startsWith(word, at)) {
                    at += word.length();
                    return word.equals("null") ? Optional.empty() : Boolean.valueOf(word);
                }
            }
            return number();
        }

        Map<String, Object> object(int depth) {
            Map<String, Object> map = new HashMap<>();
            expect('{');
            if (skip('}')) {
                return map;
            }
            do {
                space();
                String name = string();
                expect(':');
                map.put(name, value(depth + 1));
            } while (skip(','));
            expect('}');
            return map;
        }

        List<Object> list(int depth) {
            List<Object> list = new ArrayList<>();
            expect('[');
            if (skip(']')) {
                return list;
            }
            do {
                list.add(value(depth + 1));
            } while (skip(','));
            expect(']');
            return list;
        }

        BigDecimal number() {
            int from = at;
            while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            String number = text.substring(from, at);
            if (!number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
                throw new IllegalArgumentException(number);
            }
            return new BigDecimal(number);
        }

        String string() {
            StringBuilder s = new StringBuilder();
            if (text.charAt(at++) != '"') {
                throw new IllegalArgumentException("no text");
            }
            while (true) {
                char c = text.charAt(at++);
                if (c == '"') {
                    return s.toString();
                }
                if (c < ' ') {
                    throw new IllegalArgumentException("control");
                }
                if (c != '\\') {
                    s.append(c);
                    continue;
                }
                char e = text.charAt(at++);
                switch (e) {
                    case '"', '\\', '/' -> s.append(e);
                    case 'b' -> s.append('\b');
                    case 'f' -> s.append('\f');
                    case 'n' -> s.append('\n');
                    case 'r' -> s.append('\r');
                    case 't' -> s.append('\t');
                    case 'u' -> {
                        String hex = text.substring(at, at + 4);
                        if (!hex.matches("[0-9a-fA-F]{4}")) {
                            throw new IllegalArgumentException(hex);
                        }
                        s.append((char) Integer.parseInt(hex, 16));
                        at += 4;
                    }
                    default -> throw new IllegalArgumentException("escape");
                }
            }
        }
    }
}
