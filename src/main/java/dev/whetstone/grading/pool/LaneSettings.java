package dev.whetstone.grading.pool;

import java.time.Duration;

/**
 * How much is done at a time, and for how long.
 *
 * @param children how many children do quick work; as many again do slow work while there is any
 * @param limit how long one task may compute
 * @param queue how many tasks may wait
 * @param idle how long without a task until the children are ended
 * @param clock after which time a child that hardly got to compute is given up
 */
public record LaneSettings(int children, Duration limit, int queue, Duration idle, Duration clock) {

    private static final Duration GRACE = Duration.ofMillis(400);

    /** When a child that does not heed its limit is killed. */
    Duration fullLimit() {
        return limit.plus(GRACE);
    }
}
