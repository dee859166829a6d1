package course.grade.intake;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;

/** Reads a folder that was handed in. Follows no link, and opens nothing but ordinary files. */
final class FolderReader {
    private static final int DEEPEST = 40;

    private FolderReader() {}

    static void read(Path folder, Collector into) {
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, visitor(folder, into));
        } catch (IOException unreadable) {
            into.remarks().note("handin.unreadable", "");
        }
    }

    private static FileVisitor<Path> visitor(Path folder, Collector into) {
        return new SimpleFileVisitor<>() {
            private int entries;

            @Override
            public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes) {
                return Collector.passesOver(path(place)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path place, BasicFileAttributes attributes) {
                if (++entries > Collector.MOST_ENTRIES) {
                    into.remarks().note("handin.tooMany", Collector.MOST_ENTRIES);
                    return FileVisitResult.TERMINATE;
                }
                if (attributes.isRegularFile()) {
                    into.offer(path(place), () -> Files.newInputStream(place, LinkOption.NOFOLLOW_LINKS));
                } else if (!attributes.isDirectory()) {
                    into.refuseLink(path(place));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path place, IOException problem) {
                into.refuseUnreadable(path(place));
                return FileVisitResult.CONTINUE;
            }

            private String path(Path place) {
                return folder.relativize(place).toString().replace(File.separatorChar, '/');
            }
        };
    }
}
