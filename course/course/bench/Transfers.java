package course.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Lesson 4's transfer of one file against the same transfer by others, from and to the page cache. */
final class Transfers {
    private static final String SMALL_HEAP = "-Xmx64m";
    private static final int BLOCK = 64 * 1024;

    private final Setup setup;
    private final Path file;
    private final Path out;

    Transfers(Setup setup) {
        this.setup = setup;
        this.file = setup.workplace().file("sent");
        this.out = setup.workplace().file("received");
    }

    void run() throws IOException {
        writeFile();
        List<Pair> java = new ArrayList<>();
        for (Jdk jdk : setup.jdks()) {
            java.add(javaPair(jdk));
        }
        List<Contender> contenders = new ArrayList<>(java);
        Optional<String> python = Tool.find("python3");
        if (python.isPresent()) {
            contenders.add(pythonPair(python.get(), "4 KiB", "4096"));
            contenders.add(pythonPair(python.get(), "256 KiB", "262144"));
        }
        Optional<String> socat = Tool.find("socat");
        if (socat.isPresent()) {
            contenders.add(new Socat(title("socat, as it comes"), file, out, setup.workplace(), socat.get()));
            contenders.add(
                    new Socat(title("socat -b 262144"), file, out, setup.workplace(), socat.get(), "-b", "262144"));
        }
        List<Series> all = Rounds.run(contenders, setup.scale().transferRounds());
        setup.table().rows(all, java.size(), "MB/s");
        printSkipped(python, socat);
        printHeap(java);
        Files.delete(file);
    }

    private void printSkipped(Optional<String> python, Optional<String> socat) {
        if (python.isEmpty()) {
            setup.table().skipped(title("Python"), "python3 is not here");
        }
        if (socat.isEmpty()) {
            setup.table().skipped(title("socat"), "socat is not here");
        }
    }

    private void printHeap(List<Pair> java) throws IOException {
        for (int i = 0; i < java.size(); i++) {
            String jdk = setup.jdks().get(i).name();
            setup.table()
                    .row(title(jdk + ", peak heap of the sender"), java.get(i).peakHeapOfSender(), "MiB");
            setup.table()
                    .row(title(jdk + ", peak heap of the receiver"), java.get(i).peakHeapOfReceiver(), "MiB");
        }
    }

    private Pair javaPair(Jdk jdk) throws IOException {
        Workplace workplace = setup.workplace();
        List<String> options = List.of(SMALL_HEAP);
        return new Pair(
                title(jdk.name() + " " + SMALL_HEAP),
                file,
                out,
                workplace.java(jdk, options, FileReceiver.class, out.toString()),
                workplace.java(jdk, options, FileSender.class));
    }

    private Pair pythonPair(String python, String size, String chunk) throws IOException {
        Workplace workplace = setup.workplace();
        return new Pair(
                title("Python, " + size + " at a time"),
                file,
                out,
                workplace.start(List.of(python, setup.script("receive_file.py"), out.toString(), chunk)),
                workplace.start(List.of(python, setup.script("send_file.py"), chunk)));
    }

    private static String title(String who) {
        return "Lesson 4, " + who;
    }

    /** Random, so that nothing on the way can make it shorter. */
    private void writeFile() throws IOException {
        var random = new Random(1);
        var block = new byte[BLOCK];
        long missing = setup.scale().fileBytes();
        try (OutputStream sent = Files.newOutputStream(file)) {
            while (missing > 0) {
                random.nextBytes(block);
                int count = (int) Math.min(block.length, missing);
                sent.write(block, 0, count);
                missing -= count;
            }
        }
    }
}
