package dev.whetstone.schedule;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One thing an item needs that is worked on in {@link Leased turns}.
 *
 * @param name tells it from the item's other steps, and is kept with it
 * @param from when it is due for the first time
 * @param work does it, side by side with other steps; an exception stands for {@link Result#again}
 */
public record Step(String name, Instant from, Supplier<Result> work) {

    /**
     * What came of a step.
     *
     * @param isDone it was done or has lost its meaning; else it is taken again
     * @param when to take it again; null for the usual growing pauses
     * @param change what it makes of the item, stored at once; null for nothing
     * @param refusal a clause that says why it was in vain; null if it was not
     */
    public record Result(
            boolean isDone,
            @Nullable Instant when,
            @Nullable Runnable change,
            @Nullable String refusal) {

        public static Result done() {
            return new Result(true, null, null, null);
        }

        public static Result done(Runnable change) {
            return new Result(true, null, change, null);
        }

        public static Result refused(String why) {
            return new Result(true, null, null, why.replaceFirst("\\.$", ""));
        }

        public static Result again() {
            return new Result(false, null, null, null);
        }

        public static Result again(Instant when) {
            return new Result(false, when, null, null);
        }
    }
}
