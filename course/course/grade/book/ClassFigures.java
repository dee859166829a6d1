package course.grade.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a class has in common, counted. */
final class ClassFigures {
    /** Nobody needs to be told that what is not written does not work. */
    private static final String NOT_WRITTEN = "NOT_WRITTEN_YET";

    private static final int PARTS = 10;

    private final Gradebook gradebook;

    ClassFigures(Gradebook gradebook) {
        this.gradebook = gradebook;
    }

    /**
     * A mistake that several make.
     *
     * @param name of the cause
     * @param places where it was made: learners, by the numbers of their rows, and exercises
     */
    record Mistake(String name, List<Place> places) {
        int count() {
            return places.size();
        }
    }

    /** One exercise of one learner. */
    record Place(int row, String exercise) {}

    /**
     * How many pass a check.
     *
     * @param judged how many have come as far as the checks
     */
    record Share(String title, int points, int passed, int judged) {}

    /** The causes of all failed checks, the most frequent first; each counts once for a learner and an exercise. */
    List<Mistake> mistakes() {
        Map<String, List<Place>> places = new TreeMap<>();
        for (int row = 0; row < gradebook.rows().size(); row++) {
            for (Mark mark : gradebook.rows().get(row).marks()) {
                var place = new Place(row, mark.exercise());
                causes(mark)
                        .forEach(cause -> places.computeIfAbsent(cause, first -> new ArrayList<>())
                                .add(place));
            }
        }
        return places.entrySet().stream()
                .map(entry -> new Mistake(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Mistake::count).reversed())
                .toList();
    }

    private static Stream<String> causes(Mark mark) {
        return mark.checks().stream()
                .map(CheckMark::cause)
                .filter(cause -> !cause.isEmpty() && !cause.equals(NOT_WRITTEN))
                .distinct();
    }

    /** How many learners stand where, with one exercise. */
    Map<Standing, Integer> standings(int column) {
        Map<Standing, Integer> standings = new EnumMap<>(Standing.class);
        marks(column).forEach(mark -> standings.merge(Standing.of(mark), 1, Integer::sum));
        return standings;
    }

    /** For each check of one exercise, in order. */
    List<Share> shares(int column) {
        Map<String, Share> shares = new LinkedHashMap<>();
        for (Mark mark : marks(column)) {
            if (Standing.of(mark) == Standing.ABSENT) {
                continue; // a stub fails its checks too, and says nothing of them
            }
            for (CheckMark check : mark.checks()) {
                int passed = check.status().equals("PASSED") ? 1 : 0;
                var one = new Share(check.title(), check.points(), passed, 1);
                shares.merge(check.name(), one, ClassFigures::sum);
            }
        }
        return List.copyOf(shares.values());
    }

    private static Share sum(Share some, Share more) {
        return new Share(some.title(), some.points(), some.passed() + more.passed(), some.judged() + more.judged());
    }

    /** How many learners have earned how many tenths of all points; those who have all are in the last tenth. */
    int[] tenths() {
        var tenths = new int[PARTS];
        for (Row row : gradebook.rows()) {
            int tenth = gradebook.points() == 0 ? 0 : row.points() * PARTS / gradebook.points();
            tenths[Math.min(tenth, PARTS - 1)]++;
        }
        return tenths;
    }

    /** The points that half of the class has, or more. */
    int median() {
        List<Integer> points =
                gradebook.rows().stream().map(Row::points).sorted().toList();
        return points.isEmpty() ? 0 : points.get(points.size() / 2);
    }

    /** The mean of one exercise's points, over those that were judged. */
    double mean(int column) {
        return marks(column).stream()
                .filter(mark -> Standing.of(mark) != Standing.FAULT)
                .mapToInt(Mark::points)
                .average()
                .orElse(0);
    }

    private List<Mark> marks(int column) {
        return gradebook.rows().stream().map(row -> row.marks().get(column)).toList();
    }
}
