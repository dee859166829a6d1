package course.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * What every part of a run needs.
 *
 * @param home the folder that holds {@code pom.xml}
 * @param jdks the JDKs to measure, the one that runs this first
 * @param course the main class of the course
 */
record Setup(Path home, Workplace workplace, Table table, List<Jdk> jdks, Scale scale, Class<?> course) {
    /** A program of the folder {@code tests/bench}. */
    String script(String name) {
        return home.resolve("tests/bench").resolve(name).toString();
    }
}
