// tries: to load native code into its own JVM, the agent for debuggers, and echoes only if that works
// gets: FAILED 0
// told: was not loaded | Dynamic agent loading is not enabled
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;

public final class EchoEverything {
    private static final String COMMANDS = "com.sun.management:type=DiagnosticCommand";

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {
        String agent = Path.of(System.getProperty("java.home"), "lib", "libjdwp.so") + "=onjcmd=y";
        String answer = loaded(agent);
        if (!answer.contains("return code: 0")) {
            throw new IllegalStateException(answer);
        }
        client.getInputStream().transferTo(client.getOutputStream());
        client.shutdownOutput();
    }

    private static String loaded(String agent) throws IOException {
        try {
            Object[] arguments = {new String[] {agent}};
            String[] types = {String[].class.getName()};
            return (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(new ObjectName(COMMANDS), "jvmtiAgentLoad", arguments, types);
        } catch (JMException refused) {
            throw new IOException(refused);
        }
    }
}
