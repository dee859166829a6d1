package support;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Catches what a test's programs print, and puts the standard output and every -D setting back after it. */
public final class Console implements BeforeEachCallback, AfterEachCallback {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private PrintStream standardOut;
    private PrintStream standardErr;
    private Properties settings;

    @Override
    public void beforeEach(ExtensionContext test) {
        standardOut = System.out;
        standardErr = System.err;
        settings = (Properties) System.getProperties().clone();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        System.setOut(standardOut);
        System.setErr(standardErr);
        System.setProperties(settings);
    }

    /** What went to the standard output, with line ends of one character on every system. */
    public String out() {
        return text(out);
    }

    public String err() {
        return text(err);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
