package dev.whetstone.grading.pool;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * How long a child that has not answered is waited for: its own computing time decides, because on a busy machine the clock
 * says nothing of the query.
 *
 * @param computing how much the child may compute; asked again and again
 * @param clock how long it may take by the clock, which only tells a child that gets no processor time
 */
public record Patience(Supplier<Duration> computing, Duration clock) {

    /** What is known of a child that has not answered. */
    public enum State {
        WAITING,
        LATE,
        STARVED
    }

    public static Patience of(Duration computing, Duration clock) {
        return new Patience(() -> computing, clock);
    }

    public State after(Duration computed, Duration elapsed) {
        if (computed.compareTo(computing.get()) >= 0) {
            return State.LATE;
        }
        return elapsed.compareTo(clock) >= 0 ? State.STARVED : State.WAITING;
    }
}
