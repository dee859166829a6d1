package course.grade;

import course.grade.book.Gradebook;
import course.grade.book.Row;
import course.grade.intake.Entries;
import course.say.Messages;
import course.say.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What {@code -Dlesson=grade-merge} runs: joins the parts of a class that were graded apart. */
public final class GradeMerge {
    private final Messages messages;

    public GradeMerge(Messages messages) {
        this.messages = messages;
    }

    /** @throws Refusal if the parts do not make up one class, or if the course itself broke somewhere */
    public void run() throws Refusal {
        Path folder = GradeSettings.folder("parts", "grade.noParts");
        List<Part> parts = parts(folder);
        requireWhole(parts);
        List<Results.Kept> rows = rows(parts);
        Graded graded = parts.get(0).graded();
        var book = new Gradebook(
                graded.columns(), rows.stream().map(Results.Kept::row).toList());
        List<String> learners = book.rows().stream().map(Row::learner).toList();
        try (Claim claim = Claim.on(GradeSettings.results(folder), learners, Shard.ALL)) {
            for (Results.Kept row : rows) {
                claim.results().keep(row.key(), row.row());
            }
            new Ending(messages).write(book, graded.whole(book), claim.results());
        }
    }

    private record Part(Path folder, Results results, Graded graded) {}

    /** Every folder in that one that holds results. */
    private static List<Part> parts(Path folder) throws Refusal {
        List<Part> parts = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path each : folders.sorted().toList()) {
                var results = new Results(each);
                if (results.isGraded()) {
                    Graded graded =
                            results.graded().orElseThrow(() -> new Refusal("grade.damaged", Results.GRADED, each));
                    parts.add(new Part(each, results, graded));
                }
            }
        } catch (IOException unreadable) {
            throw new Refusal("file.unreadable", folder);
        }
        if (parts.isEmpty()) {
            throw new Refusal("grade.nothingThere", folder);
        }
        return parts;
    }

    private static void requireWhole(List<Part> parts) throws Refusal {
        Part first = parts.get(0);
        Set<Integer> missing = new HashSet<>();
        int of = Shard.of(first.graded().shard()).of();
        for (int i = 1; i <= of; i++) {
            missing.add(i);
        }
        for (Part part : parts) {
            Shard shard = Shard.of(part.graded().shard());
            if (!part.graded().belongsTo(first.graded()) || shard.of() != of) {
                throw new Refusal("grade.otherPart", first.folder(), part.folder());
            }
            if (!missing.remove(shard.part())) {
                throw new Refusal("grade.partTwice", shard, part.folder());
            }
        }
        Optional<Integer> lowest = missing.stream().min(Comparator.naturalOrder());
        if (lowest.isPresent()) {
            throw new Refusal("grade.partMissing", new Shard(lowest.get(), of));
        }
    }

    private static List<Results.Kept> rows(List<Part> parts) throws Refusal {
        List<Results.Kept> rows = new ArrayList<>();
        for (Part part : parts) {
            for (String name : part.graded().rows()) {
                Results.Kept row = part.results()
                        .read(name)
                        .filter(kept -> Sound.fits(kept.row(), part.graded().columns()))
                        .orElseThrow(() -> new Refusal("grade.damaged", "rows/" + name, part.folder()));
                rows.add(row);
            }
        }
        rows.sort(Comparator.comparing(kept -> kept.row().learner(), Entries.BY_NAME));
        return rows;
    }
}
