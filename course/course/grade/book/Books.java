package course.grade.book;

import course.say.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes a gradebook in every form that somebody reads: people, spreadsheets, programs and platforms. */
public final class Books {
    private Books() {}

    /** Turns one learner's row into a file for a platform; none if the platform should hear of it by its own means. */
    private interface Form {
        Optional<String> of(Row row);
    }

    /**
     * Writes the gradebook as {@code gradebook.html}, {@code .csv} and {@code .json}, and a file a learner, named by
     * {@link FileName}: in the folder {@code learners} a page to hand back, and for platforms in {@code junit},
     * {@code gradescope}, {@code prairielearn} and {@code classroom50}. The same gradebook gives the same bytes. Each
     * file is replaced in one step; what is left in those folders of learners who are not in it is deleted.
     *
     * @throws IOException if the folder cannot be written
     */
    public static void writeAll(Gradebook gradebook, Path results, Messages messages) throws IOException {
        var words = new Words(messages);
        Files.createDirectories(results);
        write(results.resolve("gradebook.html"), new HtmlPage(gradebook, words).html());
        write(results.resolve("gradebook.csv"), new CsvTable(words).of(gradebook));
        write(results.resolve("gradebook.json"), Json.write(GradebookJson.of(gradebook, words)));
        writeEach(gradebook, results.resolve("learners"), ".html", new LearnerPage(gradebook, words)::of);
        var items = new Items(gradebook, words);
        writeEach(gradebook, results.resolve("junit"), ".xml", new JUnitXml(gradebook, items)::of);
        writeEach(gradebook, results.resolve("gradescope"), ".json", new Gradescope(gradebook, items)::of);
        writeEach(gradebook, results.resolve("prairielearn"), ".json", new PrairieLearn(gradebook, items)::of);
        writeEach(
                gradebook,
                results.resolve("classroom50"),
                ".json",
                new Classroom50(gradebook, items, System.getenv())::of);
    }

    private static void writeEach(Gradebook gradebook, Path folder, String ending, Form form) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Row row : gradebook.rows()) {
            form.of(row).ifPresent(text -> files.put(FileName.of(row.learner()) + ending, text));
        }
        Files.createDirectories(folder);
        for (Path old : filesIn(folder, ending)) {
            if (!files.containsKey(old.getFileName().toString())) {
                Files.delete(old);
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static List<Path> filesIn(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    /** Whoever looks at the file sees the old one or the new one, never half of it. */
    private static void write(Path file, String text) throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        Files.write(partial, text.getBytes(StandardCharsets.UTF_8));
        try {
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
