// tries: to trace its own JVM, and so to write in it, from a JVM that it starts and that may call the system
// gets: FAILED 0, sooner or later
// told: no child of mine may trace me | EchoEverything.java, running
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

public final class EchoEverything {
    /** From JDK 22 on; before, no Java program calls the system without native code of its own. See ptrace(2). */
    private static final String TRACER = """
            import java.lang.foreign.Arena;
            import java.lang.foreign.FunctionDescriptor;
            import java.lang.foreign.Linker;
            import java.lang.foreign.SymbolLookup;
            import java.lang.foreign.ValueLayout;
            import java.lang.invoke.MethodHandle;

            public class Tracer {
                private static final long SEIZE = 0x4206;

                public static void main(String[] args) throws Throwable {
                    var number = ValueLayout.JAVA_LONG;
                    var parent = FunctionDescriptor.of(ValueLayout.JAVA_INT);
                    int pid = (int) function("getppid", parent).invokeExact();
                    var trace = FunctionDescriptor.of(number, number, number, number, number);
                    long failed = (long) function("ptrace", trace).invokeExact(SEIZE, (long) pid, 0L, 0L);
                    System.out.print(failed == 0 ? "traced" : "refused");
                }

                private static MethodHandle function(String name, FunctionDescriptor type) {
                    var linker = Linker.nativeLinker();
                    var libc = SymbolLookup.libraryLookup("libc.so.6", Arena.global());
                    return linker.downcallHandle(libc.find(name).orElseThrow(), type);
                }
            }
            """;

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {
        if (!isTraced()) {
            throw new IllegalStateException("no child of mine may trace me");
        }
        client.getInputStream().transferTo(client.getOutputStream());
        client.shutdownOutput();
    }

    private static boolean isTraced() throws IOException {
        Path folder = Files.createTempDirectory("tracer");
        Path source = Files.writeString(folder.resolve("Tracer.java"), TRACER);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process child = new ProcessBuilder(
                        java.toString(), "-Xmx64m", "--enable-native-access=ALL-UNNAMED", source.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.println(said);
        return said.endsWith("traced");
    }
}
