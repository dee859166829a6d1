package course.grade.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * bubblewrap, twice. The worker lives in a sandbox with a loopback interface of its own; each program that it
 * judges, and the compiler, live in one within that one. What bubblewrap has no option for, a shell in front does.
 */
final class Sandbox implements Enclosure {
    /** The name of the computer that a program sees. */
    static final String PROGRAM = "program";

    private static final int TEMPORARY_MEBIBYTES = 64;
    /** Room for the largest file of an exercise twice. */
    private static final int FILES_MEBIBYTES = 512;

    /** Not below the folder for temporary files, where a program keeps nothing but its own. */
    private static final Path SHELF = Path.of("/shelf");

    private static final Path FILES = Path.of("/check");
    private static final Path TEMPORARY = Path.of("/tmp");
    /** Outside of the walls of a program, what it sees as its folder for temporary files. */
    private static final Path OF_THE_PROGRAM = Path.of("/program");

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /**
     * A copy of it that can be started and not read. Linux lets nobody look into a process of such a file, not even its
     * own children: see ptrace(2) and PR_SET_DUMPABLE in prctl(2).
     */
    private static final Path CLOSED_JAVA = TEMPORARY.resolve("java");

    private static final String NOBODY = "65534";
    private static final String ROOT = "0";
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
    public Path shelf(Path outside) {
        return SHELF;
    }

    @Override
    public Places inside(Places outside) {
        return new Places(SHELF, FILES, TEMPORARY);
    }

    @Override
    public List<String> rehearsal(List<String> command, Path shelf) {
        var walls = inner("rehearsal").fresh(TEMPORARY, TEMPORARY_MEBIBYTES).writable(shelf, SHELF);
        List<String> whole = walls.closed(TEMPORARY);
        whole.addAll(command);
        return whole;
    }

    @Override
    public boolean hidesTemporaryFiles() {
        return true;
    }

    @Override
    public List<String> worker(List<String> command, Places outside) {
        var walls = new Walls("bench").unshare("user").unshare("net");
        walls.add("--uid", ROOT, "--gid", ROOT, "--cap-drop", "ALL"); // in here alone, and for two things
        walls.add("--cap-add", "CAP_SYS_ADMIN", "--cap-add", "CAP_SETFCAP"); // to mount, and to build walls within
        walls.fresh(TEMPORARY, TEMPORARY_MEBIBYTES).folder(FILES).folder(OF_THE_PROGRAM);
        walls.readOnly(Path.of("/usr")).systemFolders("lib", "lib64", "bin").readOnly(outside.shelf(), SHELF);
        walls.add("--proc", "/proc");
        List<String> whole = new ArrayList<>(Unix.isRoot() ? AS_NOBODY : List.of());
        whole.addAll(walls.closed(TEMPORARY));
        whole.addAll(first(
                mount(FILES, FILES_MEBIBYTES),
                "/usr/bin/cp '" + JAVA + "' " + CLOSED_JAVA,
                "/usr/bin/chmod 111 " + CLOSED_JAVA));
        whole.addAll(command);
        return whole;
    }

    /** In front of a command: what to do before it, each only if the one before has succeeded. */
    private static List<String> first(String... steps) {
        return List.of("/bin/sh", "-c", String.join(" && ", steps) + " && exec \"$@\"", "sh");
    }

    /** An empty folder that holds so much at most, and from which no machine code is ever run: see tmpfs(5). */
    private static String mount(Path folder, int mebibytes) {
        String options = "mode=1777,noexec,nosuid,nodev,nr_inodes=" + Limits.FILES + ",size=" + mebibytes + "m";
        return "/usr/bin/mount -n -t tmpfs -o " + options + " tmpfs " + folder;
    }

    @Override
    public List<String> host(List<String> command, Places inside, Optional<Path> temporary) {
        Path programs = inside.shelf().resolve(Shelf.OF_PROGRAMS);
        var walls = inner(PROGRAM)
                .writable(OF_THE_PROGRAM, TEMPORARY)
                .readOnly(programs)
                .readOnly(CLOSED_JAVA, JAVA);
        walls.readOnly(programs.resolve(Shelf.NAMES), Path.of("/etc/hosts")).writable(inside.files(), FILES);
        List<String> whole = new ArrayList<>(Limits.firstToGo());
        whole.addAll(List.of("/usr/bin/unshare", "--mount"));
        whole.addAll(first(mount(OF_THE_PROGRAM, TEMPORARY_MEBIBYTES)));
        whole.addAll(walls.closed(inside.temporary()));
        whole.addAll(Limits.ofPrograms());
        whole.addAll(command);
        return whole;
    }

    @Override
    public List<String> compiler(List<String> command, Places inside) {
        var walls = inner("compiler").unshare("net").fresh(TEMPORARY, TEMPORARY_MEBIBYTES);
        walls.readOnly(inside.shelf().resolve(Shelf.OF_PROGRAMS));
        walls.readOnly(Shelf.compiler(inside.shelf()));
        List<String> whole = walls.closed(inside.temporary());
        whole.addAll(Limits.ofTheCompiler());
        whole.addAll(command);
        return whole;
    }

    private static Walls inner(String name) {
        var walls = new Walls(name).unshare("user").add("--disable-userns", "--uid", SOMEBODY, "--gid", SOMEBODY);
        walls.add("--cap-drop", "ALL")
                .systemFolders("usr/lib", "usr/lib64", "lib", "lib64")
                .withoutNativeCode()
                .readOnly(Path.of(Limits.PROGRAM));
        // No /proc, where a program would find its own memory. A JVM asks it for one thing: where its java lies.
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
}
