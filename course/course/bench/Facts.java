package course.bench;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** What a reader has to know of the computer to understand the figures. */
final class Facts {
    private Facts() {}

    static void print(PrintStream out, List<Jdk> jdks) {
        out.println("date     " + LocalDate.now(ZoneId.systemDefault()));
        out.println("system   " + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors() + " cores");
        out.println("JDK      " + jdks.stream().map(Jdk::version).collect(Collectors.joining(", ")));
        out.println("Python   " + version("python3", "--version"));
        out.println("socat    " + version("socat", "-V"));
        out.println();
    }

    private static String version(String tool, String option) {
        return Tool.find(tool).map(command -> Tool.version(command, option)).orElse("none");
    }
}
