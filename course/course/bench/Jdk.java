package course.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A JDK of this computer. */
record Jdk(int feature, String version, Path home) {
    /** The last long-term release without virtual threads, and the first whose virtual threads seldom pin. */
    private static final Set<Integer> COMPARED = Set.of(17, 25);

    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"((\\d+)[^\"]*)\"");

    /** The JDK that runs this, then 17 and 25 if they are found beside it or in variables JAVA_HOME_something. */
    static List<Jdk> found() {
        var running = new Jdk(
                Runtime.version().feature(),
                System.getProperty("java.version"),
                Path.of(System.getProperty("java.home")));
        Map<Integer, Jdk> others = new TreeMap<>();
        for (Path home : candidates(running.home)) {
            Jdk jdk = read(home);
            if (jdk != null && jdk.feature != running.feature && COMPARED.contains(jdk.feature)) {
                others.putIfAbsent(jdk.feature, jdk);
            }
        }
        List<Jdk> jdks = new ArrayList<>(others.values());
        jdks.add(0, running);
        return jdks;
    }

    String name() {
        return "JDK " + feature;
    }

    String command() {
        return home.resolve("bin").resolve("java").toString();
    }

    private static List<Path> candidates(Path running) {
        List<Path> homes = new ArrayList<>();
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("JAVA_HOME_")) {
                homes.add(Path.of(value));
            }
        });
        try (Stream<Path> siblings = Files.list(running.getParent())) {
            siblings.sorted().forEach(homes::add);
        } catch (IOException unreadable) {
            return homes;
        }
        return homes;
    }

    /** Every JDK says its version in the file {@code release}; null if there is none. */
    private static Jdk read(Path home) {
        try {
            Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
            return version.find() ? new Jdk(Integer.parseInt(version.group(2)), version.group(1), home) : null;
        } catch (IOException noJdk) {
            return null;
        }
    }
}
