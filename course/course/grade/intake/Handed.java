package course.grade.intake;

import course.check.Exercise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is judged of a submission.
 *
 * @param learner whose it is
 * @param sources the text for each exercise that has one, in the order of the exercises
 * @param remarks what there is to say of it
 */
public record Handed(String learner, Map<Exercise, String> sources, List<String> remarks) {
    /** The SHA-256 of what is judged, in hexadecimal. */
    public String digest() {
        List<String> texts = new ArrayList<>();
        sources.forEach((exercise, text) -> texts.addAll(List.of(exercise.number(), text)));
        return Sha256.of(texts);
    }

    /** Writes the files as the lessons have them, in UTF-8, under the names of the lessons. */
    public void writeTo(Path folder) throws IOException {
        for (Map.Entry<Exercise, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey().file());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
        }
    }
}
