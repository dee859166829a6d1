package course.grade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import course.grade.book.FileName;
import course.grade.book.Row;
import course.say.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of results: a file for each row, and one that says what was graded. */
final class Results {
    /** What a record works out from its components is not kept. In ASCII, since a story may quote anything. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private static final String ROWS = "rows";
    private static final String GRADED = "grading.json";

    private final Path folder;

    Results(Path folder) {
        this.folder = folder;
    }

    /**
     * A row as it is kept.
     *
     * @param key the digest of all that the row depends on
     */
    record Kept(String key, Row row) {}

    Path folder() {
        return folder;
    }

    /** @throws Refusal if nothing can be written there */
    void create() throws Refusal {
        try {
            Files.createDirectories(folder.resolve(ROWS));
            Files.delete(Files.createTempFile(folder.resolve(ROWS), ".", ""));
        } catch (IOException unwritable) {
            throw new Refusal("grade.unwritable", folder);
        }
    }

    /** The learner's row, if it is there and nothing that it depends on has changed. */
    Optional<Row> kept(String learner, String key) {
        return read(FileName.of(learner) + ".json")
                .filter(kept -> kept.key().equals(key) && kept.row().learner().equals(learner))
                .map(Kept::row)
                .filter(row -> !row.isCourseFault());
    }

    Optional<Kept> read(String rowFile) {
        return read(folder.resolve(ROWS).resolve(rowFile), Kept.class);
    }

    Optional<Graded> graded() {
        return read(folder.resolve(GRADED), Graded.class);
    }

    void keep(Kept kept) throws Refusal {
        write(folder.resolve(ROWS).resolve(rowFile(kept.row())), kept);
    }

    /** Says what was graded, and drops the rows of those who are no longer there. */
    void finish(Graded graded) throws Refusal {
        write(folder.resolve(GRADED), graded);
        try (Stream<Path> files = Files.list(folder.resolve(ROWS))) {
            for (Path file : files.toList()) {
                if (!graded.rows().contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        } catch (IOException unwritable) {
            throw new Refusal("grade.unwritable", folder);
        }
    }

    static String rowFile(Row row) {
        return FileName.of(row.learner()) + ".json";
    }

    /** Nothing if there is no such file or it holds something else: it is made anew then. */
    private static <T> Optional<T> read(Path file, Class<T> type) {
        try {
            return Files.isRegularFile(file) ? Optional.of(JSON.readValue(file.toFile(), type)) : Optional.empty();
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** At once or not at all. */
    private void write(Path file, Object content) throws Refusal {
        try {
            Path half = Files.writeString(file.resolveSibling("." + file.getFileName()), text(content));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new Refusal("grade.unwritable", folder);
        }
    }

    private static String text(Object content) throws JsonProcessingException {
        return JSON.writeValueAsString(content) + "\n";
    }
}
