package dev.whetstone.cli.batch;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waiting for work in other threads. */
final class Futures {

    private Futures() {}

    /**
     * The result.
     *
     * @throws IllegalStateException if the work failed or this thread was interrupted
     */
    static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
