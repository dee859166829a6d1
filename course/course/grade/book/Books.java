package course.grade.book;

import course.say.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Writes a gradebook in every form that somebody reads: people, spreadsheets, programs and platforms. */
public final class Books {
    private Books() {}

    /** Turns one learner's row into a file for a platform; none if the platform should hear of it by its own means. */
    private interface Form {
        Optional<String> of(Row row);
    }

    /** A folder with a file for each learner, and how these files end. */
    private enum Each {
        LEARNERS(".html"),
        JUNIT(".xml"),
        GRADESCOPE(".json"),
        PRAIRIELEARN(".json"),
        CLASSROOM50(".json");

        private final String ending;

        Each(String ending) {
            this.ending = ending;
        }

        Path folder(Path results) {
            return results.resolve(name().toLowerCase(Locale.ROOT));
        }

        /** @param name as {@link FileName} has it */
        Path file(Path results, String name) {
            return folder(results).resolve(name + ending);
        }
    }

    /**
     * Writes the gradebook as {@code gradebook.html}, {@code .csv} and {@code .json}, and a file a learner, named by
     * {@link FileName}: in the folder {@code learners} a page to hand back, and for platforms in {@code junit},
     * {@code gradescope}, {@code prairielearn} and {@code classroom50}. The same gradebook gives the same bytes. Each
     * file is replaced in one step.
     *
     * @throws IOException if the folder cannot be written
     */
    public static void writeAll(Gradebook gradebook, Path results, Messages messages) throws IOException {
        var words = new Words(messages);
        Files.createDirectories(results);
        write(results.resolve("gradebook.html"), new HtmlPage(gradebook, words).html());
        write(results.resolve("gradebook.csv"), new CsvTable(words).of(gradebook));
        write(results.resolve("gradebook.json"), Json.write(GradebookJson.of(gradebook, words)));
        var items = new Items(gradebook, words);
        var classroom50 = new Classroom50(gradebook, items, System.getenv());
        writeEach(gradebook, results, Each.LEARNERS, new LearnerPage(gradebook, words)::of);
        writeEach(gradebook, results, Each.JUNIT, new JUnitXml(gradebook, items)::of);
        writeEach(gradebook, results, Each.GRADESCOPE, new Gradescope(gradebook, items)::of);
        writeEach(gradebook, results, Each.PRAIRIELEARN, new PrairieLearn(gradebook, items)::of);
        writeEach(gradebook, results, Each.CLASSROOM50, classroom50::of);
    }

    /**
     * Deletes what was written for learners who are gone, and nothing else: a folder may hold somebody's notes too.
     *
     * @param names as {@link FileName} has them
     * @throws IOException if something cannot be deleted
     */
    public static void drop(Collection<String> names, Path results) throws IOException {
        for (Each each : Each.values()) {
            for (String name : names) {
                Files.deleteIfExists(each.file(results, name));
            }
        }
    }

    private static void writeEach(Gradebook gradebook, Path results, Each each, Form form) throws IOException {
        Files.createDirectories(each.folder(results));
        for (Row row : gradebook.rows()) {
            Path file = each.file(results, FileName.of(row.learner()));
            Optional<String> text = form.of(row);
            if (text.isPresent()) {
                write(file, text.get());
            } else {
                Files.deleteIfExists(file);
            }
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
