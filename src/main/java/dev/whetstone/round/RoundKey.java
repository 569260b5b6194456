package dev.whetstone.round;

import dev.whetstone.group.Cadence;
import java.time.Instant;
import java.time.LocalDate;

/** What makes a round unique: its group, local date and slot. */
public record RoundKey(String groupId, LocalDate date, String slot) {

    private static final String EXTRA = "x";

    /** What a round asks: the question, and the plan day and theme it stands for. */
    public record Pick(String questionId, int planDay, String theme) {}

    /** The key of a question posted by hand; the same call gives the same. */
    public static RoundKey extra(String groupId, LocalDate date, String callId) {
        return new RoundKey(groupId, date, EXTRA + Integer.toHexString(callId.hashCode()));
    }

    /** Whether the round was posted by hand, besides what the cadence plans. */
    static boolean isExtra(Round round) {
        return round.id().startsWith(EXTRA, round.id().lastIndexOf('.') + 1);
    }

    public String id() {
        return groupId + "." + date + "." + slot;
    }

    /** The key of the n-th question (from 0) of the same slot. */
    public RoundKey nth(int n) {
        return n == 0 ? this : new RoundKey(groupId, date, slot + "-" + (n + 1));
    }

    /** A round to be posted, which closes when the cadence says. */
    public Round round(Pick pick, Cadence cadence, Instant dueAt) {
        Round round = new Round(id(), groupId, date, pick.questionId(), dueAt).in(pick, cadence);
        round.closeNotBefore(dueAt.plus(cadence.closeAfter()));
        return round;
    }

    /** A slot that passed without a question. */
    public Round missed(Cadence cadence, Instant dueAt, String reason) {
        Round round = new Round(id(), groupId, date, "", dueAt).in(new Pick("", 0, ""), cadence);
        round.skip(reason);
        return round;
    }
}
