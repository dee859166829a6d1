package course.grade.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For each process that is not trusted another user of the system, whom nobody else is. Needs root. */
final class OtherUser implements Enclosure {
    /** Between those of people and those that systemd hands out. */
    private static final int FIRST_UID = 60_600;

    private static final int UIDS_OF_A_BENCH = 16;
    /** So many benches have room there; the others are above what systemd hands out. */
    private static final int FIRST_BENCHES = 36;

    private static final int FURTHER_UID = 65_536;

    /** A folder that a check makes is one that the program can write to. */
    private static final List<String> OPEN_TO_ALL = List.of("/bin/sh", "-c", "umask 0; exec \"$@\"", "sh");

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
    public List<String> worker(List<String> command, Places outside) {
        List<String> whole = new ArrayList<>(OPEN_TO_ALL);
        whole.addAll(command);
        return whole;
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
        for (int i = 0; i < UIDS_OF_A_BENCH && inUse.contains(uid); i++) {
            uid = next();
        }
        return uid;
    }

    /** In turns, and never the compiler's. */
    private int next() {
        return first + 1 + started.getAndIncrement() % (UIDS_OF_A_BENCH - 1);
    }

    private static Set<Integer> inUse() {
        return ProcessHandle.current().children().flatMap(OtherUser::uid).collect(Collectors.toSet());
    }

    private static List<String> as(int uid, List<String> limits, List<String> command) {
        List<String> whole = new ArrayList<>();
        whole.add("/usr/bin/setpriv");
        whole.add("--reuid=" + uid);
        whole.add("--regid=" + uid);
        whole.addAll(List.of("--clear-groups", "--no-new-privs", "--bounding-set=-all", "--inh-caps=-all"));
        whole.addAll(limits);
        whole.addAll(command);
        return whole;
    }

    /** Also what has left the tree of processes. */
    @Override
    public Stream<List<ProcessHandle>> programs() {
        Map<Integer, List<ProcessHandle>> ofUsers = new HashMap<>();
        ProcessHandle.allProcesses()
                .forEach(process -> uid(process)
                        .filter(this::isOurs)
                        .forEach(uid -> ofUsers.computeIfAbsent(uid, first -> new ArrayList<>())
                                .add(process)));
        return ofUsers.values().stream();
    }

    /** Also what has left the tree of processes: it belongs to a user who has no other process here. */
    @Override
    public void end(Process process) {
        process.destroyForcibly().onExit().join();
        List<List<ProcessHandle>> before = programs().toList(); // what starts meanwhile is none of them
        Set<Integer> inUse = inUse();
        before.stream()
                .flatMap(List::stream)
                .filter(other -> uid(other).noneMatch(inUse::contains))
                .forEach(other -> {
                    other.destroyForcibly();
                    other.onExit().join();
                });
    }

    private boolean isOurs(int uid) {
        return uid >= first && uid < first + UIDS_OF_A_BENCH;
    }

    private static Stream<Integer> uid(ProcessHandle process) {
        return Unix.uid(Path.of("/proc", String.valueOf(process.pid()))).stream();
    }
}
