package course.grade.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The options of bubblewrap, one after another, for a command that follows them: see bwrap(1). */
final class Walls {
    private static final List<Path> NEEDS_OF_JAVA = Unix.needsOfJava();
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    /** Where other programs keep native code for a JVM: whole JDKs, and libraries. */
    private static final List<Path> OF_OTHERS = Unix.nativeCodeForJava();
    /** Of the JDK's own, what no program for the console needs. Some of it calls whatever address it is told. */
    private static final List<Path> OF_THE_JDK = Unix.libraries(
            JAVA_HOME,
            Set.of(
                    "extnet",
                    "java",
                    "jimage",
                    "jli",
                    "jsvml",
                    "jvm",
                    "management",
                    "management_ext",
                    "net",
                    "nio",
                    "simdsort",
                    "verify",
                    "zip"));

    private final List<String> options = new ArrayList<>(List.of("bwrap"));
    private final Set<Path> made = new HashSet<>();

    Walls(String name) {
        add("--unshare-pid", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try");
        add("--die-with-parent", "--new-session", "--clearenv", "--hostname", name);
    }

    Walls add(String... more) {
        options.addAll(Arrays.asList(more));
        return this;
    }

    Walls unshare(String what) {
        return add("--unshare-" + what);
    }

    /** What a JVM needs of the system. */
    Walls systemFolders(String... names) {
        for (String name : names) {
            systemFolder(Path.of("/", name));
        }
        systemFolder(Path.of("/etc/ld.so.cache"));
        NEEDS_OF_JAVA.forEach(this::readOnly);
        return add("--dev", "/dev");
    }

    /** Leaves no native code for a program to load, but for what every JVM loads for itself anyway. */
    Walls withoutNativeCode() {
        for (Path folder : OF_OTHERS) {
            add("--tmpfs", folder.toString());
            if (JAVA_HOME.startsWith(folder)) {
                readOnly(JAVA_HOME);
            }
            add("--remount-ro", folder.toString());
        }
        OF_THE_JDK.forEach(library -> readOnly(Path.of("/dev/null"), library));
        return this;
    }

    Walls link(Path target, Path link) {
        parents(link);
        return add("--symlink", target.toString(), link.toString());
    }

    private void systemFolder(Path folder) {
        Optional<Path> target = Unix.target(folder);
        if (target.isPresent()) {
            add("--symlink", target.get().toString(), folder.toString());
        } else if (Files.exists(folder)) {
            readOnly(folder);
        }
    }

    Walls readOnly(Path path) {
        return readOnly(path, path);
    }

    Walls readOnly(Path path, Path as) {
        parents(as);
        return add("--ro-bind", path.toString(), as.toString());
    }

    Walls writable(Path path, Path as) {
        return add("--bind", path.toString(), as.toString());
    }

    /** An empty folder for everybody that holds so much at most. */
    Walls fresh(Path path, int mebibytes) {
        return add("--perms", "1777", "--size", String.valueOf(mebibytes << 20), "--tmpfs", path.toString());
    }

    /** A place for something to be mounted. */
    Walls folder(Path path) {
        return add("--dir", path.toString());
    }

    /** Without this, only bubblewrap's own user could pass through them. */
    private void parents(Path path) {
        for (int depth = 1; depth < path.getNameCount(); depth++) {
            Path parent = path.getRoot().resolve(path.subpath(0, depth));
            if (made.add(parent)) {
                add("--perms", "0755", "--dir", parent.toString());
            }
        }
    }

    /** No more walls; what follows is the command. */
    List<String> closed(Path start) {
        add("--remount-ro", "/dev", "--remount-ro", "/", "--chdir", start.toString(), "--");
        return options;
    }
}
