package course;

import course.say.Refusal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The settings that a learner types, looked at before a lesson sees them. */
final class Settings {
    private static final int MAX_PORT = 65_535;
    private static final long MAX_FILE = 0xFFFF_FFFFL;

    private Settings() {}

    /** @throws Refusal at the first setting that no program could use */
    static void check() throws Refusal {
        checkPort(System.getProperty("port"));
        checkHost(System.getProperty("host"));
        checkFile(System.getProperty("file"));
        checkOut(System.getProperty("out"));
    }

    private static void checkPort(String port) throws Refusal {
        if (port == null) {
            return;
        }
        // Integer.getInteger, which the lessons use, would quietly fall back to their own port.
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > MAX_PORT) {
            throw new Refusal("setting.port", port);
        }
    }

    private static void checkHost(String host) throws Refusal {
        if (host != null && host.isBlank()) {
            throw new Refusal("setting.host");
        }
    }

    private static void checkFile(String name) throws Refusal {
        if (name == null) {
            return;
        }
        Path file = path("file", name);
        if (!Files.exists(file)) {
            throw new Refusal("file.missing", file.toAbsolutePath());
        }
        if (!Files.isRegularFile(file)) {
            throw new Refusal("file.folder", file);
        }
        if (!Files.isReadable(file)) {
            throw new Refusal("file.unreadable", file);
        }
        if (file.toFile().length() > MAX_FILE) {
            throw new Refusal("file.tooLong", file, file.toFile().length());
        }
    }

    private static void checkOut(String name) throws Refusal {
        if (name == null) {
            return;
        }
        Path out = path("out", name).toAbsolutePath();
        if (Files.isDirectory(out)) {
            throw new Refusal("out.folder", out);
        }
        if (!Files.isDirectory(out.getParent())) {
            throw new Refusal("out.noFolder", out.getParent());
        }
        if (!Files.isWritable(Files.exists(out) ? out : out.getParent())) {
            throw new Refusal("out.unwritable", out);
        }
    }

    private static Path path(String setting, String name) throws Refusal {
        try {
            return Path.of(name);
        } catch (InvalidPathException wrong) {
            throw new Refusal("setting.path", setting, name);
        }
    }
}
