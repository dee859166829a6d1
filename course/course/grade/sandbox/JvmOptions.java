package course.grade.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Options for the JVMs of a grading. */
final class JvmOptions {
    /** From this version on there is one option against all native code: see JEP 472. */
    private static final int DENIES_NATIVE_CODE = 24;

    /** Start fast, leave nothing lying about, and let nobody in. */
    static final List<String> OF_PROGRAMS = ofPrograms();

    static final List<String> OF_THE_WORKER =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

    static final List<String> OF_THE_COMPILER = List.of(
            "-Xmx256m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:+ExitOnOutOfMemoryError");

    private JvmOptions() {}

    /** The command for a JVM like this one, with those arguments one after another. */
    @SafeVarargs
    static List<String> java(List<String>... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (List<String> some : arguments) {
            command.addAll(some);
        }
        return command;
    }

    private static List<String> ofPrograms() {
        List<String> options = new ArrayList<>(List.of(
                "-XX:MaxMetaspaceSize=128m",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:-EnableDynamicAgentLoading",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null"));
        options.add(
                Runtime.version().feature() >= DENIES_NATIVE_CODE
                        ? "--illegal-native-access=deny"
                        : "--enable-native-access=" + Shelf.MODULE); // and so for nobody else: see JEP 454
        return options;
    }
}
