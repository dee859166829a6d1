package course.grade.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * For each process that is not trusted another user of the system, whom nobody else is. Needs root. The worker is
 * trusted, and not root either, since it goes by names where programs may put links: it may make a process another
 * user's, end it, and read what it has written, and no more.
 */
final class OtherUser implements Enclosure {
    /** Between those of people and those that systemd hands out. */
    private static final int FIRST_UID = 60_600;

    /** The group of all workers, and of nobody else. */
    static final int WORKERS = FIRST_UID - 1;

    private static final int UIDS_OF_A_BENCH = 16;
    /** Of these, the first is the compiler's, and the last the worker's. */
    private static final int OF_PROGRAMS = UIDS_OF_A_BENCH - 2;

    /** So many benches have room there; the others are above what systemd hands out. */
    private static final int FIRST_BENCHES = 36;

    private static final int FURTHER_UID = 65_536;

    /** A folder that a check makes is one that the program can write to. */
    private static final List<String> OPEN_TO_ALL = List.of("/bin/sh", "-c", "umask 0; exec \"$@\"", "sh");

    private static final String OF_THE_WORKER = "-all,+setuid,+setgid,+setpcap,+chown,+kill,+dac_read_search";

    private static final String END_EVERYTHING = "kill -9 -1";
    private static final String DELETE_EVERYTHING = "chmod -Rf u+rwX \"$0\"; find \"$0\" -mindepth 1 -delete";

    private final int first;
    private final AtomicInteger started = new AtomicInteger();

    /** @param users a number from {@link Users} */
    OtherUser(int users) {
        first = users < FIRST_BENCHES
                ? FIRST_UID + users * UIDS_OF_A_BENCH
                : FURTHER_UID + (users - FIRST_BENCHES) * UIDS_OF_A_BENCH;
    }

    @Override
    public Places inside(Places outside) {
        return outside;
    }

    @Override
    public void handOver(Places outside) throws IOException {
        for (Path folder : List.of(outside.files(), outside.temporary(), outside.ofPrograms())) {
            Unix.give(folder, worker());
        }
        Files.setPosixFilePermissions(outside.files(), PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(outside.temporary(), PosixFilePermissions.fromString("rwx------"));
        Unix.openToPass(outside.ofPrograms());
    }

    @Override
    public List<String> worker(List<String> command, Places outside) {
        List<String> whole = new ArrayList<>(OPEN_TO_ALL);
        whole.addAll(as(worker(), WORKERS, OF_THE_WORKER));
        whole.addAll(command);
        return whole;
    }

    private int worker() {
        return first + 1 + OF_PROGRAMS;
    }

    @Override
    public List<String> host(List<String> command, Places inside, Optional<Path> temporary) throws IOException {
        List<String> limits = new ArrayList<>(Limits.firstToGo());
        limits.addAll(Limits.ofPrograms());
        int uid = nobody();
        if (temporary.isPresent()) {
            Unix.give(temporary.get(), uid);
        }
        return as(uid, limits, command);
    }

    @Override
    public List<String> compiler(List<String> command, Places inside) {
        return as(first, Limits.ofTheCompiler(), command);
    }

    /** One who has no process here: programs wait for their turn, and none shall reach another. */
    private int nobody() {
        Set<Integer> inUse = inUse();
        int uid = next();
        for (int i = 0; i < OF_PROGRAMS && inUse.contains(uid); i++) {
            uid = next();
        }
        return uid;
    }

    /** In turns. */
    private int next() {
        return first + 1 + started.getAndIncrement() % OF_PROGRAMS;
    }

    private static Set<Integer> inUse() {
        return ProcessHandle.current()
                .children()
                .flatMap(child -> uid(child).stream())
                .collect(Collectors.toSet());
    }

    private static List<String> as(int uid, List<String> limits, List<String> command) {
        List<String> whole = new ArrayList<>(as(uid, uid, "-all"));
        whole.addAll(limits);
        whole.addAll(command);
        return whole;
    }

    /** @param capabilities what it may do that most cannot: see capabilities(7) */
    private static List<String> as(int uid, int gid, String capabilities) {
        return List.of(
                "/usr/bin/setpriv",
                "--reuid=" + uid,
                "--regid=" + gid,
                "--clear-groups",
                "--no-new-privs",
                "--inh-caps=" + capabilities,
                "--ambient-caps=" + capabilities,
                "--bounding-set=" + capabilities);
    }

    /** Also what has left the tree of processes. */
    @Override
    public Stream<List<ProcessHandle>> programs() {
        Map<Integer, List<ProcessHandle>> ofUsers = new HashMap<>();
        ProcessHandle.allProcesses()
                .forEach(process -> uid(process)
                        .filter(this::isOurs)
                        .ifPresent(uid -> ofUsers.computeIfAbsent(uid, first -> new ArrayList<>())
                                .add(process)));
        return ofUsers.values().stream();
    }

    /** Also what has left the tree of processes: it belongs to a user who has no other process here. */
    @Override
    public void end(Process process) {
        process.destroyForcibly().onExit().join();
        List<List<ProcessHandle>> before = programs().toList(); // what starts meanwhile is none of them
        Set<Integer> inUse = inUse();
        before.forEach(program -> program.stream()
                .findFirst()
                .flatMap(OtherUser::uid)
                .filter(uid -> !inUse.contains(uid))
                .ifPresent(uid -> end(uid, program)));
    }

    /** All at once, so that none can start another one meanwhile: see kill(2). */
    private static void end(int uid, List<ProcessHandle> program) {
        run(uid, END_EVERYTHING, "");
        program.forEach(process -> process.onExit().join());
    }

    /** What a program has closed to all others, only its own user may delete. */
    @Override
    public void empty(Path folder) throws IOException {
        try {
            Folders.emptyOfAProgram(folder);
        } catch (IOException closedOrFullOfTraps) {
            for (int uid = first + 1; uid < worker(); uid++) {
                run(uid, DELETE_EVERYTHING, folder.toString());
            }
            Folders.emptyOfAProgram(folder);
        }
    }

    private static void run(int uid, String script, String argument) {
        List<String> command = as(uid, List.of(), List.of("/bin/sh", "-c", script, argument));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isOurs(int uid) {
        return uid >= first && uid < worker();
    }

    private static Optional<Integer> uid(ProcessHandle process) {
        return Unix.uid(Path.of("/proc", String.valueOf(process.pid())));
    }
}
