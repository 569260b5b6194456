package dev.whetstone.grading.pool;

/**
 * What is to be done, and what each ending means to whoever asked.
 *
 * @param <A> an answer of a child
 * @param <R> the result
 */
public interface Assignment<A, R> {

    /** Whether it goes on with something begun, and so before all that has not begun. */
    default boolean isContinuation() {
        return false;
    }

    /** What is sent to a child, for {@link Frames}. */
    Object task(long limitMillis);

    /** @param millis how long children have computed on it */
    R result(A answer, long millis);

    R timeout(long millis);

    /** Children died under it again and again, and no others. */
    R crashed(long millis);
}
