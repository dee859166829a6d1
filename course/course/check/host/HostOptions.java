package course.check.host;

import java.util.List;
import java.util.stream.Stream;

/** How a JVM is told to let the host look where no program may. */
public final class HostOptions {
    private static final String EVERYBODY = "ALL-UNNAMED";

    private HostOptions() {}

    /** Beside the programs of a learner, who trusts them: they could look there too. */
    public static List<String> amongTrusted() {
        return List.of(String.format(VirtualThreads.OPTION, EVERYBODY));
    }

    /** Where the host is a module of that name, and everything else is not. */
    public static List<String> ofModule(String module) {
        return Stream.of(VirtualThreads.OPTION, JvmThreads.OPTION, PlatformSockets.OPTION)
                .map(option -> String.format(option, module))
                .toList();
    }
}
