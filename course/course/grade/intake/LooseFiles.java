package course.grade.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Java files beside folders and zips. Platforms deliver what was handed in so: {@code perez_123_EchoEverything.java} is
 * the file {@code EchoEverything.java} of {@code perez_123}.
 */
final class LooseFiles {
    /** Canvas numbers each file behind its learner, and marks a later version at the end. */
    private static final Pattern NUMBERED = Pattern.compile("(?s)(.*_\\d+)_\\d+");

    private final Pattern named;
    private final Pattern bare;
    private final Map<String, List<LooseFile>> ofLearners = new TreeMap<>();
    private final List<String> nobodys = new ArrayList<>();
    private boolean holdsBare;

    /** @param names those of the exercises' classes */
    LooseFiles(Collection<String> names) {
        String any = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        named = Pattern.compile("(?is)(.+?)[_ -]+(" + any + ")(-\\d+)?[.]java");
        bare = Pattern.compile("(?i)(" + any + ")[.]java");
    }

    /**
     * One of them.
     *
     * @param name what the learner has called it, as far as that can be known
     */
    record LooseFile(Path place, String name) {}

    /** @param name that of the file */
    void add(Path place, String name) {
        Matcher parts = named.matcher(name);
        if (!parts.matches()) {
            holdsBare |= bare.matcher(name).matches();
            nobodys.add(name);
            return;
        }
        List<LooseFile> files = ofLearners.computeIfAbsent(
                NUMBERED.matcher(parts.group(1)).replaceFirst("$1"), first -> new ArrayList<>());
        String own = parts.group(2) + ".java";
        boolean taken = files.stream().anyMatch(file -> file.name().equals(own));
        files.add(new LooseFile(place, taken ? name : own));
    }

    /** Whose they are, by the learners' names. */
    Map<String, List<LooseFile>> ofLearners() {
        return ofLearners;
    }

    /** The names of those that say nobody's name, or no exercise's. */
    List<String> nobodys() {
        return nobodys;
    }

    /** Whether a file of an exercise is there that says nobody's name. */
    boolean holdsBare() {
        return holdsBare;
    }
}
