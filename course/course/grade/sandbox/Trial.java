package course.grade.sandbox;

import course.grade.book.Isolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Tries what this computer can do. */
final class Trial {
    private static final int SECONDS = 20;

    private Trial() {}

    static boolean of(Isolation isolation) throws IOException {
        if (isolation == Isolation.PROCESS) {
            return true;
        }
        Path folder = Files.createTempDirectory("trial");
        try {
            Files.createDirectories(folder.resolve("shelf").resolve(Shelf.OF_PROGRAMS));
            Files.createFile(folder.resolve("shelf").resolve(Shelf.OF_PROGRAMS).resolve(Shelf.NAMES));
            Files.createDirectories(folder.resolve("check"));
            if (Unix.isRoot()) {
                Unix.openForReading(folder);
            }
            return works(isolation, folder);
        } finally {
            Folders.delete(folder);
        }
    }

    /** A JVM within all walls says its version; another user is told in a file to do so, and so has to reach it. */
    private static boolean works(Isolation isolation, Path folder) throws IOException {
        if (!Unix.isLinux() || (isolation == Isolation.USER && !Unix.isRoot())) {
            return false;
        }
        var enclosure = Enclosure.of(isolation, 0);
        var outside = new Places(folder.resolve("shelf"), folder.resolve("check"), folder);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path told = Files.writeString(folder.resolve("told"), "-version");
        String version = isolation == Isolation.USER ? "@" + told : "-version";
        List<String> host = enclosure.host(List.of(java, version), enclosure.inside(outside));
        return succeeds(enclosure.worker(host, outside));
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException notHere) {
            return false;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
