package dev.whetstone.copying;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.types.Binary;

/**
 * What is left of a text to tell whether it repeats another one rather than says the same: a hash of each run of {@value #RUN}
 * words, in their order (the <em>k</em>-gram fingerprints of <a href="https://doi.org/10.1145/872757.872770">Winnowing</a>, none
 * of them left out). Of a very long text the first {@value #MOST_WORDS} words are looked at.
 */
public final class Fingerprint {

    static final int LEAST_WORDS = 25;
    private static final int RUN = 6;
    private static final int MOST_WORDS = 4_000;
    private static final double SHARE = 0.7;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Bits of which each run marks one. */
    private static final int MARKS = 2_048;

    private final int[] runs;
    private final int[] sorted;
    private final long[] marks = new long[MARKS / Long.SIZE];

    /** Runs that marked a bit which another one had marked. */
    private final int unmarked;

    private Fingerprint(int... runs) {
        this.runs = runs;
        this.sorted = runs.clone();
        Arrays.sort(sorted);
        int marked = 0;
        for (int run : runs) {
            int bit = Math.floorMod(run ^ (run >>> 16), MARKS);
            long mark = 1L << (bit % Long.SIZE);
            marked += (marks[bit / Long.SIZE] & mark) == 0 ? 1 : 0;
            marks[bit / Long.SIZE] |= mark;
        }
        this.unmarked = runs.length - marked;
    }

    public static Fingerprint of(String text) {
        List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .limit(MOST_WORDS)
                .map(MatchResult::group)
                .toList();
        return new Fingerprint(IntStream.rangeClosed(0, words.size() - RUN)
                .map(from -> words.subList(from, from + RUN).hashCode())
                .toArray());
    }

    static Fingerprint of(Binary stored) {
        int[] runs = new int[stored.length() / Integer.BYTES];
        ByteBuffer.wrap(stored.getData()).asIntBuffer().get(runs);
        return new Fingerprint(runs);
    }

    /** Runs in it. */
    int length() {
        return runs.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint print && Arrays.equals(runs, print.runs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(runs);
    }

    Binary stored() {
        ByteBuffer bytes = ByteBuffer.allocate(runs.length * Integer.BYTES);
        bytes.asIntBuffer().put(runs);
        return new Binary(bytes.array());
    }

    /** A short definition is never a copy. */
    public boolean isLongEnough() {
        return words() > LEAST_WORDS;
    }

    private int words() {
        return runs.length == 0 ? 0 : runs.length + RUN - 1;
    }

    /**
     * Whether most of this text's words, and more than {@value #LEAST_WORDS}, stand in runs that the other text has as well; one
     * sentence that both took from the same book is no copy.
     *
     * @param common what anybody may repeat: the question and what belongs to it
     */
    boolean repeats(Fingerprint earlier, Fingerprint common) {
        if (!isLongEnough()
                || !earlier.isLongEnough()
                || mostShared(earlier) * RUN <= LEAST_WORDS
                || shared(earlier) * RUN <= LEAST_WORDS) {
            return false;
        }
        boolean[] shared = covered(earlier);
        if (count(shared) <= LEAST_WORDS) {
            return false;
        }
        boolean[] allowed = covered(common);
        int copied = (int) IntStream.range(0, shared.length)
                .filter(i -> shared[i] && !allowed[i])
                .count();
        return copied > LEAST_WORDS && copied >= SHARE * (allowed.length - count(allowed));
    }

    /** At least as many as the runs that the other text has as well; found in a fraction of the time that counting takes. */
    private int mostShared(Fingerprint other) {
        int shared = unmarked;
        for (int i = 0; i < marks.length; i++) {
            shared += Long.bitCount(marks[i] & other.marks[i]);
        }
        return shared;
    }

    /** How many runs both have, as far as it takes to tell whether they may be much alike; the runs are in order. */
    private int shared(Fingerprint other) {
        int shared = 0;
        for (int i = 0, j = 0; i < sorted.length && j < other.sorted.length && shared * RUN <= LEAST_WORDS; ) {
            int run = sorted[i];
            int theirs = other.sorted[j];
            shared += run == theirs ? 1 : 0;
            i += run <= theirs ? 1 : 0;
            j += run > theirs ? 1 : 0;
        }
        return shared;
    }

    /** Which words stand in a run that the other text has. */
    private boolean[] covered(Fingerprint other) {
        boolean[] covered = new boolean[words()];
        for (int i = 0; i < runs.length; i++) {
            if (Arrays.binarySearch(other.sorted, runs[i]) >= 0) {
                Arrays.fill(covered, i, i + RUN, true);
            }
        }
        return covered;
    }

    private static int count(boolean... marked) {
        int count = 0;
        for (boolean one : marked) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
