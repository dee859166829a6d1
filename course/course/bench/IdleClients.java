package course.bench;

import java.io.IOException;
import java.util.List;

/** How many idle clients lesson 5's server holds before its process fills 512 MiB of memory. */
final class IdleClients {
    private static final double MIB = 1024 * 1024;
    private static final double MEMORY = 512 * MIB;
    /** Half of it, since the JVM and the threads' stacks lie outside the heap. */
    private static final List<String> HALF = List.of("-Xmx256m", "-XX:+UseSerialGC");
    /** Files that a process has open besides the clients' sockets. */
    private static final int OTHER_FILES = 100;

    private final Setup setup;

    IdleClients(Setup setup) {
        this.setup = setup;
    }

    void run() throws IOException {
        for (Jdk jdk : setup.jdks()) {
            if (Proc.exists()) {
                measure(jdk);
            } else {
                setup.table().skipped(title(jdk), "there is no /proc here");
            }
        }
    }

    private void measure(Jdk jdk) throws IOException {
        try (Child server = setup.workplace().java(jdk, HALF, ChatServer.class, "greeting");
                Child left = load();
                Child right = load()) { // two, for each may open only as many files as the server
            var hall = new Hall(server.hear(), new Proc(server.pid()), List.of(left, right));
            String end = fill(hall);
            setup.table().row(title(jdk), hall.clients, "clients", List.of(end));
            setup.table().row(title(jdk) + ", memory", hall.memory / MIB, "MiB");
        }
    }

    /** Returns what stops it. */
    private String fill(Hall hall) throws IOException {
        long files = hall.server.maxOpenFiles() - OTHER_FILES;
        int step = setup.scale().idleStep();
        while (hall.clients + step <= setup.scale().idleClients()) {
            if (hall.clients + step > files) {
                return "the limit of open files, " + hall.server.maxOpenFiles() + ", stops it";
            }
            if (!hall.admits(step)) {
                return "the server takes no more";
            }
            if (hall.server.residentBytes() > MEMORY) {
                return "the memory stops it";
            }
            hall.seat(step);
        }
        return "the benchmark stops it";
    }

    private Child load() throws IOException {
        return setup.workplace().java(setup.jdks().get(0), List.of(), Load.class);
    }

    private static String title(Jdk jdk) {
        return "Lesson 5, idle clients in 512 MiB, " + jdk.name();
    }

    /** A server and those who sit there. */
    private static final class Hall {
        private final String port;
        private final Proc server;
        private final List<Child> loads;
        private int clients;
        private long memory;

        Hall(String port, Proc server, List<Child> loads) {
            this.port = port;
            this.server = server;
            this.loads = loads;
        }

        /** Connects more clients; false if some are not greeted. */
        boolean admits(int more) {
            try {
                Child next = loads.get(clients / more % loads.size());
                next.ask("sit " + port + " " + more);
                return true;
            } catch (IOException refused) {
                return false;
            }
        }

        void seat(int more) throws IOException {
            clients += more;
            memory = server.residentBytes();
        }
    }
}
