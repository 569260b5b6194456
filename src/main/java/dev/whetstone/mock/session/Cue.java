package dev.whetstone.mock.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is still to be said in a session, to one member or in its place.
 *
 * @param number counts all cues of a session, so that it is a part of the message's mark
 * @param to the member's id, {@link #PLACE} for the place
 * @param part the part it belongs to; once another one runs, a cue about time has lost its meaning
 * @param from who wrote what is passed on, empty for what the bot says
 * @param text what they wrote, empty for what the bot says
 * @param tried when a process first set about saying it, null before; one that died since may have said it
 */
public record Cue(
        int number,
        String to,
        Kind kind,
        int part,
        String from,
        String text,
        @Nullable Instant tried) {

    /** What everybody in the session's place sees. */
    public static final String PLACE = "";

    /** What it is about. */
    public enum Kind {
        /** The time has come: who is here says so. */
        CALL,
        /** Ten minutes later the other is still not here. */
        WAITING,
        /** Where the session is held. */
        WHERE,
        /** The first word in the place. */
        WELCOME,
        /** The place is gone; it goes on in direct messages. */
        MOVED,
        /** Somebody wrote to the bot alone while the session is in a place. */
        ELSEWHERE,
        PART,
        HALF,
        FIVE,
        UP,
        MORE,
        PAUSED,
        RESUMED,
        SWAP,
        /** What another member of the session wrote. */
        LINE,
        /** What another member had written, as it reads now. */
        CHANGED,
        /** Another member took back what they had written; whoever plays alone did so themselves. */
        TAKEN_BACK,
        /** Whoever plays alone changed what they had written in a part that is over. */
        TOO_LATE,
        /** What the candidate wrote, to be run or graded for the interviewer. */
        TRIAL,
        /** What whoever leads the session wrote, which only names a button. */
        SPOKEN,
        /** Somebody said in words that they are here, and waits for the other one. */
        HERE,
        /** Not everybody came in time, so it is off. */
        NOT_HELD,
        /** Whoever plays alone is told who else reads what they write. */
        VOICE,
        /** What whoever plays alone wrote, for a language model to ask on. */
        ANSWERED,
        /** What a language model asks on; it is {@code from} the model by name. */
        FOLLOW_UP,
        /** Somebody is gone for good. */
        GONE,
        /** Somebody is gone for good who had not sent their feedback, or not got it. */
        GONE_AFTERWARDS,
        /** The session is over and asks for feedback. */
        OVER,
        /** The last word in the place, which closes it. */
        CLOSE,
        /** Feedback can be read. */
        RELEASED,
        /** Whoever played alone and looked back at once is asked to do it again with a night between. */
        DAY_AFTER;

        /** Whether it is only true while its part runs. */
        boolean isOfTheMoment() {
            return this == PART || this == HALF || this == FIVE;
        }
    }

    boolean isForPlace() {
        return to.equals(PLACE);
    }

    Cue tried(Instant at) {
        return tried == null ? new Cue(number, to, kind, part, from, text, at) : this;
    }
}
