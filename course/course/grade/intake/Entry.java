package course.grade.intake;

import java.nio.file.Path;

/**
 * What one learner has handed in.
 *
 * @param learner the learner's name, different from all others
 * @param place a folder or an archive
 */
public record Entry(String learner, Path place) {}
