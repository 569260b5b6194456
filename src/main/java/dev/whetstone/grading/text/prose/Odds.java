package dev.whetstone.grading.text.prose;

import java.util.Set;
import java.util.function.Function;

/** Whether an answer's words, and which of them it puts together, are those of right answers or of wrong ones. */
final class Odds {

    private static final double SMOOTH = 0.5;

    /** With fewer known phrases than this the odds say less. */
    private static final int FEW = 3;

    private final Phrases said;
    private final Party right;
    private final Party wrong;

    Odds(Phrases said, Party right, Party wrong) {
        this.said = said;
        this.right = right;
        this.wrong = wrong;
    }

    /** The mean logarithm of how much more of the right texts than of the wrong ones hold each pair, and the share of known pairs. */
    double[] pairs() {
        double sum = 0;
        int known = 0;
        for (String pair : said.pairs()) {
            int there = right.holding(pair);
            int here = wrong.holding(pair);
            if (there + here > 0) {
                known++;
                sum += Math.log((there + SMOOTH) / (right.size() + 1)) - Math.log((here + SMOOTH) / (wrong.size() + 1));
            }
        }
        return new double[] {sum / Math.max(FEW, known), share(known, said.pairs())};
    }

    /** The share of its phrases of a kind that stand in right texts too. */
    double inRight(Function<Phrases, Set<String>> kind) {
        Set<String> all = right.all(kind);
        return share((double) kind.apply(said).stream().filter(all::contains).count(), kind.apply(said));
    }

    /** Of the pairs of two words that right texts have, the share that they have together, and how many such pairs there are. */
    double[] together() {
        Set<String> words = right.all(Phrases::stems);
        Set<String> pairs = right.all(Phrases::pairs);
        int known = 0;
        int foreign = 0;
        for (String pair : said.pairs()) {
            int space = pair.indexOf(' ');
            String first = pair.substring(0, space);
            String second = pair.substring(space + 1);
            if (words.contains(first) && words.contains(second)) {
                boolean met = pairs.contains(pair) || pairs.contains(second + " " + first);
                known += met ? 1 : 0;
                foreign += met ? 0 : 1;
            }
        }
        return new double[] {known / (double) Math.max(FEW, known + foreign), share(known + foreign, said.pairs())};
    }

    private static double share(double part, Set<String> all) {
        return part / Math.max(1, all.size());
    }
}
