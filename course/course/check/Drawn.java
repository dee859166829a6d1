package course.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What a check draws by lot, the same in every run with the same seed: a program that has its answers from a
 * table does not find these in it.
 */
public final class Drawn {
    private static final String CONSONANTS = "dflnrsvz";
    private static final String VOWELS = "aeiou";
    private static final String ACCENTED = "áéíóú";
    /** Too few would be words that nobody wants in a story, and all of one length would tell too much. */
    private static final int FEWEST_SYLLABLES = 3;

    private static final int MOST_SYLLABLES = 5;

    private final Random random;

    Drawn(Random random) {
        this.random = random;
    }

    /** A whole number, from the first to the last of these. */
    public int number(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    /** Something to say, in plain letters: {@code lorevisa}. */
    public String plainWord() {
        var word = new StringBuilder();
        int syllables = number(FEWEST_SYLLABLES, MOST_SYLLABLES);
        for (int i = 0; i < syllables; i++) {
            word.append(letter(CONSONANTS)).append(letter(VOWELS));
        }
        return word.toString();
    }

    /** The same with an accent, always one, so that every seed asks the same of a program: {@code lorevísa}. */
    public String word() {
        var word = new StringBuilder(plainWord());
        int vowel = 2 * number(0, word.length() / 2 - 1) + 1;
        word.setCharAt(vowel, ACCENTED.charAt(VOWELS.indexOf(word.charAt(vowel))));
        return word.toString();
    }

    private char letter(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }

    /** One of them. */
    public <T> T oneOf(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    /** All of them, in some order. */
    public <T> List<T> shuffled(List<T> several) {
        List<T> order = new ArrayList<>(several);
        Collections.shuffle(order, random);
        return order;
    }
}
