package dev.whetstone.grading.text.prose;

import dev.whetstone.grading.text.language.Lexicon;
import dev.whetstone.grading.text.language.Word;
import dev.whetstone.grading.text.language.Word.Polarity;
import dev.whetstone.grading.text.prose.MeantText.Meant;
import dev.whetstone.grading.text.prose.MeantText.Sentence;
import java.util.Set;

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
        Set<String> opposites = Lexicon.opposite(own.word().stem());
        double[] near = said.terms().near(own.term());
        for (int i = 0; i < near.length; i++) {
            Word other = said.meant().get(i).word();
            boolean same = own.word().stem().equals(other.stem());
            boolean opposite = !same && opposites.contains(other.stem()) && !isReversed(other, said);
            double strength = same ? Math.max(SAME_STEM, near[i]) : opposite ? Math.max(OPPOSITE, near[i]) : near[i];
            if (strength <= best.near - TIE) {
                continue;
            }
            Partner found = of(strength, own.word(), other, opposite);
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

    private static Partner of(double near, Word own, Word other, boolean opposite) {
        Polarity there = other.polarity();
        boolean negated = other.content() && there == Polarity.NEGATED;
        boolean agrees = opposite
                ? own.polarity().flipped().agrees(there)
                : !other.content() || own.polarity().agrees(there);
        return new Partner(near, agrees, negated);
    }

    /** "Not before" is no opposite of "after". */
    private static boolean isReversed(Word other, Sentence said) {
        return Lexicon.REVERSERS.contains(other.surface()) && negators(said) > 0;
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
