package course.grade.intake;

import course.check.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the Java files of a submission, one by one, and no more than a learner writes. The others it passes over. */
final class Collector {
    static final int MOST_ENTRIES = 50_000;
    private static final int LONGEST_FILE = 1 << 20;
    private static final int MOST_BYTES = 32 << 20;
    private static final int LONGEST_PATH = 1_000;

    /** Of tools and systems, whatever is in them. */
    private static final Pattern PASSED_OVER =
            Pattern.compile("(?s)(.*/)?([.][^/]*|__MACOSX|target|node_modules)(/.*)?");

    private static final Pattern JAVA = Pattern.compile("(?is).*[.]java([.]txt)?");
    private static final Pattern ARCHIVE = Pattern.compile("(?is).*[.](zip|7z|rar|tar|tgz|gz)");
    private static final Pattern ZIP = Pattern.compile("(?i)[^/]+[.]zip");
    private static final Pattern OUTSIDE = Pattern.compile("(?s)/.*|[A-Za-z]:.*|(.*/)?[.][.](/.*)?");

    private final Remarks remarks;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<String> archives = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private long bytesLeft = MOST_BYTES;

    Collector(Remarks remarks) {
        this.remarks = remarks;
    }

    /** Opens a file. */
    interface Content {
        InputStream open() throws IOException;
    }

    Remarks remarks() {
        return remarks;
    }

    /** The files, in the order of their paths. */
    List<SourceFile> files() {
        files.sort(Comparator.comparing(SourceFile::path));
        return files;
    }

    /** Whether nothing in that folder, or at that path, is of interest. */
    static boolean passesOver(String path) {
        return PASSED_OVER.matcher(path).matches() && !OUTSIDE.matcher(path).matches();
    }

    /** Takes the file, if it is one that can be judged. */
    void offer(String path, Content content) {
        if (passesOver(path)) {
            return;
        }
        if (OUTSIDE.matcher(path).matches()) {
            remarks.note("handin.outside", shown(path));
        } else if (ARCHIVE.matcher(path).matches()) {
            archives.add(path);
        } else if (JAVA.matcher(path).matches()) {
            take(path, content);
        }
    }

    /** The zips that lie beside nothing else: the platform that handed them over has put each into a folder. */
    List<String> takeZips() {
        List<String> zips = archives.stream()
                .filter(path -> ZIP.matcher(path).matches())
                .sorted()
                .toList();
        archives.removeAll(zips);
        return zips;
    }

    /** Says that the archives were not opened. */
    void refuseArchives() {
        archives.forEach(path -> remarks.note("handin.nested", shown(path)));
    }

    /** Says that it is no ordinary file. */
    void refuseLink(String path) {
        if (!passesOver(path)) {
            remarks.note("handin.link", shown(path));
        }
    }

    void refuseUnreadable(String path) {
        if (!passesOver(path)) {
            remarks.note("handin.unreadable", shown(path));
        }
    }

    private void take(String path, Content content) {
        if (path.length() > LONGEST_PATH) {
            remarks.note("handin.unreadable", shown(path));
            return;
        }
        if (!paths.add(path)) {
            remarks.note("handin.twice", path);
            return;
        }
        try (InputStream in = content.open()) {
            byte[] bytes = in.readNBytes((int) Math.min(LONGEST_FILE, bytesLeft) + 1);
            bytesLeft = Math.max(bytesLeft - bytes.length, 0);
            if (bytes.length > LONGEST_FILE || bytesLeft == 0) {
                remarks.note("handin.tooLong", path);
            } else {
                files.add(new SourceFile(path, SourceText.of(bytes)));
            }
        } catch (IOException broken) {
            refuseUnreadable(path);
        }
    }

    private static String shown(String path) {
        return path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH) + "...";
    }
}
