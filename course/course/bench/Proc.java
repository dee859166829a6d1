package course.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Linux tells about a process. */
record Proc(long pid) {
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern OPEN_FILES = Pattern.compile("Max open files\\s+(\\d+)");
    private static final int KIB = 1024;

    static boolean exists() {
        return Files.isReadable(Path.of("/proc/self/status"));
    }

    /** The memory that the process has in use, its threads' stacks and the JVM itself included. */
    long residentBytes() throws IOException {
        return number("status", RESIDENT) * KIB;
    }

    long maxOpenFiles() throws IOException {
        return number("limits", OPEN_FILES);
    }

    private long number(String file, Pattern pattern) throws IOException {
        Matcher found = pattern.matcher(Files.readString(Path.of("/proc", Long.toString(pid), file)));
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }
}
