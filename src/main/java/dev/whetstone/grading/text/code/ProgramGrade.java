package dev.whetstone.grading.text.code;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grade.Certainty;
import dev.whetstone.grading.meaning.Estimate;
import dev.whetstone.grading.text.prose.Judged;
import dev.whetstone.grading.text.prose.MeantRubric;
import dev.whetstone.grading.text.prose.Told;
import dev.whetstone.grading.text.rubric.Scores;
import dev.whetstone.question.Rubric;
import java.util.List;
import java.util.Set;

/**
 * Weighs what can be read of a program, its constructs, its key points and the graded samples. Reading cannot tell a right
 * program from a wrong one, so it is certain that one is right only where all
 * three agree and it is, but for its names and layout, a program that is known to be right. That one is wrong is certain where
 * all three find next to nothing right in it, and such grades are seldom far off.
 *
 * @param standing what speaks against it beside such programs
 * @param knownRight the shapes of such programs
 */
public record ProgramGrade(
        Judged judged,
        Estimate samples,
        CodeAnswer given,
        CodeResult constructs,
        ProgramStanding standing,
        Set<List<String>> knownRight) {

    /** From here on a program looks right. */
    public static final double GOOD = 0.7;

    private static final double BAD = 0.3;
    /** What samples, experience and rubric together call worth no more than this has next to nothing right. */
    private static final double WORTHLESS = 0.15;
    /** How far off such a grade may be expected to be. */
    private static final double NEAR = 0.18;

    public static final double WITHOUT_CODE = 0.2;

    /**
     * The grade with the score of the samples.
     *
     * @param read the grade by words and constructs alone
     * @param seen what is said of the constructs
     */
    public Grade of(Grade read, MeantRubric rubric, String seen) {
        boolean known = knownRight.contains(given.code().shape());
        double most = !given.hasCode() ? WITHOUT_CODE : known ? 1 : standing.ceiling();
        double score = Math.min(most, samples.score());
        Certainty certainty = isAgreed(read, known) ? Certainty.CERTAIN : Certainty.UNSURE;
        Told told = Told.besideProgram(judged, new Estimate(score, samples.sd()), read.flags());
        return new Grade(
                Scores.round(score),
                certainty,
                told.met(),
                told.missed(),
                told.flags().stream().map(Rubric.Point::id).toList(),
                told.recognised()
                        + seen
                        + (most < samples.score() && given.hasCode() ? standing.told() : "")
                        + advice(score, certainty),
                told.explanation(rubric) + "\n" + constructs.explanation());
    }

    private boolean isAgreed(Grade read, boolean known) {
        return !given.hasCode() || (known ? isSurelyRight(read) : isSurelyWrong(read));
    }

    private boolean isSurelyRight(Grade read) {
        return constructs.complete()
                && given.code().errorLine().isEmpty()
                && judged.prior() >= GOOD
                && read.score() >= GOOD
                && samples.score() >= GOOD;
    }

    /** By the samples alone, as a condition that is turned round makes nothing certain, but it may bear them out. */
    private boolean isSurelyWrong(Grade read) {
        boolean lacking = !constructs.complete() && read.score() <= BAD && samples.score() <= BAD;
        boolean worthless = samples.score() <= WORTHLESS
                && (samples.sd() <= NEAR || standing.senses().isMostlyTurned());
        return lacking || worthless;
    }

    public static String advice(double score, Certainty certainty) {
        if (certainty == Certainty.CERTAIN) {
            return "";
        }
        return score >= GOOD
                ? " It looks right to me; two peers confirm it."
                : " I cannot tell by reading alone: an admin or two peers can settle it.";
    }
}
