package dev.whetstone.grading.text;

import dev.whetstone.grading.text.MeantText.Meant;
import dev.whetstone.grading.text.MeantText.Sentence;
import java.util.List;

/** Holds one wording against every sentence of an answer, word by word, and tells agreement from contradiction. */
final class Stance {

    private static final int MOST_SENTENCES = 80;
    private static final double SAME_STEM = 0.9;

    /** From here on two words are taken for the same thing, so that a negation of one is one of the other. */
    private static final double SAME_THING = 0.72;

    private final Wanted wanted;
    private final List<Sentence> said;
    private final double[][] best;
    private final boolean[] turned;

    private Stance(Wanted wanted, List<Sentence> said) {
        this.wanted = wanted;
        this.said = said;
        this.best = new double[said.size()][wanted.words().size()];
        this.turned = new boolean[said.size()];
        for (int i = 0; i < said.size(); i++) {
            look(i, said.get(i));
        }
    }

    static Holding of(Wanted wanted, MeantText answer) {
        List<Sentence> said = answer.sentences();
        return new Stance(wanted, said.subList(0, Math.min(MOST_SENTENCES, said.size()))).holding();
    }

    private void look(int sentence, Sentence said) {
        boolean clash = false;
        for (int w = 0; w < wanted.words().size(); w++) {
            Meant own = wanted.words().get(w);
            double nearest = 0;
            boolean agrees = true;
            for (Meant other : said.meant()) {
                double near = near(own, other);
                if (near > nearest) {
                    nearest = near;
                    agrees = own.word().polarity().agrees(other.word().polarity());
                }
            }
            best[sentence][w] = nearest;
            clash |= nearest >= SAME_THING && !agrees || opposite(own, nearest, said);
        }
        turned[sentence] = clash;
    }

    /** The answer has the opposite of a word instead of the word, and does not negate it. */
    private static boolean opposite(Meant own, double nearest, Sentence said) {
        if (nearest >= SAME_STEM) {
            return false;
        }
        for (Meant other : said.meant()) {
            if (Lexicon.opposite(own.word().stem()).contains(other.word().stem())) {
                return own.word().polarity().agrees(other.word().polarity());
            }
        }
        return false;
    }

    private static double near(Meant own, Meant other) {
        double near = own.term().near(other.term());
        return own.word().stem().equals(other.word().stem()) ? Math.max(SAME_STEM, near) : near;
    }

    private Holding holding() {
        Holding found = Holding.NONE;
        for (int i = 0; i < said.size(); i++) {
            double alone = share(i, i);
            if (turned[i]) {
                found = found.best(new Holding(0, -1, alone, i));
            } else {
                boolean alsoNext = i + 1 < said.size() && !turned[i + 1];
                found = found.best(new Holding(alsoNext ? Math.max(alone, share(i, i + 1)) : alone, i, 0, -1));
            }
        }
        return found;
    }

    private double share(int first, int second) {
        double sum = 0;
        double weights = 0;
        for (int w = 0; w < wanted.words().size(); w++) {
            double weight = wanted.weight(wanted.words().get(w));
            sum += weight * Math.max(best[first][w], best[second][w]);
            weights += weight;
        }
        return weights == 0 ? 0 : sum / weights;
    }
}
