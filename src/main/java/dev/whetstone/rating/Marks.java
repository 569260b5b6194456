package dev.whetstone.rating;

import dev.whetstone.question.Difficulty;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds what questions are marked against how they turned out: one is harder than marked where its whole 95 % interval lies more
 * than {@link #APART} above the mean of all questions marked alike, easier where it lies that far below.
 */
record Marks(Ratings ratings, QuestionBank bank) {

    private static final double APART = 50;

    /** Fewer questions of a mark say nothing of it. */
    private static final int LEAST = 5;

    /**
     * A question that is not what it is marked.
     *
     * @param above how many points its rating is above the mean of its mark; below 0 where it is easier
     * @param answers how many it was counted from
     */
    record Off(Question question, long above, int answers) {}

    private record Known(Question question, KeptRating kept) {
        Difficulty mark() {
            return question.head().difficulty();
        }
    }

    /** Those a group may be asked, the furthest off first. */
    List<Off> off(String groupId) {
        List<Known> known = ratings.ofQuestions().stream()
                .flatMap(kept -> bank.find(String.valueOf(kept.questionId()), groupId).stream()
                        .map(question -> new Known(question, kept)))
                .toList();
        Map<Difficulty, List<Known>> byMark = known.stream()
                .collect(
                        Collectors.groupingBy(Known::mark, () -> new EnumMap<>(Difficulty.class), Collectors.toList()));
        return byMark.values().stream()
                .filter(alike -> alike.size() >= LEAST)
                .flatMap(Marks::off)
                .sorted(Comparator.comparingLong((Off off) -> -Math.abs(off.above()))
                        .thenComparing(off -> off.question().id()))
                .toList();
    }

    private static Stream<Off> off(List<Known> alike) {
        double mean =
                alike.stream().mapToDouble(one -> one.kept().value()).average().orElse(Rating.UNKNOWN.value());
        return alike.stream().flatMap(one -> off(one, mean).stream());
    }

    /** Nothing is harder than hard, or easier than easy. */
    private static Optional<Off> off(Known one, double mean) {
        Rating rating = one.kept().rating();
        boolean harder = rating.low() > mean + APART && one.mark() != Difficulty.HARD;
        boolean easier = rating.high() < mean - APART && one.mark() != Difficulty.EASY;
        return harder || easier
                ? Optional.of(new Off(
                        one.question(),
                        Math.round(rating.value() - mean),
                        one.kept().games()))
                : Optional.empty();
    }
}
