package course.grade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import course.grade.book.FileName;
import course.grade.book.Row;
import course.grade.intake.Entries;
import course.grade.intake.Sha256;
import course.say.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A folder of results: a file for each row, and one that says what was graded. */
final class Results {
    /**
     * What a record works out from its components is not kept. In ASCII, since a story may quote anything. Nothing is
     * guessed: a number that is missing is no zero.
     */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS, MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    static final String GRADED = "grading.json";
    /** Says which part of a class is graded here, and is there to be locked. */
    static final String LOCK = "grading.lock";

    private static final String ROWS = "rows";
    private static final String ENDING = ".json";

    private final Path folder;

    Results(Path folder) {
        this.folder = folder;
    }

    /**
     * A row as it is kept.
     *
     * @param key the digest of all that the row depends on
     * @param digest that of the row itself
     */
    record Kept(String key, String digest, Row row) {}

    Path folder() {
        return folder;
    }

    Path createFolder() throws IOException {
        return Files.createDirectories(folder);
    }

    /** Whether it is still to be made, or holds nothing but an empty folder for the rows. */
    boolean isFree() throws Refusal {
        Path rows = folder.resolve(ROWS);
        return filesIn(folder).stream().allMatch(rows::equals) && filesIn(rows).isEmpty();
    }

    /** None if there is no such folder. What systems leave everywhere is not among them. */
    private List<Path> filesIn(Path place) throws Refusal {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> !Entries.isOfASystem(file)).toList();
        } catch (IOException unreadable) {
            throw new Refusal("file.unreadable", folder);
        }
    }

    /** Whether a grading has written here, or has begun to. */
    boolean isOfAGrading() throws Refusal {
        return Files.exists(folder.resolve(LOCK)) || graded().isPresent() || !names().isEmpty();
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

    /**
     * What the rows' files are called that a grading has written here, without their endings. What somebody else has
     * put beside them is not among them.
     */
    List<String> names() throws Refusal {
        Set<String> known = graded().map(graded -> Set.copyOf(graded.rows())).orElse(Set.of());
        return filesIn(folder.resolve(ROWS)).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> known.contains(name) || read(name).isPresent())
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .sorted()
                .toList();
    }

    boolean holds(String rowFile) {
        return Files.exists(folder.resolve(ROWS).resolve(rowFile));
    }

    /** The row in that file of {@code rows}; nothing if there is none, or if it is damaged. */
    Optional<Kept> read(String rowFile) {
        return Sound.isRowFile(rowFile)
                ? read(folder.resolve(ROWS).resolve(rowFile), Kept.class).filter(kept -> Sound.is(kept, rowFile))
                : Optional.empty();
    }

    /** Whether there is something that says what was graded, damaged or not. */
    boolean isGraded() {
        return Files.exists(folder.resolve(GRADED));
    }

    /** What was graded; nothing if that is not there, or if it is damaged. */
    Optional<Graded> graded() {
        return read(folder.resolve(GRADED), Graded.class).filter(Sound::is);
    }

    /** @param key the digest of all that the row depends on */
    void keep(String key, Row row) throws Refusal {
        write(folder.resolve(ROWS).resolve(rowFile(row)), new Kept(key, digest(row), row));
    }

    static String digest(Row row) {
        try {
            return Sha256.of(List.of(text(row)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a row is made of texts and numbers", impossible);
        }
    }

    /** The names, without endings, of those who have a row here and are no longer in the class. */
    List<String> gone(Graded graded) throws Refusal {
        return names().stream()
                .filter(name -> !graded.rows().contains(name + ENDING))
                .toList();
    }

    /** Says what was graded, and drops the rows of those who are gone. */
    void finish(Graded graded, List<String> gone) throws Refusal {
        write(folder.resolve(GRADED), graded);
        try {
            for (String name : gone) {
                Files.deleteIfExists(folder.resolve(ROWS).resolve(name + ENDING));
            }
        } catch (IOException unwritable) {
            throw new Refusal("grade.unwritable", folder);
        }
    }

    static String rowFile(String learner) {
        return FileName.of(learner) + ENDING;
    }

    static String rowFile(Row row) {
        return rowFile(row.learner());
    }

    /** Nothing if there is no such file or it holds something else: it is made anew then. */
    private static <T> Optional<T> read(Path file, Class<T> type) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.ofNullable(JSON.readValue(file.toFile(), type))
                    : Optional.empty();
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
