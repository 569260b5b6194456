package dev.whetstone.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A question that comes back to a member. Beside it stand {@code nextFireAt} and {@code fence} while an answer waits to be graded.
 *
 * <pre>{@code
 * { _id: "g1|m7|spark-lazy", groupId: "g1", memberId: "m7", questionId: "spark-lazy", due: "2026-03-04", last: "2026-03-02",
 *   stability: 2.3, difficulty: 5.1, times: 1, score: 0.8, pending: { text: …, at: …, attempts: 0 } }
 * }</pre>
 *
 * @param due the first local date of the group on which it comes back
 * @param last when it was tried last, in the round or since
 * @param stability as in {@link Memory}
 * @param times how often it came back and was answered
 * @param score the last grade, 0..1
 * @param pending an answer that has no grade yet
 */
@Document("reviews")
record ReviewCard(
        @Id String id,
        String groupId,
        String memberId,
        String questionId,
        LocalDate due,
        LocalDate last,
        double stability,
        double difficulty,
        int times,
        double score,
        @Nullable Pending pending) {

    /** What a member sent, and how often it could not be graded. */
    record Pending(String text, Instant at, int attempts) {}

    static String id(String groupId, String memberId, String questionId) {
        return groupId + "|" + memberId + "|" + questionId;
    }

    /** What went badly in a round on that date. */
    static ReviewCard missed(String groupId, String memberId, String questionId, LocalDate date, double score) {
        Memory memory = Memory.first(Recall.of(score));
        return new ReviewCard(
                id(groupId, memberId, questionId),
                groupId,
                memberId,
                questionId,
                date.plusDays(memory.interval()),
                date,
                memory.stability(),
                memory.difficulty(),
                0,
                score,
                null);
    }

    /** After it was answered on a date. */
    ReviewCard answered(double grade, LocalDate date) {
        Memory memory = new Memory(stability, difficulty).next(Recall.of(grade), ChronoUnit.DAYS.between(last, date));
        return new ReviewCard(
                id,
                groupId,
                memberId,
                questionId,
                date.plusDays(memory.interval()),
                date,
                memory.stability(),
                memory.difficulty(),
                times + 1,
                grade,
                null);
    }

    /** With another answer to be graded, or none. */
    ReviewCard with(@Nullable Pending waiting) {
        return new ReviewCard(
                id, groupId, memberId, questionId, due, last, stability, difficulty, times, score, waiting);
    }
}
