package dev.whetstone.mock.session;

/**
 * Something that is still to be said to one member of a session.
 *
 * @param number counts all cues of a session, so that it is a part of the message's mark
 * @param to the member's id
 * @param part the part it belongs to; once another one runs, a cue about time has lost its meaning
 * @param tried how often somebody began to say it
 */
public record Cue(int number, String to, Kind kind, int part, int tried) {

    /** What it is about. */
    public enum Kind {
        /** The time has come: who is here says so. */
        CALL,
        /** Ten minutes later the other is still not here. */
        WAITING,
        PART,
        HALF,
        FIVE,
        UP,
        MORE,
        PAUSED,
        RESUMED,
        SWAP,
        /** The session is over and asks for feedback. */
        OVER,
        /** Feedback can be read. */
        RELEASED;

        /** Whether it is only true while its part runs. */
        boolean isOfTheMoment() {
            return this == PART || this == HALF || this == FIVE;
        }
    }

    Cue triedAgain() {
        return new Cue(number, to, kind, part, tried + 1);
    }
}
