package course.grade.intake;

import course.grade.intake.LooseFiles.LooseFile;
import java.nio.file.Path;
import java.util.List;

/**
 * What one learner has handed in.
 *
 * @param learner the learner's name, different from all others
 * @param place a folder or an archive; the folder of all entries for one that is made of files
 * @param files the Java files that it is made of; empty for a folder or an archive
 */
public record Entry(String learner, Path place, List<LooseFile> files) {
    public Entry(String learner, Path place) {
        this(learner, place, List.of());
    }
}
