package dev.whetstone.slack;

/** How the local Slack answers instead of well. */
record Failure(Kind kind, int number, String error) {

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
    static Failure none() {
        return new Failure(Kind.NONE, 0, "");
    }

    static Failure rateLimited(int seconds) {
        return new Failure(Kind.STATUS, 429, String.valueOf(seconds));
    }

    static Failure status(int status) {
        return new Failure(Kind.STATUS, status, "");
    }

    static Failure error(String error) {
        return new Failure(Kind.ERROR, 0, error);
    }

    static Failure silenceAfterDoing() {
        return new Failure(Kind.SILENCE_AFTER_DOING, 0, "");
    }

    static Failure broken() {
        return new Failure(Kind.BREAK, 0, "");
    }
}
