package house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who may know whom: arrows run one way. */
class ArrowsTest {
    /** A class of the course, imported or written out; group 1 is its package. */
    private static final Pattern COURSE_CLASS = Pattern.compile("\\b(course(?:[.][a-z]\\w*)*)[.][A-Z*]");

    @Test
    void aLessonKnowsNothingOfTheCourse() {
        for (Path file : Sources.javaOf("lessons")) {
            Set<String> allowed =
                    isCheck(file) ? Set.of("course.check", "course.check.host", "course.check.library") : Set.of();
            assertEquals(Set.of(), without(allowed, packagesUsedBy(file)), file.toString());
        }
    }

    @Test
    void aSolutionKnowsNothingOfTheCourse() {
        for (Path file : Sources.javaOf("solutions")) {
            assertEquals(Set.of(), packagesUsedBy(file), file.toString());
        }
    }

    @Test
    void theChecksKnowNeitherTheNotebookNorTheGraderNorTheBenchmark() {
        Set<String> used = reachableFrom("course.check", arrows());
        used.retainAll(Set.of("course.notebook", "course.grade", "course.bench"));
        assertEquals(Set.of(), used);
    }

    @Test
    void theSentencesKnowNobodyAndTheCatalogOnlyThem() {
        assertEquals(Set.of(), arrows().get("course.say"));
        assertEquals(Set.of("course.say"), arrows().get("course.catalog"));
    }

    @Test
    void noPackageOfTheCourseLeadsBackToItself() {
        Map<String, Set<String>> arrows = arrows();
        for (String name : arrows.keySet()) {
            assertFalse(reachableFrom(name, arrows).contains(name), name + " leads back to itself");
        }
    }

    /** For each package of the course, the others that it uses. */
    private static Map<String, Set<String>> arrows() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (Path file : Sources.javaOf("course")) {
            String own = packageOf(file);
            arrows.computeIfAbsent(own, first -> new TreeSet<>()).addAll(without(Set.of(own), packagesUsedBy(file)));
        }
        return arrows;
    }

    private static Set<String> reachableFrom(String name, Map<String, Set<String>> arrows) {
        Set<String> reached = new TreeSet<>();
        var next = new ArrayDeque<>(arrows.get(name));
        while (!next.isEmpty()) {
            String other = next.pop();
            if (reached.add(other)) {
                next.addAll(arrows.getOrDefault(other, Set.of()));
            }
        }
        return reached;
    }

    private static Set<String> packagesUsedBy(Path file) {
        Set<String> used = new TreeSet<>();
        COURSE_CLASS.matcher(Sources.read(file)).results().forEach(match -> used.add(match.group(1)));
        return used;
    }

    private static Set<String> without(Set<String> some, Set<String> all) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static String packageOf(Path file) {
        Path folder = Path.of("course").relativize(file.getParent());
        return folder.toString().replace(File.separatorChar, '.');
    }

    private static boolean isCheck(Path file) {
        return file.getParent().endsWith("exercises") && file.toString().endsWith("Check.java");
    }
}
