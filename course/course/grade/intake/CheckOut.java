package course.grade.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files that may come from a whole copy of the course, with its solutions and its wrong programs: those are not the
 * learner's.
 */
record CheckOut(List<SourceFile> files) {
    private static final String LESSONS = "lessons/";
    private static final List<String> THE_COURSES = List.of("course/", "solutions/", "tests/");

    List<SourceFile> withoutTheCoursesOwn() {
        Set<String> courses = files.stream()
                .map(SourceFile::path)
                .flatMap(CheckOut::courseAround)
                .flatMap(root -> THE_COURSES.stream().map(room -> root + room))
                .collect(Collectors.toSet());
        return files.stream()
                .filter(file -> courses.stream().noneMatch(room -> file.path().startsWith(room)))
                .toList();
    }

    /** The folder that holds the file's folder {@code lessons}, with a slash at its end unless it is the root. */
    private static Stream<String> courseAround(String path) {
        int lessons = ("/" + path).indexOf("/" + LESSONS);
        return lessons < 0 ? Stream.empty() : Stream.of(path.substring(0, lessons));
    }
}
