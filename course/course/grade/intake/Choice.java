package course.grade.intake;

import course.check.Exercise;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of the files of a submission is judged for an exercise, and what there is to say about it. */
final class Choice {
    private final List<SourceFile> files;
    private final List<Exercise> exercises;
    private final OwnTexts own;
    private final Remarks remarks;
    private final Set<String> used = new HashSet<>();

    /** @param exercises those of the whole course */
    Choice(List<SourceFile> files, List<Exercise> exercises, OwnTexts own, Remarks remarks) {
        this.files = new CheckOut(files).withoutTheCoursesOwn();
        this.exercises = exercises;
        this.own = own;
        this.remarks = remarks;
    }

    /** The text to judge, if there is any. */
    Optional<String> sourceOf(Exercise exercise) {
        List<Candidate> candidates = candidates(exercise);
        candidates.forEach(candidate -> used.add(candidate.file().path()));
        return candidates.stream().findFirst().map(best -> {
            remarkOnFile(exercise, best);
            remarkOnVersions(exercise, best, candidates);
            return remarkOnPackage(exercise, best);
        });
    }

    /** Says which files beside those judged were not read: each exercise is one file. */
    void remarkOnUnused() {
        Set<String> folders = files.stream()
                .filter(file -> used.contains(file.path()))
                .map(SourceFile::folder)
                .collect(Collectors.toSet());
        files.stream()
                .filter(file -> folders.contains(file.folder()) && !used.contains(file.path()))
                .filter(file -> exercises.stream().noneMatch(each -> own.hasBeside(each, file.name())))
                .forEach(file -> remarks.note("handin.unused", file.path()));
    }

    private List<Candidate> candidates(Exercise exercise) {
        List<Candidate> candidates = new ArrayList<>();
        for (SourceFile file : files) {
            Candidate.Fit fit = Candidate.fit(exercise, file);
            if (fit != Candidate.Fit.NOTHING && !belongsToAnother(exercise, file)) {
                candidates.add(new Candidate(file, fit, own.isStub(exercise, file.text())));
            }
        }
        candidates.sort(Candidate.BEST_FIRST);
        return candidates;
    }

    private boolean belongsToAnother(Exercise exercise, SourceFile file) {
        return exercises.stream().anyMatch(other -> !other.equals(exercise) && Candidate.isInPlace(other, file));
    }

    private void remarkOnFile(Exercise exercise, Candidate best) {
        String path = best.file().path();
        if (best.fit() == Candidate.Fit.CLASS) {
            boolean declares = Candidate.declares(exercise, best.file());
            remarks.note(declares ? "handin.otherName" : "handin.otherCase", path, exercise.name());
        } else if (best.fit() == Candidate.Fit.NAME && !isBare(best.file())) {
            remarks.note("handin.elsewhere", path, exercise.file());
        }
        if (!best.file().source().charset().equals(StandardCharsets.UTF_8)) {
            remarks.note("handin.charset", path, best.file().source().charset().name());
        }
        if (own.isSolution(exercise, best.file().text())) {
            remarks.note("handin.solution", path);
        }
    }

    /** In no folder of a lesson: who hands in bare files need not know where they belong. */
    private boolean isBare(SourceFile file) {
        return file.depth() <= 1 && !file.path().startsWith("lesson");
    }

    private void remarkOnVersions(Exercise exercise, Candidate best, List<Candidate> candidates) {
        List<Candidate> others = candidates.stream()
                .filter(candidate -> !candidate.equalsText(best) && !candidate.stub())
                .toList();
        if (!others.isEmpty()) {
            String why = remarks.say(best.whyBefore(others.get(0)));
            String paths =
                    others.stream().map(other -> other.file().path()).distinct().collect(Collectors.joining(", "));
            remarks.note("handin.versions", exercise.name(), best.file().path(), why, paths);
        }
    }

    /** Judged as if its package were right, since that is one line and says nothing of the program. */
    private String remarkOnPackage(Exercise exercise, Candidate best) {
        String text = best.file().text();
        PackageLine line = PackageLine.of(text);
        String right = exercise.check().getPackageName();
        if (line.name().equals(right) || best.stub()) {
            return text;
        }
        remarks.note(
                line.name().isEmpty() ? "handin.noPackage" : "handin.package",
                best.file().path(),
                right,
                line.name());
        return line.replacedIn(text, right);
    }
}
