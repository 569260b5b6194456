package dev.whetstone.grading.text.prose;

import dev.whetstone.grading.meaning.Beside;
import dev.whetstone.grading.text.prose.MeantRubric.MeantPoint;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The graded texts that an answer to a question is held against.
 *
 * @param grades of the samples, 0 to 1
 * @param right the model answer, the points' wordings and the samples that are right
 * @param wrong the red flags and the samples that are wrong
 * @param completeness how much of what the right ones say an answer says
 */
@SuppressWarnings("ArrayRecordComponent")
public record Opinions(List<Seen> samples, double[] grades, Party right, Party wrong, Completeness completeness) {

    private static final double RIGHT = 0.8;
    private static final double WRONG = 0.2;

    /** With fewer samples they say too little. */
    private static final int LEAST = 4;

    /** A sample and how it was judged. */
    public record Seen(MeantText text, Judged judged) {}

    public static Opinions of(MeantRubric rubric, List<Seen> samples, double[] grades) {
        List<MeantText> texts = Stream.concat(texts(samples, grades, Opinions::isRight), Stream.of(rubric.model()))
                .toList();
        Party right = Party.of(texts, wordings(rubric.points()));
        Party wrong = Party.of(texts(samples, grades, Opinions::isWrong).toList(), wordings(rubric.flags()));
        return new Opinions(
                List.copyOf(samples), grades, right, wrong, Completeness.of(right, wrong, texts, rubric.points()));
    }

    /** The same, to be kept: what the samples were judged by is compared by now. */
    public Opinions alone() {
        List<Seen> kept = samples.stream()
                .map(seen -> new Seen(seen.text(), seen.judged().alone(seen.text())))
                .toList();
        return new Opinions(kept, grades, right, wrong, completeness);
    }

    public static boolean isRight(double grade) {
        return grade >= RIGHT;
    }

    public static boolean isWrong(double grade) {
        return grade <= WRONG;
    }

    public static boolean isHalf(double grade) {
        return !isRight(grade) && !isWrong(grade);
    }

    /** Whether there are right and wrong ones, and enough of them, for an answer to be placed between. */
    public boolean tellApart() {
        return samples.size() >= LEAST
                && Arrays.stream(grades).anyMatch(Opinions::isRight)
                && Arrays.stream(grades).anyMatch(Opinions::isWrong);
    }

    /** The best of some samples, the second best counting a third; 0 if there are none. */
    double nearest(List<Beside> standing, ToDoubleFunction<Beside> by, DoublePredicate which) {
        double[] near = which(which)
                .mapToDouble(i -> by.applyAsDouble(standing.get(i)))
                .sorted()
                .toArray();
        int n = near.length;
        if (n < 2) {
            return n == 0 ? 0 : near[0];
        }
        return (2 * near[n - 1] + near[n - 2]) / 3;
    }

    /** The mean of some samples, or another value if there are none. */
    double mean(ToDoubleFunction<Judged> of, DoublePredicate which, double otherwise) {
        return which(which)
                .mapToDouble(i -> of.applyAsDouble(samples.get(i).judged()))
                .average()
                .orElse(otherwise);
    }

    private IntStream which(DoublePredicate which) {
        return IntStream.range(0, grades.length).filter(i -> which.test(grades[i]));
    }

    private static Stream<MeantText> texts(List<Seen> samples, double[] grades, DoublePredicate which) {
        return IntStream.range(0, grades.length)
                .filter(i -> which.test(grades[i]))
                .mapToObj(i -> samples.get(i).text());
    }

    private static List<Wanted> wordings(List<MeantPoint> points) {
        return points.stream().flatMap(point -> point.wordings().stream()).toList();
    }
}
