package dev.whetstone.round;

import dev.whetstone.group.StudyGroup;
import dev.whetstone.plan.StudyPlan;
import dev.whetstone.question.QuestionBank;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What comes back on a review day of a plan: of the questions the group has not had for a week, the one that went worst the last time,
 * if its average was below 80 %; those nobody answered come after those that went badly. The same rounds give the same question.
 */
record ReviewDay(Rounds rounds, QuestionBank bank) {

    private static final double WELL = 0.8;
    private static final int DAYS = 7;
    private static final int HISTORY = 400;
    private static final Comparator<Round> WORST_FIRST = Comparator.comparing(ReviewDay::isUnanswered)
            .thenComparing(round -> round.summary().averageGrade())
            .thenComparing(Round::dueAt)
            .thenComparing(Round::id);

    /** Empty where no review day is due, or where there is nothing to review. */
    Optional<RoundKey.Pick> pick(StudyGroup group, @Nullable StudyPlan outline, RoundKey key) {
        if (outline == null || group.curriculum().isReviewed()) {
            return Optional.empty();
        }
        return outline.review(group.curriculum().position())
                .flatMap(day -> worst(group, key).map(question -> new RoundKey.Pick(question, day.day(), day.theme())));
    }

    private Optional<String> worst(StudyGroup group, RoundKey key) {
        LocalDate from = key.date().minusDays(DAYS - 1L);
        Set<String> lately = rounds.since(group.id(), from, key.id());
        Map<String, Round> latest = new LinkedHashMap<>();
        rounds.of(group.id(), Round.State.REVEALED, HISTORY).stream()
                .filter(round -> !round.id().equals(key.id()))
                .forEach(round -> latest.putIfAbsent(round.questionId(), round));
        return latest.values().stream()
                .filter(round -> !lately.contains(round.questionId()))
                .filter(round -> isUnanswered(round) || round.summary().averageGrade() < WELL)
                .filter(round -> bank.find(round.questionId(), group.id()).isPresent())
                .min(WORST_FIRST)
                .map(Round::questionId);
    }

    private static boolean isUnanswered(Round round) {
        return round.summary().answered() == 0;
    }
}
