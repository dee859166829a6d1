package course.grade.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Questions to the system. */
final class Unix {
    private static final String PROCESSES = "/proc";

    private Unix() {}

    static boolean isLinux() {
        return System.getProperty("os.name").equals("Linux");
    }

    /** Whether this JVM may do everything. */
    static boolean isRoot() {
        return uid(Path.of(PROCESSES, "self"))
                .filter(Integer.valueOf(0)::equals)
                .isPresent();
    }

    /** To whom a file belongs, or a process by its folder in /proc; empty if the file is gone. */
    static Optional<Integer> uid(Path file) {
        try {
            return Optional.of((Integer) Files.getAttribute(file, "unix:uid"));
        } catch (IOException | UnsupportedOperationException unknown) {
            return Optional.empty();
        }
    }

    /** Makes a folder a user's own. */
    static void give(Path folder, int uid) throws IOException {
        Files.setAttribute(folder, "unix:uid", uid);
    }

    /** Lets every user read a folder and all that is in it. */
    static void openForReading(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                String permissions = Files.isDirectory(file) ? "rwxr-xr-x" : "rw-r--r--";
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            }
        }
    }

    /** Lets every user through a folder, to what they know by name. */
    static void openToPass(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    /** Lets a group read a file, and nobody else. */
    static void openForGroup(Path file, int gid) throws IOException {
        Files.setAttribute(file, "unix:gid", gid);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    }

    /** Where a symbolic link leads to, as it is written; empty if it is none. */
    static Optional<Path> target(Path link) {
        try {
            return Files.isSymbolicLink(link) ? Optional.of(Files.readSymbolicLink(link)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * What a JDK needs outside of {@code /usr}: its folder, and what links in it lead to. Debian keeps its settings in
     * {@code /etc/java-17-openjdk}.
     */
    static List<Path> needsOfJava() {
        Path home = Path.of(System.getProperty("java.home"));
        try (Stream<Path> files = Files.walk(home)) {
            Stream<Path> targets = files.filter(Files::isSymbolicLink)
                    .map(link -> link.resolveSibling(target(link).orElse(link)).normalize())
                    .filter(target -> !target.startsWith(home))
                    .map(Unix::wholeFolder);
            return Stream.concat(Stream.of(home), targets)
                    .filter(path -> !path.startsWith("/usr") && Files.exists(path))
                    .distinct()
                    .toList();
        } catch (IOException unreadable) {
            return List.of(home);
        }
    }

    /** The folders in which systems keep JDKs, and libraries that a JVM may load. */
    static List<Path> nativeCodeForJava() {
        Path libraries = Path.of("/usr/lib");
        try (Stream<Path> folders = Files.list(libraries)) {
            return Stream.concat(
                            Stream.of(libraries.resolve("jvm"), libraries.resolve("jni")),
                            folders.map(folder -> folder.resolve("jni")))
                    .filter(Files::isDirectory)
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** The libraries in a JDK, but for those with these names. */
    static List<Path> libraries(Path home, Set<String> but) {
        Set<String> files = but.stream().map(System::mapLibraryName).collect(Collectors.toSet());
        try (Stream<Path> all = Files.walk(home.resolve("lib"))) {
            return all.filter(file ->
                            file.toString().endsWith(".so") && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !files.contains(file.getFileName().toString()))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** {@code /etc/java-17-openjdk} rather than each file in it. */
    private static Path wholeFolder(Path file) {
        Path folder = file.getNameCount() > 2 ? file.getRoot().resolve(file.subpath(0, 2)) : file;
        return folder.toString().matches(".*(java|jdk).*") ? folder : file;
    }
}
