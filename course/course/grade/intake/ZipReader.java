package course.grade.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads a zip that was handed in. The names in it are compared and never used as paths: nothing is unpacked. */
final class ZipReader {
    private static final long LONGEST = 64L << 20;

    private ZipReader() {}

    static void read(Path zip, Collector into) {
        try {
            if (Files.size(zip) > LONGEST) {
                into.remarks().note("handin.longZip");
                return;
            }
            Set<String> links = ZipLinks.in(zip);
            try (ZipFile archive = open(zip)) {
                read(archive, links, into);
            }
        } catch (IOException | IllegalArgumentException noZip) {
            boolean encrypted = String.valueOf(noZip.getMessage()).contains("encrypted");
            into.remarks().note(encrypted ? "handin.encrypted" : "handin.noZip");
        }
    }

    /** Names that are not UTF-8 are read as Latin-1: those of the exercises are ASCII. */
    private static ZipFile open(Path zip) throws IOException {
        try {
            return new ZipFile(zip.toFile(), StandardCharsets.UTF_8);
        } catch (IOException notUtf8) {
            return new ZipFile(zip.toFile(), StandardCharsets.ISO_8859_1);
        }
    }

    private static void read(ZipFile archive, Set<String> links, Collector into) {
        if (archive.size() > Collector.MOST_ENTRIES) {
            into.remarks().note("handin.tooMany", Collector.MOST_ENTRIES);
            return;
        }
        for (ZipEntry entry : Collections.list(archive.entries())) {
            String path = entry.getName().replace('\\', '/'); // as some programs for Windows write it
            if (path.endsWith("/")) {
                continue;
            }
            if (links.contains(path)) {
                into.refuseLink(path);
            } else {
                into.offer(path, () -> archive.getInputStream(entry));
            }
        }
    }
}
