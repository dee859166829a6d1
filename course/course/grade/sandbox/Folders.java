package course.grade.sandbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Folders that go away. Links in them are not followed. */
final class Folders {
    private static final int MOST_FILES = 10_000;

    private Folders() {}

    static void delete(Path folder) throws IOException {
        empty(folder, Integer.MAX_VALUE);
        Files.delete(folder);
    }

    /** @throws IOException also if there is more in it than a check or an honest program ever puts there */
    static void empty(Path folder) throws IOException {
        empty(folder, MOST_FILES);
    }

    private static void empty(Path folder, int most) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            private int deleted;

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                return delete(file);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException problem) throws IOException {
                if (problem != null) {
                    throw problem;
                }
                return visited.equals(folder) ? FileVisitResult.CONTINUE : delete(visited);
            }

            private FileVisitResult delete(Path path) throws IOException {
                if (++deleted > most) {
                    throw new IOException("too many files");
                }
                Files.delete(path);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
