package course.grade.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * bubblewrap, twice. The worker lives in a sandbox with a loopback interface of its own; each program that it
 * judges, and the compiler, live in one within that one.
 */
final class Sandbox implements Enclosure {
    private static final String MEBIBYTES_64 = String.valueOf(64 << 20);
    /** Room for the largest file of an exercise twice. */
    private static final String MEBIBYTES_512 = String.valueOf(512 << 20);

    private static final Path FILES = Path.of("/check");
    private static final Path TEMPORARY = Path.of("/tmp");
    private static final List<Path> NEEDS_OF_JAVA = Unix.needsOfJava();
    /** The name of the computer that a program sees. */
    static final String PROGRAM = "program";

    /**
     * There is no {@code /proc}: through {@code /proc/self/mem} a program would rewrite the host that it runs in. A JVM
     * asks it for one thing only, where its own program lies.
     */
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private static final String NOBODY = "65534";
    private static final String SOMEBODY = "1000";

    /** Root may do too much, and limits on processes do not bind it. */
    private static final List<String> AS_NOBODY = List.of(
            "/usr/bin/setpriv",
            "--reuid=" + NOBODY,
            "--regid=" + NOBODY,
            "--clear-groups",
            "--no-new-privs",
            "--bounding-set=-all",
            "--inh-caps=-all");

    @Override
    public Places inside(Places outside) {
        return new Places(outside.shelf(), FILES, TEMPORARY);
    }

    @Override
    public boolean hidesTemporaryFiles() {
        return true;
    }

    @Override
    public List<String> worker(List<String> command, Places outside) {
        var walls = new Walls("bench").unshare("user").unshare("net");
        walls.fresh("1777", MEBIBYTES_64, TEMPORARY).fresh("0777", MEBIBYTES_512, FILES);
        walls.readOnly(Path.of("/usr")).systemFolders("lib", "lib64", "bin").readOnly(outside.shelf());
        walls.add("--proc", "/proc");
        List<String> whole = new ArrayList<>(Unix.isRoot() ? AS_NOBODY : List.of());
        whole.addAll(walls.closed(TEMPORARY));
        whole.addAll(command);
        return whole;
    }

    @Override
    public List<String> host(List<String> command, Places inside, Optional<Path> temporary) {
        Path programs = inside.shelf().resolve(Shelf.OF_PROGRAMS);
        var walls = inner(PROGRAM).readOnly(programs);
        walls.readOnly(programs.resolve(Shelf.NAMES), Path.of("/etc/hosts")).writable(inside.files());
        List<String> whole = new ArrayList<>(Limits.firstToGo());
        whole.addAll(walls.closed(inside.temporary()));
        whole.addAll(Limits.ofPrograms());
        whole.addAll(command);
        return whole;
    }

    @Override
    public List<String> compiler(List<String> command, Places inside) {
        var walls = inner("compiler").unshare("net").readOnly(inside.shelf().resolve(Shelf.OF_PROGRAMS));
        walls.readOnly(Shelf.compiler(inside.shelf()));
        List<String> whole = walls.closed(inside.temporary());
        whole.addAll(Limits.ofTheCompiler());
        whole.addAll(command);
        return whole;
    }

    private static Walls inner(String name) {
        var walls = new Walls(name).unshare("user").add("--disable-userns", "--uid", SOMEBODY, "--gid", SOMEBODY);
        walls.add("--cap-drop", "ALL").fresh("1777", MEBIBYTES_64, TEMPORARY);
        walls.systemFolders("usr/lib", "usr/lib64", "lib", "lib64").readOnly(Path.of(Limits.PROGRAM));
        return walls.link(JAVA, Path.of("/proc/self/exe"));
    }

    /** The first process inside takes all others with it; bubblewrap's own ends when none is left. */
    @Override
    public void end(Process process) {
        List<ProcessHandle> first = process.children().toList();
        first.forEach(ProcessHandle::destroyForcibly);
        if (first.isEmpty()) {
            process.destroyForcibly();
        }
        process.onExit().join();
    }

    /** The options of bubblewrap. */
    private static final class Walls {
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

        Walls writable(Path path) {
            return add("--bind", path.toString(), path.toString());
        }

        /** An empty folder that holds so many bytes at most. */
        Walls fresh(String permissions, String bytes, Path path) {
            return add("--perms", permissions, "--size", bytes, "--tmpfs", path.toString());
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
}
