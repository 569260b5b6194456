package dev.whetstone.grading.pool;

import java.io.IOException;
import java.time.Duration;

/**
 * What children run: it sends one answer when it can work, and then one to each task, in {@link Frames}.
 *
 * @param <A> an answer
 */
public interface ChildProgram<A> extends AutoCloseable {

    /** What its threads are called. */
    String name();

    /** Starts one. */
    Wire start() throws IOException;

    /** The type of an answer. */
    Class<A> answers();

    /** What an answer means. */
    Fate fate(A answer);

    /** Whether the child is as good as new after this answer. */
    boolean reusable(A answer);

    /** How many tasks a child may be given. */
    int tasksPerChild();

    /** How long a task may compute at first while others wait; whoever needs more comes again after them. */
    Duration glance();

    /** Whether a task is never begun again with more time, because starting a child costs far more than most tasks. */
    default boolean inOneGo() {
        return false;
    }

    /** What is told of an answer that means a broken child. */
    String complaint(A answer);

    @Override
    void close();
}
