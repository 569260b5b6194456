package dev.whetstone.secondreader;

import java.time.Duration;

/** Why there is no opinion; the message never repeats what the server said. */
final class ReaderFault extends RuntimeException {

    /** What is to be done about it. */
    enum Kind {
        /** The server stumbled at once: one more try may do. */
        AWAY,
        /** It did not like the request's form: a plainer one may do. */
        FORM,
        /** It wants to be left alone for a while. */
        BUSY,
        /** The model would not read this one; the server is well. */
        DECLINED,
        /** The day's requests are used up. */
        SPENT,
        /** No use trying again now. */
        UNUSABLE
    }

    private final Kind kind;
    private final Duration pause;

    ReaderFault(Kind kind, String message) {
        this(kind, message, Duration.ZERO);
    }

    ReaderFault(Kind kind, String message, Duration pause) {
        super(message);
        this.kind = kind;
        this.pause = pause;
    }

    Kind kind() {
        return kind;
    }

    /** How long the server asked to be left alone, zero if it did not. */
    Duration pause() {
        return pause;
    }
}
