package course.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/** What one contender reached, round by round. */
record Series(String name, double[] figures) {
    double median() {
        return median(figures);
    }

    /** How many times as fast as the other, in the rounds that both ran: the median, the least and the most. */
    String against(Series other) {
        double[] ratios = IntStream.range(0, figures.length)
                .mapToDouble(round -> figures[round] / other.figures[round])
                .sorted()
                .toArray();
        return String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", median(ratios), ratios[0], ratios[ratios.length - 1]);
    }

    /** The figure that 95 of 100 do not exceed. */
    static double percentile95(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
    }

    static double median(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
