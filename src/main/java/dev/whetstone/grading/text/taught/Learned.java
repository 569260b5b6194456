package dev.whetstone.grading.text.taught;

import dev.whetstone.grading.meaning.Beside;
import dev.whetstone.grading.meaning.Correction;
import dev.whetstone.grading.meaning.Estimate;
import dev.whetstone.grading.text.prose.Doubt;
import dev.whetstone.grading.text.prose.Judged;
import dev.whetstone.grading.text.prose.MeantRubric;
import dev.whetstone.grading.text.prose.Opinions;
import dev.whetstone.grading.text.prose.Opinions.Seen;
import dev.whetstone.grading.text.prose.Traits;
import dev.whetstone.grading.text.prose.Traits.Program;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a question's samples, or some of them, teach. */
public record Learned(Opinions opinions, Correction correction) {

    private static final double LIFT = 0.4;

    static Learned of(MeantRubric rubric, List<Seen> samples, double[] grades) {
        return new Learned(
                Opinions.of(rubric, samples, grades),
                new Correction(
                        samples.stream().map(sample -> sample.judged().view()).toList(),
                        samples.stream()
                                .mapToDouble(sample -> sample.judged().prior())
                                .toArray(),
                        grades));
    }

    /** The same, to be kept. */
    Learned alone() {
        return new Learned(opinions.alone(), correction.alone());
    }

    /** What these of the samples alone would teach. */
    Learned only(MeantRubric rubric, int... kept) {
        List<Seen> rest = Arrays.stream(kept).mapToObj(opinions.samples()::get).toList();
        double[] grades =
                Arrays.stream(kept).mapToDouble(i -> opinions.grades()[i]).toArray();
        return new Learned(Opinions.of(rubric, rest, grades), correction.only(kept));
    }

    /** The grade of the sample that says the very same, which no estimate may contradict; empty if there is none. */
    Optional<Estimate> given(Judged answer) {
        return IntStream.range(0, opinions.samples().size())
                .filter(i -> opinions.samples().get(i).text().saysTheSame(answer.text()))
                .mapToObj(i -> new Estimate(opinions.grades()[i], 0))
                .findFirst();
    }

    /** What the samples say of an answer. */
    Estimate samples(Judged answer, List<Beside> standing) {
        Estimate free = correction.at(standing, answer.prior());
        return new Estimate(Math.min(answer.ceiling(), lifted(free.score())), free.sd());
    }

    /** A process on few samples pulls every score to their mean; this gives part of it back. */
    private static double lifted(double score) {
        return score + LIFT * score * (1 - score);
    }

    /** Whether a person should look at a grade. */
    public boolean isUnsure(Estimate estimate, Judged judged) {
        return opinions.tellApart() ? Doubt.ofExperience(estimate, judged) : Doubt.of(estimate, judged);
    }

    /** An answer's traits; empty where the samples are too few to place it between right and wrong. */
    Optional<double[]> traits(Judged answer, List<Beside> standing, Optional<Program> program) {
        if (!opinions.tellApart()) {
            return Optional.empty();
        }
        Estimate samples = samples(answer, standing);
        return Optional.of(Traits.of(answer, samples, standing, opinions, program));
    }
}
