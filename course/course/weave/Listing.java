package course.weave;

import course.say.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The text of a program, or of one of its methods or nested classes, as a page shows it. */
final class Listing {
    private static final String INDENT = "    ";

    private Listing() {}

    /**
     * @param name {@code Server.java}, or {@code Server.java#receive} for a member alone
     * @throws Refusal if there is no such file or member
     */
    static String of(Path folder, String name) throws Refusal {
        String[] parts = name.split("#", 2);
        try {
            List<String> lines = Files.readAllLines(folder.resolve(parts[0]));
            return String.join("\n", parts.length == 1 ? lines : member(lines, parts[1])) + "\n";
        } catch (IOException | IllegalArgumentException missing) {
            throw new Refusal("weave.noListing", name, folder);
        }
    }

    /** Relies on the formatter: a member begins at one indent and ends with a brace at the same one. */
    private static List<String> member(List<String> lines, String name) {
        String start = INDENT + "[a-z].*\\b(" + name + "\\(|class " + name + "\\b).*";
        int head = 0;
        while (head < lines.size() && !lines.get(head).matches(start)) {
            head++;
        }
        int end = lines.subList(head, lines.size()).indexOf(INDENT + "}") + head;
        if (head == lines.size() || end < head) {
            throw new IllegalArgumentException("no member " + name);
        }
        return lines.subList(head, end + 1).stream()
                .map(line -> line.startsWith(INDENT) ? line.substring(INDENT.length()) : line)
                .toList();
    }
}
