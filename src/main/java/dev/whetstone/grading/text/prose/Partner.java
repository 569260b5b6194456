package dev.whetstone.grading.text.prose;

import dev.whetstone.grading.text.language.Lexicon;
import dev.whetstone.grading.text.language.Word.Polarity;
import dev.whetstone.grading.text.prose.MeantText.Meant;
import dev.whetstone.grading.text.prose.MeantText.Sentence;

/**
 * The word of a sentence that comes nearest to a wanted one.
 *
 * @param near 0..1
 * @param agrees whether it stands for the same and not for the contrary
 * @param isNegated whether it stands under a negation itself
 */
record Partner(double near, boolean agrees, boolean isNegated) {

    private static final double SAME_STEM = 0.9;
    private static final double OPPOSITE = 0.85;

    /** From here on two words are taken for the same thing, so that a negation of one is one of the other. */
    private static final double SAME_THING = 0.72;

    /** Words as near as this to the nearest one are as good, and the one that agrees is taken. */
    private static final double TIE = 0.05;

    static Partner of(Meant own, Sentence said) {
        Partner best = new Partner(0, true, false);
        for (Meant other : said.meant()) {
            Partner found = of(own, other, said);
            boolean nearer = found.near > best.near + TIE;
            boolean asNear = found.near > best.near - TIE;
            if (nearer || (asNear && found.agrees && !best.agrees)) {
                best = new Partner(Math.max(found.near, best.near), found.agrees, found.isNegated);
            } else if (found.near > best.near) {
                best = new Partner(found.near, best.agrees, best.isNegated);
            }
        }
        return best;
    }

    boolean isSameThing() {
        return near >= SAME_THING;
    }

    private static Partner of(Meant own, Meant other, Sentence said) {
        Polarity here = own.word().polarity();
        Polarity there = other.word().polarity();
        boolean negated = other.word().content() && there == Polarity.NEGATED;
        double near = own.term().near(other.term());
        if (own.word().stem().equals(other.word().stem())) {
            boolean agrees = !other.word().content() || here.agrees(there);
            return new Partner(Math.max(SAME_STEM, near), agrees, negated);
        }
        if (isOpposite(own, other, said)) {
            return new Partner(Math.max(OPPOSITE, near), here.flipped().agrees(there), negated);
        }
        return new Partner(near, !other.word().content() || here.agrees(there), negated);
    }

    /** "Not before" is no opposite of "after". */
    private static boolean isOpposite(Meant own, Meant other, Sentence said) {
        boolean reversed = Lexicon.REVERSERS.contains(other.word().surface()) && negators(said) > 0;
        return !reversed
                && Lexicon.opposite(own.word().stem()).contains(other.word().stem());
    }

    /** "Without it nothing works" says that it works with it. */
    static boolean isDoublyDenied(Sentence said) {
        return negators(said) > 1
                && said.all().stream().anyMatch(word -> word.surface().equals("without"));
    }

    private static long negators(Sentence said) {
        return said.all().stream()
                .filter(word -> Lexicon.NEGATORS.contains(word.surface()))
                .count();
    }
}
