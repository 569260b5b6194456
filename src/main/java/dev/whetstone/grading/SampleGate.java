package dev.whetstone.grading;

import dev.whetstone.grading.Grader.Flaw;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Holds the grader to the graded samples: a question whose samples, each left out in turn, are graded too far from what a person
 * gave is a fault, unless it is listed with its error, and that list may only shrink.
 */
public final class SampleGate {

    private static final double BOUND = 0.15;

    /** A sample further off than this should at least be marked unsure. */
    private static final double FAR = 0.25;

    private static final double FAR_SHARE = 0.1;

    /** Below this many samples a share says little. */
    private static final int FEW = 100;

    /** A quantised model differs a little from one processor to the next. */
    private static final double LEEWAY = 0.03;

    private final KnownErrors known;

    public SampleGate(KnownErrors known) {
        this.known = known;
    }

    /** What is wrong with one question. */
    public Optional<Flaw> flaw(String question, List<SampleGrade> samples) {
        if (samples.isEmpty()) {
            return Optional.empty();
        }
        double error =
                samples.stream().mapToDouble(SampleGrade::error).average().orElse(0);
        OptionalDouble listed = known.of(question);
        if (listed.isEmpty()) {
            return error <= BOUND
                    ? Optional.empty()
                    : flaw(
                            "left out in turn, the samples are graded with a mean error of %.2f, at most %.2f is allowed",
                            error, BOUND);
        }
        double was = listed.getAsDouble();
        if (error > was + LEEWAY) {
            return flaw("the mean error of the samples has risen to %.2f from the listed %.2f", error, was);
        }
        if (error <= BOUND - LEEWAY) {
            return flaw(
                    "the mean error of the samples is %.2f, so take the question off the list of known errors", error);
        }
        return error < was - 2 * LEEWAY
                ? flaw("the mean error of the samples has fallen to %.2f, so lower the listed %.2f", error, was)
                : Optional.empty();
    }

    private static Optional<Flaw> flaw(String format, Object... numbers) {
        return Optional.of(new Flaw("/samples", String.format(Locale.ROOT, format, numbers)));
    }

    /** One sentence if too many samples of the whole bank are far off without being marked unsure. */
    public Optional<String> tooManyFarOff(List<SampleGrade> bank) {
        long far = bank.stream()
                .filter(sample -> sample.error() > FAR && !sample.unsure())
                .count();
        double allowed = Math.max(FAR_SHARE, known.farOff());
        return bank.size() < FEW || far <= allowed * bank.size()
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%d of %d samples are graded more than %.2f off without being marked unsure, at most %.2f may be",
                        far,
                        bank.size(),
                        FAR,
                        allowed));
    }
}
