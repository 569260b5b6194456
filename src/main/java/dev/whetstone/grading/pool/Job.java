package dev.whetstone.grading.pool;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A request on its way through the lanes. */
final class Job<A, R> {

    private static final int STARVATIONS = 3;
    private static final int LOSSES = 6;
    private static final int LOSS_AT_WORK = 2;
    private static final int BEGUN_MILLIS = 10;

    private final Assignment<A, R> assignment;
    private final CompletableFuture<R> result = new CompletableFuture<>();
    private Duration spent = Duration.ZERO;
    private @Nullable A kept;
    private int losses;
    private int othersLost;
    private int starved;
    private Duration given = Duration.ZERO;
    private long slowSince;

    Job(Assignment<A, R> assignment) {
        this.assignment = assignment;
    }

    CompletableFuture<R> result() {
        return result;
    }

    /** Whether it goes on with something, or has been tried before. */
    boolean hasBegun() {
        return !given.isZero() || assignment.isContinuation();
    }

    /** How long it might compute when it was last tried. */
    Duration given() {
        return given;
    }

    void becomesSlow() {
        slowSince = System.nanoTime();
    }

    /** How long it has been known to be slow. */
    Duration slowFor() {
        return Duration.ofNanos(System.nanoTime() - slowSince);
    }

    Object task(Duration limit) {
        given = limit;
        return assignment.task(limit.toMillis());
    }

    void spent(Duration more) {
        spent = spent.plus(more);
    }

    /** How long children have computed on it. */
    Duration spent() {
        return spent;
    }

    /** Whether it has not often been found that the machine is too busy. */
    boolean mayStarveAgain() {
        return ++starved < STARVATIONS;
    }

    /**
     * Whether a child that died under it may have died by accident. One that had not even begun mostly did, and where one is killed
     * others may have been killed with it, which wait warm and are only found to be dead when they are asked. So it takes three that
     * died at work.
     */
    boolean mayTryAgain(Duration computed) {
        losses += computed.toMillis() < BEGUN_MILLIS ? 1 : LOSS_AT_WORK;
        return losses < LOSSES;
    }

    /** Notes how many other children died meanwhile. */
    void othersLost(int more) {
        othersLost += more;
    }

    /** Whether no other child died when its own did, so that it is most likely what ended them. */
    boolean lostAlone() {
        return othersLost == 0;
    }

    void complete(A answer) {
        result.complete(assignment.result(answer, spent.toMillis()));
    }

    /** What holds if nothing better is found in time. */
    void keep(A answer) {
        kept = answer;
    }

    void completeTimeout() {
        A found = kept;
        if (found == null) {
            result.complete(assignment.timeout(spent.toMillis()));
        } else {
            complete(found);
        }
    }

    void completeCrashed() {
        result.complete(assignment.crashed(spent.toMillis()));
    }

    void fail(RuntimeException reason) {
        result.completeExceptionally(reason);
    }
}
