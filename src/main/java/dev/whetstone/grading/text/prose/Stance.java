package dev.whetstone.grading.text.prose;

import dev.whetstone.grading.text.language.Word.Polarity;
import dev.whetstone.grading.text.prose.MeantText.Meant;
import dev.whetstone.grading.text.prose.MeantText.Sentence;
import java.util.List;
import java.util.Set;

/** Holds one wording against every sentence of an answer, word by word, and tells agreement from contradiction. */
final class Stance {

    private static final Set<String> ONE = Set.of("one", "single", "only", "once");
    private static final Set<String> SEVERAL = Set.of("two", "several", "multiple", "many", "more", "simultaneously");
    private static final int MOST_SENTENCES = 80;
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
        boolean denied = false;
        boolean denies = false;
        for (int w = 0; w < wanted.words().size(); w++) {
            Meant own = wanted.words().get(w);
            Partner partner = Partner.of(own, said);
            best[sentence][w] = partner.near();
            if (partner.isSameThing()) {
                clash |= !partner.agrees();
                denied |= own.word().polarity() == Polarity.NEGATED;
                denies |= partner.isNegated();
            }
        }
        // Where both deny something, they may deny the same thing at different words.
        turned[sentence] = clash && !(denied && denies) && !Partner.isDoublyDenied(said) && !isNeverTwo(said);
    }

    /** "Never two" says the same as "only one". */
    private boolean isNeverTwo(Sentence said) {
        return wanted.words().stream().anyMatch(word -> ONE.contains(word.word().surface()))
                && said.meant().stream()
                        .anyMatch(word -> SEVERAL.contains(word.word().surface()));
    }

    private Holding holding() {
        Holding found = Holding.NONE;
        for (int i = 0; i < said.size(); i++) {
            double alone = share(i, i);
            found = found.best(turned[i] ? new Holding(0, -1, alone, i) : agreeing(i, alone));
        }
        return found;
    }

    /** A sentence with the next one; of the two that which holds more is the one that says it. */
    private Holding agreeing(int sentence, double alone) {
        int next = sentence + 1;
        if (next == said.size() || turned[next]) {
            return new Holding(alone, sentence, 0, -1);
        }
        return new Holding(Math.max(alone, share(sentence, next)), share(next, next) > alone ? next : sentence, 0, -1);
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
