package course.grade.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** No walls but those of a process, for systems that offer no others. */
final class OwnProcess implements Enclosure {
    private static final int ENDS_SECONDS = 5;

    @Override
    public Places inside(Places outside) {
        return outside;
    }

    @Override
    public List<String> worker(List<String> command, Places outside) {
        return command;
    }

    @Override
    public List<String> host(List<String> command, Places inside, Optional<Path> temporary) {
        return command;
    }

    @Override
    public List<String> compiler(List<String> command, Places inside) {
        return command;
    }

    /** What has left the tree of processes before is not found. */
    @Override
    public void end(Process process) {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit()
                .completeOnTimeout(each, ENDS_SECONDS, TimeUnit.SECONDS)
                .join());
    }
}
