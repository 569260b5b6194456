package dev.whetstone.mock.session;

/**
 * Something that is still to be said to one member of a session.
 *
 * @param number counts all cues of a session, so that it is a part of the message's mark
 * @param to the member's id
 * @param part the part it belongs to; once another one runs, a cue about time has lost its meaning
 * @param from who wrote what is passed on, empty for what the bot says
 * @param text what they wrote, empty for what the bot says
 */
public record Cue(int number, String to, Kind kind, int part, String from, String text) {

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
        /** What another member of the session wrote. */
        LINE,
        /** What the candidate wrote, to be run or graded for the interviewer. */
        TRIAL,
        /** Somebody is gone for good. */
        GONE,
        /** The session is over and asks for feedback. */
        OVER,
        /** Feedback can be read. */
        RELEASED;

        /** Whether it is only true while its part runs. */
        boolean isOfTheMoment() {
            return this == PART || this == HALF || this == FIVE;
        }
    }
}
