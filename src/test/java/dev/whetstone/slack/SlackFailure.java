package dev.whetstone.slack;

/** How the local Slack answers instead of well. */
public record SlackFailure(Kind kind, int number, String error) {

    enum Kind {
        NONE,
        STATUS,
        ERROR,
        /** It is done, but the answer never comes. */
        SILENCE_AFTER_DOING,
        /** The connection breaks before anything is done. */
        BREAK
    }

    /** This one call goes well. */
    static SlackFailure none() {
        return new SlackFailure(Kind.NONE, 0, "");
    }

    public static SlackFailure rateLimited(int seconds) {
        return new SlackFailure(Kind.STATUS, 429, String.valueOf(seconds));
    }

    public static SlackFailure status(int status) {
        return new SlackFailure(Kind.STATUS, status, "");
    }

    public static SlackFailure error(String error) {
        return new SlackFailure(Kind.ERROR, 0, error);
    }

    static SlackFailure silenceAfterDoing() {
        return new SlackFailure(Kind.SILENCE_AFTER_DOING, 0, "");
    }

    static SlackFailure broken() {
        return new SlackFailure(Kind.BREAK, 0, "");
    }
}
