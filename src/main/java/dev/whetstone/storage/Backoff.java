package dev.whetstone.storage;

import java.time.Duration;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/** How long work waits before it is tried again, where what was tried is kept in the database. */
public final class Backoff {

    private static final long MOST = Duration.ofMinutes(5).toMillis();
    private static final int STEPS = 9;

    private Backoff() {}

    /** 2 s, doubled with each attempt that was made before, at most 5 minutes. */
    public static Duration after(int attempts) {
        return after(attempts, policy(2000, MOST));
    }

    /** 1 s, doubled with each attempt that was made before, at most a minute: less than a reveal waits for what was given in time. */
    public static Duration soonAfter(int attempts) {
        return after(attempts, policy(1000, Duration.ofMinutes(1).toMillis()));
    }

    private static BackOff policy(long first, long most) {
        ExponentialBackOff policy = new ExponentialBackOff(first, 2);
        policy.setMaxInterval(most);
        return policy;
    }

    private static Duration after(int attempts, BackOff policy) {
        BackOffExecution pauses = policy.start();
        long pause = pauses.nextBackOff();
        for (int n = 0; n < Math.min(attempts, STEPS); n++) {
            pause = pauses.nextBackOff();
        }
        return Duration.ofMillis(pause);
    }
}
