package dev.whetstone.rating;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * A meeting of two that says something about the strength of both.
 *
 * @param one as {@link #member} or {@link #question} names them
 * @param score of the one, 0..1; the other has the rest
 */
public record RatedGame(String one, String other, double score) {

    static final String MEMBER = "member:";
    static final String QUESTION = "question:";
    private static final String STRANGER = "stranger:";

    /** The Monday of a date's week, which is the period of rating. */
    static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** A member as they play in a group. */
    public static String member(String groupId, String memberId) {
        return MEMBER + groupId + "|" + memberId;
    }

    /** A question, whichever group was asked it. */
    public static String question(String questionId) {
        return QUESTION + questionId;
    }

    /** Somebody nothing is known of any more, of whom no rating is kept. */
    public static String stranger(String game) {
        return STRANGER + game;
    }

    /** Whether a rating of them is kept. */
    static boolean isKept(String player) {
        return !player.startsWith(STRANGER);
    }
}
