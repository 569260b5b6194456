package dev.whetstone.storage;

import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Changes of one document that several make at once: read, decided and stored, and again from the start if somebody was faster. */
public final class Contended {

    private static final int TRIES = 50;

    private Contended() {}

    /**
     * Does it until nobody was faster.
     *
     * @throws OptimisticLockingFailureException or {@link DuplicateKeyException} if somebody was faster fifty times
     */
    public static <T> T change(Supplier<T> attempt) {
        for (int tries = 1; ; tries++) {
            try {
                return attempt.get();
            } catch (OptimisticLockingFailureException | DuplicateKeyException somebodyWasFaster) {
                if (tries == TRIES) {
                    throw somebodyWasFaster;
                }
            }
        }
    }
}
