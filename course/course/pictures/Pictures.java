package course.pictures;

import course.catalog.Lesson;
import course.catalog.Lessons;
import course.say.Messages;
import course.say.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pictures on the pages, drawn from runs of the lessons' programs. */
public final class Pictures {
    private static final int NAIVE_FILE = 3;
    private static final int FRAMED_FILE = 4;
    private static final int CHAT = 5;

    private Pictures() {}

    /**
     * Runs the programs and rewrites every picture.
     *
     * @return the files written
     */
    public static List<Path> write(Lessons lessons) throws Refusal {
        Path photo = lessons.home().resolve("files/photo.png");
        try {
            if (Photo.isStale(photo)) {
                Photo.write(photo);
            }
        } catch (IOException problem) {
            throw new Refusal("file.trouble", problem.getMessage());
        }
        Map<Path, String> files = files(lessons);
        try {
            Files.createDirectories(lessons.home().resolve("imgs"));
            for (Map.Entry<Path, String> file : files.entrySet()) {
                Files.writeString(file.getKey(), file.getValue());
            }
        } catch (IOException problem) {
            throw new Refusal("file.trouble", problem.getMessage());
        }
        return List.copyOf(files.keySet());
    }

    /** Runs the programs; every picture in every language, by its file. */
    static Map<Path, String> files(Lessons lessons) throws Refusal {
        Map<Path, String> files = new LinkedHashMap<>();
        for (Picture picture : run(lessons)) {
            for (String language : Messages.LANGUAGES) {
                Path file = lessons.home().resolve("imgs/" + picture.name() + "." + language + ".svg");
                files.put(file, picture.draw(Messages.in(language)));
            }
        }
        return files;
    }

    private static List<Picture> run(Lessons lessons) throws Refusal {
        Path home = lessons.home();
        try {
            Transfer naive = Transfer.run(lesson(lessons, NAIVE_FILE), home);
            Transfer framed = Transfer.run(lesson(lessons, FRAMED_FILE), home);
            byte[] frame = WireTap.frame(lesson(lessons, FRAMED_FILE), home);
            Conversation chat = Conversation.run(lesson(lessons, CHAT), home);
            return List.of(
                    new FileTerminals(naive),
                    new FileSizes(naive),
                    new FilePhotos("lesson3-half", naive),
                    new FileTerminals(framed),
                    new FileSizes(framed),
                    new FilePhotos("lesson4-pictures", framed),
                    new FrameBytes(frame),
                    new ChatClients(chat));
        } catch (IOException | IllegalArgumentException problem) {
            throw new Refusal("pictures.trouble", problem.getMessage());
        }
    }

    private static Lesson lesson(Lessons lessons, int number) throws Refusal {
        return lessons.all().stream()
                .filter(lesson -> lesson.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refusal("lessons.missing", lessons.home()));
    }
}
