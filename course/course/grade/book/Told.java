package course.grade.book;

import java.util.List;
import java.util.stream.Collectors;

/** What a learner is told of an exercise, ready to be shown. */
final class Told {
    /** PrairieLearn takes no file of more than a megabyte, and a compiler may have a lot to say. */
    private static final int LONGEST = 8_000;

    /** In a verdict, the lines of the story stand deeper than those of the checks. */
    private static final String STORY = "    ";

    private Told() {}

    /** All of it, below the headline. */
    static String whole(Mark mark) {
        return shown(mark.told().stream().skip(1).toList()).stripIndent();
    }

    /** The story of the first failure; all of it if no story can be made out. */
    static String story(Mark mark) {
        List<String> story = mark.told().stream()
                .filter(line -> line.startsWith(STORY))
                .map(line -> line.substring(STORY.length()))
                .toList();
        return story.isEmpty() ? whole(mark) : shown(story).stripIndent();
    }

    private static String shown(List<String> lines) {
        String told = lines.stream().collect(Collectors.joining("\n"));
        return Visible.lines(told.length() <= LONGEST ? told : told.substring(0, LONGEST) + " ...");
    }
}
