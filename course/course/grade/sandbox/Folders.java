package course.grade.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;

/** Folders that go away. Links in them are not followed, also if they are put there meanwhile. */
final class Folders {
    private static final int MOST_FILES = 10_000;
    /** One is open on each level. */
    private static final int MOST_LEVELS = 500;

    private final int most;
    private final int levels;
    private int deleted;

    private Folders(int most, int levels) {
        this.most = most;
        this.levels = levels;
    }

    static void delete(Path folder) throws IOException {
        new Folders(Integer.MAX_VALUE, Integer.MAX_VALUE).empty(folder);
        Files.delete(folder);
    }

    /** @throws IOException also if there is more in it than a check or an honest program ever puts there */
    static void emptyOfAProgram(Path folder) throws IOException {
        new Folders(MOST_FILES, MOST_LEVELS).empty(folder);
    }

    private void empty(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            if (files instanceof SecureDirectoryStream<Path> secure) {
                empty(secure, 1);
            } else {
                emptyByName(folder);
            }
        }
    }

    /** A program that is still at work may put a link in the place of a folder: what is open stays what it is. */
    private void empty(SecureDirectoryStream<Path> folder, int level) throws IOException {
        if (level > levels) {
            throw new IOException("too many folders in folders");
        }
        for (Path file : folder) {
            Path name = file.getFileName();
            count();
            if (isFolder(name, folder)) {
                try (var inner = folder.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
                    empty(inner, level + 1);
                }
                folder.deleteDirectory(name);
            } else {
                folder.deleteFile(name);
            }
        }
    }

    private static boolean isFolder(Path name, SecureDirectoryStream<Path> in) throws IOException {
        return in.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes()
                .isDirectory();
    }

    /** Where the system offers nothing better. */
    private void emptyByName(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                return deleteOne(file);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException problem) throws IOException {
                if (problem != null) {
                    throw problem;
                }
                return visited.equals(folder) ? FileVisitResult.CONTINUE : deleteOne(visited);
            }
        });
    }

    private FileVisitResult deleteOne(Path path) throws IOException {
        count();
        Files.delete(path);
        return FileVisitResult.CONTINUE;
    }

    private void count() throws IOException {
        if (++deleted > most) {
            throw new IOException("too many files");
        }
    }
}
