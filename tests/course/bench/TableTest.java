package course.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    @Test
    void aRatioIsTheMedianOverTheRoundsWithTheLeastAndTheMost() {
        var java = new Series("Java", new double[] {30, 20, 50});
        var other = new Series("other", new double[] {10, 10, 10});

        assertEquals("3.00 (2.00-5.00)", java.against(other));
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        assertEquals(2.5, Series.median(4, 1, 2, 3));
    }

    @Test
    void everySeriesIsComparedWithEveryJdk() {
        var out = new PrintStream(text, true, StandardCharsets.UTF_8);
        var table = new Table(out, List.of("JDK 17"));

        var java = new Series("Java", new double[] {200});
        table.rows(List.of(java, new Series("other", new double[] {50})), 1, "MB/s");
        table.skipped("a third", "it is not here");

        assertEquals(
                List.of(
                        "what                                                   figure  unit          JDK 17 / this",
                        "-".repeat(96),
                        "Java                                                      200  MB/s          1",
                        "other                                                    50.0  MB/s          4.00 (4.00-4.00)",
                        "a third                                               skipped  it is not here"),
                text.toString(StandardCharsets.UTF_8).lines().toList());
    }
}
