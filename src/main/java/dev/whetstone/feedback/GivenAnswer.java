package dev.whetstone.feedback;

import dev.whetstone.attempt.Answer;
import dev.whetstone.attempt.Attempt;
import dev.whetstone.attempt.Settled;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.grading.Grade;
import java.util.Optional;

/**
 * A member's answer as it stands for people who judge it: the attempt that counts best, or the one only they can judge.
 *
 * @param digest stands for the text: grades and appeals belong to it
 * @param score 0..1, as it stands now
 * @param grade the grader's
 * @param settled what people settled, if they did
 * @param isRuled whether an appeal for this text was decided
 */
public record GivenAnswer(
        String roundId,
        String groupId,
        String memberId,
        MemberRef author,
        ChannelRef channel,
        String digest,
        String text,
        double score,
        Grade grade,
        Optional<Settled> settled,
        boolean isRuled) {

    private static final double FULL = 0.995;

    public static Optional<GivenAnswer> of(Answer answer, Attempt attempt) {
        Grade grade = attempt.grade();
        if (grade == null) {
            return Optional.empty();
        }
        return Optional.of(new GivenAnswer(
                answer.roundId(),
                answer.groupId(),
                answer.memberId(),
                attempt.author(),
                attempt.channel(),
                attempt.digest(),
                attempt.text(),
                answer.scoreOf(attempt),
                grade,
                answer.settled(attempt),
                answer.rulingOn(attempt).isPresent()));
    }

    /** Whether nothing can be added to it. */
    public boolean isFull() {
        return score >= FULL;
    }

    /** Whether it still waits for people: not certain, and not settled. */
    public boolean isWaiting() {
        return grade.certainty() != Grade.Certainty.CERTAIN && settled.isEmpty();
    }

    /** Whether only its peers can judge it, and have not. */
    public boolean isWithPeers() {
        return grade.certainty() == Grade.Certainty.PEERS && settled.isEmpty();
    }

    /** Whether its author may appeal. */
    public boolean isAppealable() {
        return !isFull() && !isWithPeers() && !isRuled;
    }
}
