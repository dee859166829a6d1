package course;

import course.say.Nearest;
import course.say.Refusal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** The settings that a learner types, looked at before a lesson sees them. */
final class Settings {
    private static final int MAX_PORT = 65_535;

    /** All that the course and its lessons ask for. */
    private static final List<String> NAMES = List.of(
            "exercises",
            "file",
            "host",
            "json",
            "lang",
            "lesson",
            "only",
            "out",
            "parts",
            "port",
            "quick",
            "require",
            "rerun",
            "results",
            "seed",
            "shard",
            "submission",
            "submissions");

    private Settings() {}

    /** Who types requires for require would get less than asked for, and no word of it. */
    static void checkNames() throws Refusal {
        for (String name : new TreeSet<>(System.getProperties().stringPropertyNames())) {
            String meant = NAMES.contains(name) ? "" : Nearest.ifMisspelt(name, NAMES);
            if (!meant.isEmpty()) {
                throw new Refusal("setting.unknown", name, meant);
            }
        }
    }

    /** @throws Refusal at the first setting that no program could use */
    static void check() throws Refusal {
        checkPort(System.getProperty("port"));
        checkHost(System.getProperty("host"));
        if (System.getProperty("file") != null) {
            checkFile(path("file"));
        }
        if (System.getProperty("out") != null) {
            checkOut(path("out"));
        }
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

    /** @throws Refusal if that file cannot be read */
    static void checkFile(Path file) throws Refusal {
        if (!Files.exists(file)) {
            throw new Refusal("file.missing", file.toAbsolutePath());
        }
        if (Files.isDirectory(file)) {
            throw new Refusal("file.folder", file);
        }
        if (!Files.isRegularFile(file)) {
            throw new Refusal("file.special", file);
        }
        if (!Files.isReadable(file)) {
            throw new Refusal("file.unreadable", file);
        }
    }

    /** @throws Refusal if nothing can be saved there, or what is there should not be replaced */
    static void checkOut(Path relative) throws Refusal {
        Path out = relative.toAbsolutePath();
        if (Files.isDirectory(out, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal("out.folder", out);
        }
        if (Files.exists(out, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(out, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal("out.special", out);
        }
        if (!Files.isDirectory(out.getParent())) {
            throw new Refusal("out.noFolder", out.getParent());
        }
        if (!Files.isWritable(Files.exists(out) ? out : out.getParent())) {
            throw new Refusal("out.unwritable", out);
        }
    }

    private static Path path(String setting) throws Refusal {
        String name = System.getProperty(setting);
        if (name.isBlank()) {
            throw new Refusal("setting.empty", setting);
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException wrong) {
            throw new Refusal("setting.path", setting, name);
        }
    }
}
