package course.grade.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For each process that is not trusted another user of the system, whom nobody else is. Needs root. */
final class OtherUser implements Enclosure {
    /** Between those of people and those that systemd hands out. */
    private static final int FIRST_UID = 60_600;

    private static final int UIDS_OF_A_BENCH = 16;

    /** A folder that a check makes is one that the program can write to. */
    private static final List<String> OPEN_TO_ALL = List.of("/bin/sh", "-c", "umask 0; exec \"$@\"", "sh");

    private final int first;
    private final AtomicInteger started = new AtomicInteger();

    OtherUser(int bench) {
        first = FIRST_UID + bench * UIDS_OF_A_BENCH;
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
    public List<String> host(List<String> command, Places inside) {
        List<String> limits = new ArrayList<>(Limits.firstToGo());
        limits.addAll(Limits.ofPrograms());
        return asOther(limits, command);
    }

    @Override
    public List<String> compiler(List<String> command, Places inside) {
        return asOther(Limits.ofTheCompiler(), command);
    }

    private List<String> asOther(List<String> limits, List<String> command) {
        int uid = first + started.getAndIncrement() % UIDS_OF_A_BENCH;
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
        Set<Integer> inUse =
                ProcessHandle.current().children().flatMap(OtherUser::uid).collect(Collectors.toSet());
        ProcessHandle.allProcesses()
                .filter(other -> uid(other).anyMatch(uid -> isOurs(uid) && !inUse.contains(uid)))
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
