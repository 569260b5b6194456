package dev.whetstone.round;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One thing a round needs.
 *
 * @param name tells it from the round's other steps, and is kept with the round
 * @param from when it is due for the first time
 * @param work does it, side by side with other steps; an exception stands for {@link Result#again}
 */
record Step(String name, Instant from, Supplier<Result> work) {

    /**
     * What came of a step.
     *
     * @param isDone it was done or has lost its meaning; else it is taken again
     * @param when to take it again; null for the usual growing pauses
     * @param change what it makes of the round, stored at once; null for nothing
     * @param refusal a clause that says why it was in vain; null if it was not
     */
    record Result(
            boolean isDone,
            @Nullable Instant when,
            @Nullable Runnable change,
            @Nullable String refusal) {

        static Result done() {
            return new Result(true, null, null, null);
        }

        static Result done(Runnable change) {
            return new Result(true, null, change, null);
        }

        static Result refused(String why) {
            return new Result(true, null, null, why.replaceFirst("\\.$", ""));
        }

        static Result again() {
            return new Result(false, null, null, null);
        }

        static Result again(Instant when) {
            return new Result(false, when, null, null);
        }
    }
}
