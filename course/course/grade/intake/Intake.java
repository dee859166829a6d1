package course.grade.intake;

import course.check.Exercise;
import course.say.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what was handed in: whatever a class may do to a folder or a zip, the answer is what can be judged of it. */
public final class Intake {
    private final OwnTexts own;
    private final List<Exercise> all;
    private final List<Exercise> chosen;
    private final Messages messages;

    /**
     * @param home the folder that holds {@code pom.xml}
     * @param all the exercises of the course
     * @param chosen those that are judged
     */
    public Intake(Path home, List<Exercise> all, List<Exercise> chosen, Messages messages) {
        this.own = new OwnTexts(home);
        this.all = List.copyOf(all);
        this.chosen = List.copyOf(chosen);
        this.messages = messages;
    }

    /** Never throws for what a learner has done: the remarks say it. */
    public Handed read(Entry entry) {
        var remarks = new Remarks(messages);
        var choice = new Choice(files(entry, remarks), all, own, remarks);
        Map<Exercise, String> sources = new LinkedHashMap<>();
        for (Exercise exercise : chosen) {
            choice.sourceOf(exercise).ifPresent(text -> sources.put(exercise, text));
        }
        choice.remarkOnUnused();
        if (sources.isEmpty()) {
            remarks.note("handin.nothing");
        }
        return new Handed(entry.learner(), sources, remarks.all());
    }

    private static List<SourceFile> files(Entry entry, Remarks remarks) {
        Path place = entry.place();
        var collector = new Collector(remarks);
        if (!entry.files().isEmpty()) {
            entry.files().forEach(file -> collector.offer(file.name(), () -> open(file.place())));
        } else if (Files.isSymbolicLink(place)) {
            remarks.note("handin.isLink");
        } else if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            readFolder(place, collector);
        } else if (Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
            ZipReader.read(place, collector);
        } else {
            remarks.note("handin.noZip");
        }
        collector.refuseArchives();
        return collector.files();
    }

    private static InputStream open(Path file) throws IOException {
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static void readFolder(Path folder, Collector into) {
        FolderReader.read(folder, into);
        if (into.files().isEmpty()) {
            into.takeZips().forEach(zip -> ZipReader.read(folder.resolve(zip), into));
        }
    }
}
