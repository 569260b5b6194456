package dev.whetstone.chat.inbound;

import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.ThreadRef;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a member did that may be an answer. {@code message} and {@code revision} identify it: the same pair is the same
 * event, however often and on however many nodes it arrives. {@code text} is what the member typed, with text attachments
 * appended, empty for {@link Kind#DELETED} and {@link Kind#PRESSED}. {@code thread} is where it happened; {@code round} the round's id where a form,
 * button or command names it; {@code pictured} whether a picture came with it, or something else that is no text, null for not.
 */
public record ChatEvent(
        Kind kind,
        MessageRef message,
        String revision,
        @Nullable ThreadRef thread,
        MemberRef author,
        String text,
        @Nullable String round,
        Instant at,
        @Nullable Boolean pictured) {

    /** The revision of a press begins so; its minute follows, so that pressing twice in a row is one event. */
    private static final String PRESS = "press-";

    /** What happened. */
    public enum Kind {
        /** A message was written in a thread. */
        POSTED,
        /** A message in a thread was changed by its author. */
        EDITED,
        /** A message in a thread was taken back. */
        DELETED,
        /** An answer was submitted by form, button or command: always an attempt. */
        SUBMITTED,
        /**
         * The author of a message asked for it to be counted, by pressing the sign {@link Mark#UNCOUNTED} on it; the message is the
         * one pressed on, its thread is null where the platform does not tell it.
         */
        PRESSED
    }

    /**
     * The inbox key {@code platform:workspace:channel:message:revision}; a deletion has the revision {@code deleted}, a
     * press the minute it was made in.
     */
    public String key() {
        return message.key() + ":" + revision;
    }

    /** A press at this moment, the same as others of the minute; {@code thread} is null where the platform does not tell it. */
    public static ChatEvent pressed(MessageRef message, @Nullable ThreadRef thread, MemberRef author, Instant at) {
        String revision = PRESS + Duration.between(Instant.EPOCH, at).toMinutes();
        return new ChatEvent(Kind.PRESSED, message, revision, thread, author, "", null, at, null);
    }
}
