package course.grade.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What is around a page: its head with the style, and its end with the script. It fetches nothing. */
final class Frame {
    private static final String STYLE = resource("gradebook.css");

    private final Html html;
    private final String script;

    /** @param script the only one of the page; empty for none */
    Frame(Html html, String script) {
        this.html = html;
        this.script = script;
    }

    void begin(Words words, String title) {
        html.put("""
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '%s'; script-src '%s'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <style>""", words.language(), digest(STYLE), digest(script), title);
        html.raw(STYLE + "</style>\n</head>\n<body>\n");
    }

    void end() {
        html.raw(script.isEmpty() ? "" : "<script>" + script + "</script>\n");
        html.raw("</body>\n</html>\n");
    }

    /** A file that stands beside this class. */
    static String resource(String name) {
        try (InputStream in = Frame.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The only style and the only script that a browser may take from this page, whatever else got into it. */
    private static String digest(String text) {
        byte[] digest = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
