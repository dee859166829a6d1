package course.grade.intake;

import course.check.SourceText;
import course.say.Refusal;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The entries of a folder of submissions.
 *
 * @param all in the order of the learners' names
 * @param passedOver the names of what is nobody's, but for what systems leave behind
 */
public record Entries(List<Entry> all, List<String> passedOver) {
    private static final Pattern ENDING = Pattern.compile("(?i)([.]tar)?[.](zip|jar|7z|rar|tar|gz|tgz|bz2|xz)$");
    /** What no learner has made, and nobody misses. */
    private static final Pattern OF_A_SYSTEM =
            Pattern.compile("(?s)[.]DS_Store|[.]_.*|__MACOSX|desktop[.]ini|Thumbs[.]db|lost[+]found");

    private static final Pattern NOBODYS = Pattern.compile("(?s)[.].*|" + OF_A_SYSTEM.pattern());
    private static final Pattern OF_ONE_LEARNER = Pattern.compile("pom[.]xml|lessons|lesson\\d+_\\w+|exercises");

    /** Letters large and small side by side, on every computer alike. */
    public static final Comparator<String> BY_NAME =
            Comparator.comparing((String name) -> name.toLowerCase(Locale.ROOT)).thenComparing(name -> name);

    /** What may become an entry, with the name that it gets and the one if that is taken. */
    private record Found(String name, String longName, Entry entry) {}

    /**
     * Every folder and every archive in that folder, and every learner's Java files.
     *
     * @param exercises the names of their classes
     * @throws Refusal if the folder cannot be read, holds nothing, or is itself a submission
     */
    public static Entries in(Path folder, Collection<String> exercises) throws Refusal {
        List<Path> places = list(folder);
        var loose = new LooseFiles(exercises);
        places.stream().filter(Entries::isLoose).forEach(file -> loose.add(file, name(file)));
        List<Found> found = new ArrayList<>();
        places.stream().filter(Entries::isEntry).forEach(place -> found.add(found(place)));
        loose.ofLearners()
                .forEach((learner, files) ->
                        found.add(new Found(learner, learner + ".java", new Entry(learner, folder, files))));
        if (places.stream().anyMatch(Entries::isOfOneLearner) || (found.isEmpty() && loose.holdsBare())) {
            throw new Refusal("grade.oneSubmission", folder);
        }
        if (found.isEmpty()) {
            throw new Refusal("grade.noEntries", folder);
        }
        return new Entries(named(found), passedOver(places, loose));
    }

    private static List<String> passedOver(List<Path> places, LooseFiles loose) {
        Stream<String> others = places.stream()
                .filter(place -> !isEntry(place) && !isLoose(place) && !isOfASystem(place))
                .map(Entries::name);
        return Stream.concat(loose.nobodys().stream(), others).sorted().toList();
    }

    /** Whether a system has left it there by itself. */
    public static boolean isOfASystem(Path place) {
        return OF_A_SYSTEM.matcher(name(place)).matches();
    }

    private static List<Path> list(Path folder) throws Refusal {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new Refusal("file.unreadable", folder);
        }
    }

    private static Found found(Path place) {
        return new Found(shortName(place), name(place), new Entry(name(place), place));
    }

    private static boolean isLoose(Path place) {
        return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
                && !isEntry(place)
                && !NOBODYS.matcher(name(place)).matches();
    }

    private static boolean isOfOneLearner(Path place) {
        return OF_ONE_LEARNER.matcher(name(place)).matches();
    }

    /** Links too, which are nobody's and are not followed: who handed one in is told. */
    static boolean isEntry(Path place) {
        if (NOBODYS.matcher(name(place)).matches()) {
            return false;
        }
        return Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)
                || Files.isSymbolicLink(place)
                || ENDING.matcher(name(place)).find();
    }

    /** Without the ending where that leaves it different from all others, letters large and small taken for equal. */
    private static List<Entry> named(List<Found> found) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (Found each : found) {
            String key = key(each.name());
            if (!seen.add(key)) {
                twice.add(key);
            }
        }
        Set<String> taken = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        for (Found each : found) {
            String name = twice.contains(key(each.name())) ? each.longName() : each.name();
            entries.add(new Entry(
                    untaken(name, taken), each.entry().place(), each.entry().files()));
        }
        entries.sort(Comparator.comparing(Entry::learner, BY_NAME));
        return entries;
    }

    private static String untaken(String name, Set<String> taken) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String shortName(Path place) {
        String name = name(place);
        String rest = ENDING.matcher(name).replaceFirst("");
        return Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS) || rest.isEmpty() ? name : rest;
    }

    /** The name as the file system has it, in whatever language the JVM was started. */
    private static String name(Path place) {
        String uri = place.toUri().getRawPath();
        String end = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
        String last = end.substring(end.lastIndexOf('/') + 1).replace("+", "%2B");
        byte[] bytes = URLDecoder.decode(last, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
        return Normalizer.normalize(SourceText.of(bytes).text(), Normalizer.Form.NFC);
    }
}
