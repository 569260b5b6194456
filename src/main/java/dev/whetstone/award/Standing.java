package dev.whetstone.award;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A member's place on one board: a projection of their own ledger lines, {@code lines} of them.
 *
 * @param board {@link Seasons} name
 * @param answered rounds answered
 * @param gradeSum the sum of their final grades, so that accuracy is gradeSum / answered
 * @param digest stands for the very lines it was made of; null in a standing of an earlier build
 */
@Document("standings")
public record Standing(
        @Id String id,
        String groupId,
        String memberId,
        String board,
        int points,
        int answered,
        double gradeSum,
        int lines,
        @Nullable Long digest) {

    /** The mean grade 0..1, 0 if nothing was answered. */
    public double accuracy() {
        return answered == 0 ? 0 : gradeSum / answered;
    }

    static String id(String groupId, String board, String memberId) {
        return groupId + "|" + board + "|" + memberId;
    }
}
