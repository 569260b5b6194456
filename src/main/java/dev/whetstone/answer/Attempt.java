package dev.whetstone.answer;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.grading.Grade;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One submission to a round, as it stands after its last edit.
 *
 * @param message the message or interaction it came with; it identifies the attempt
 * @param thread where it was written, null if it came by a form or command
 * @param revision the last edit taken in
 * @param at when that edit was made
 * @param hints hints the member had taken before that edit
 * @param late whether it came after the close: practice, no points
 * @param withdrawn whether its message was deleted before the close
 * @param grade null until it is graded
 * @param told whether the member was told the grade
 */
record Attempt(
        MessageRef message,
        @Nullable ThreadRef thread,
        MemberRef author,
        String revision,
        Instant at,
        String text,
        int hints,
        boolean late,
        boolean withdrawn,
        @Nullable Grade grade,
        boolean told) {

    boolean counts() {
        return !late && !withdrawn;
    }

    /** Whether it was made in time and graded, so that its author knows more for the next one. */
    boolean isUsed() {
        return !late && grade != null;
    }

    /** Whether there is more to it than a deletion that came before its message. */
    boolean isMade() {
        return grade != null || !withdrawn;
    }

    boolean isForPeers() {
        return grade != null && grade.certainty() == Grade.Certainty.PEERS;
    }

    boolean needsGrade() {
        return grade == null && !withdrawn;
    }

    boolean needsTelling() {
        return grade != null && !told && !withdrawn;
    }

    Attempt graded(Grade newGrade) {
        return new Attempt(message, thread, author, revision, at, text, hints, late, withdrawn, newGrade, told);
    }

    Attempt wasTold() {
        return new Attempt(message, thread, author, revision, at, text, hints, late, withdrawn, grade, true);
    }

    Attempt edited(String newRevision, Instant when, String newText, int hintsByNow) {
        return new Attempt(
                message, thread, author, newRevision, when, newText, hintsByNow, late, withdrawn, null, false);
    }

    Attempt withHints(int taken) {
        return new Attempt(message, thread, author, revision, at, text, taken, late, withdrawn, grade, told);
    }

    /** Where it was written or submitted. */
    ChannelRef channel() {
        return message.channel();
    }

    Attempt taken(boolean beforeTheClose) {
        return new Attempt(
                message, thread, author, revision, at, "", hints, late, beforeTheClose || withdrawn, grade, told);
    }
}
