package course.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lets contenders take turns, so that a busy minute of the computer strikes them all alike. */
final class Rounds {
    private Rounds() {}

    /** Runs every contender once to warm up, which is not counted, then once in each round. */
    static List<Series> run(List<Contender> contenders, int rounds) throws IOException {
        List<Series> all = new ArrayList<>();
        for (Contender contender : contenders) {
            contender.run();
            all.add(new Series(contender.name(), new double[rounds]));
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < contenders.size(); i++) {
                all.get(i).figures()[round] = contenders.get(i).run();
            }
        }
        return all;
    }
}
