package course;

import course.say.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the lessons on files send and save, looked at before they do, also where nobody named it. */
final class FileSettings {
    private static final String PHOTO = "files/photo.png";
    private static final String RECEIVED = "files/received.png";
    private static final long MAX_FRAME = 0xFFFF_FFFFL;

    private final Path home;
    private final boolean framed;

    /**
     * @param home the course's own folder
     * @param framed whether four bytes have to hold the length of the file, and a new file takes the old one's place
     */
    FileSettings(Path home, boolean framed) {
        this.home = home;
        this.framed = framed;
    }

    /** @throws Refusal if the file to send cannot be sent */
    void checkFile() throws Refusal {
        Path file = inTheCourse("file", PHOTO);
        if (file.endsWith(PHOTO) && !Files.exists(file)) {
            throw new Refusal("file.ownMissing", file.toAbsolutePath(), PHOTO);
        }
        Settings.checkFile(file);
        if (framed && file.toFile().length() > MAX_FRAME) {
            throw new Refusal("file.tooLong", file, file.toFile().length());
        }
    }

    /** @throws Refusal if nothing can be saved where it should be */
    void checkOut() throws Refusal {
        Path out = inTheCourse("out", RECEIVED).toAbsolutePath();
        Settings.checkOut(out);
        if (framed && !Files.isWritable(out.getParent())) {
            throw new Refusal("out.unwritable", out.getParent());
        }
    }

    /** What the lessons take for granted is that they run in the course's own folder. Elsewhere, this tells them. */
    private Path inTheCourse(String setting, String usual) {
        String chosen = System.getProperty(setting);
        if (chosen != null) {
            return Path.of(chosen);
        }
        if (home.equals(Path.of("").toAbsolutePath())) {
            return Path.of(usual);
        }
        Path file = home.resolve(usual);
        System.setProperty(setting, file.toString());
        return file;
    }
}
