package dev.whetstone.attempt;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.grading.Grade;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a member as it stands: one message or several that belong together, or a form.
 *
 * @param message the message it began with; it identifies the attempt
 * @param thread where it was written, null if it came by a form or command
 * @param at when it was last changed
 * @param text what counts of the member's words, empty once it is taken back
 * @param digest stands for that text: grades and scores belong to it
 * @param hints hints the member had taken before the last change
 * @param state whether and how it counts
 * @param grade null until it is graded
 */
public record Attempt(
        MessageRef message,
        @Nullable ThreadRef thread,
        MemberRef author,
        Instant at,
        String text,
        String digest,
        int hints,
        State state,
        @Nullable Grade grade) {

    /** Scores below this are worth nothing. */
    static final double WORTHLESS = 0.1;

    /** How an attempt counts. */
    public enum State {
        /** In time; it counts. */
        COUNTS,
        /** After the close: practice. */
        LATE,
        /** Its messages were taken back before the close. */
        WITHDRAWN,
        /** It turned out to be a remark, or a later answer took its place. */
        PASSED_OVER
    }

    public boolean counts() {
        return state == State.COUNTS;
    }

    public boolean late() {
        return state == State.LATE;
    }

    public boolean withdrawn() {
        return state == State.WITHDRAWN;
    }

    /** Whether it uses up an attempt: it counts, or its author took it back after learning what it is worth. */
    boolean isUsed() {
        return grade != null && (counts() || (withdrawn() && grade.score() >= WORTHLESS));
    }

    boolean isForPeers() {
        return grade != null && grade.certainty() == Grade.Certainty.PEERS;
    }

    public boolean needsGrade() {
        return grade == null && (counts() || late());
    }

    Attempt withText(String words) {
        return new Attempt(message, thread, author, at, words, digest, hints, state, grade);
    }

    /** Where it was written or submitted. */
    public ChannelRef channel() {
        return message.channel();
    }

    /** What it is told by: the attempt with this text. */
    public String key() {
        return message.message() + ":" + digest;
    }
}
