package course.grade;

import course.say.Refusal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A part of a class, for one of several computers.
 *
 * @param part which one, from 1
 * @param of how many there are
 */
record Shard(int part, int of) {
    static final Shard ALL = new Shard(1, 1);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    /** @throws Refusal unless the text is like {@code 3/10} */
    static Shard of(String text) throws Refusal {
        Matcher numbers = TEXT.matcher(text);
        if (numbers.matches()) {
            var shard = new Shard(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
            if (shard.part >= 1 && shard.part <= shard.of) {
                return shard;
            }
        }
        throw new Refusal("grade.shard", text);
    }

    /** Every so-manyth, so that all parts of a sorted list take about as long. */
    <T> List<T> from(List<T> all) {
        return IntStream.range(0, all.size())
                .filter(i -> i % of == part - 1)
                .mapToObj(all::get)
                .toList();
    }

    /** The part of as many that holds what stands there in the list, counted from 0. */
    Shard with(int index) {
        return new Shard(index % of + 1, of);
    }

    @Override
    public String toString() {
        return part + "/" + of;
    }
}
