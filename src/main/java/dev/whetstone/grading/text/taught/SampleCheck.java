package dev.whetstone.grading.text.taught;

import dev.whetstone.grading.Grader.Flaw;
import dev.whetstone.grading.meaning.View;
import dev.whetstone.question.Question;
import dev.whetstone.question.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks at a question's graded samples: that there are enough, that they differ, and that both ends of the scale are there. */
public final class SampleCheck {

    private static final int LEAST = 6;
    private static final double ALIKE = 0.95;
    private static final double RIGHT = 0.85;
    private static final double WRONG = 0.2;

    private final Question question;

    public SampleCheck(Question question) {
        this.question = question;
    }

    /** Faults that can be seen without a model; a question without samples has none. */
    public List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        List<Sample> samples = question.samples();
        if (samples.isEmpty()) {
            return flaws;
        }
        if (samples.size() < LEAST) {
            flaws.add(new Flaw("/samples", "there are " + samples.size() + " samples, it takes at least " + LEAST));
        }
        if (samples.stream().noneMatch(sample -> sample.score() >= RIGHT)) {
            flaws.add(new Flaw("/samples", "no sample is right: one must score at least " + RIGHT));
        }
        if (samples.stream().noneMatch(sample -> sample.score() <= WRONG)) {
            flaws.add(new Flaw("/samples", "no sample is wrong: one must score at most " + WRONG));
        }
        return flaws;
    }

    /** Samples that say the same in nearly the same words teach nothing. */
    public List<Flaw> alike(Taught taught) {
        List<Flaw> flaws = new ArrayList<>();
        List<View> views =
                taught.samples().stream().map(seen -> seen.judged().view()).toList();
        for (int i = 0; i < views.size(); i++) {
            for (int j = 0; j < i; j++) {
                double alike = views.get(i).likeness(views.get(j));
                if (alike > ALIKE) {
                    flaws.add(new Flaw(
                            "/samples/" + i + "/text",
                            String.format(Locale.ROOT, "is like sample %d of the question (%.2f)", j + 1, alike)));
                }
            }
        }
        return flaws;
    }
}
