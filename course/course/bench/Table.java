package course.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Aligned rows of plain text: what, figure, unit, and for each JDK how it compares. */
final class Table {
    private static final int WHAT_WIDTH = 52;
    private static final int FIGURE_WIDTH = 9;
    private static final int UNIT_WIDTH = 14;
    private static final int RATIO_WIDTH = 21;

    private final PrintStream out;
    private final int ratios;

    /** @param jdks the names of the columns of ratios */
    Table(PrintStream out, List<String> jdks) {
        this.out = out;
        this.ratios = jdks.size();
        var heads = new ArrayList<String>();
        jdks.forEach(jdk -> heads.add(jdk + " / this"));
        print("what", "figure", "unit", heads);
        out.println("-".repeat(WHAT_WIDTH + FIGURE_WIDTH + UNIT_WIDTH + ratios * RATIO_WIDTH));
    }

    /** A row without ratios. */
    void row(String what, double figure, String unit) {
        row(what, figure, unit, List.of());
    }

    void row(String what, double figure, String unit, List<String> comparisons) {
        print(what, number(figure), unit, comparisons);
    }

    /** A row for each series, compared with the first ones, which are those of the JDKs. */
    void rows(List<Series> all, int jdks, String unit) {
        for (Series one : all) {
            List<String> comparisons = all.subList(0, jdks).stream()
                    .map(jdk -> jdk == one ? "1" : jdk.against(one))
                    .toList();
            row(one.name(), one.median(), unit, comparisons);
        }
    }

    /** A row that says why nothing was measured. */
    void skipped(String what, String why) {
        print(what, "skipped", why, List.of());
    }

    private void print(String what, String figure, String unit, List<String> comparisons) {
        var line = new StringBuilder(left(what, WHAT_WIDTH));
        line.append(String.format(Locale.ROOT, "%" + FIGURE_WIDTH + "s  ", figure));
        line.append(left(unit, UNIT_WIDTH));
        comparisons.forEach(text -> line.append(left(text, RATIO_WIDTH)));
        out.println(line.toString().stripTrailing());
    }

    private static String left(String text, int width) {
        return String.format(Locale.ROOT, "%-" + width + "s", text);
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, figure < 10 ? "%.2f" : figure < 100 ? "%.1f" : "%.0f", figure);
    }
}
