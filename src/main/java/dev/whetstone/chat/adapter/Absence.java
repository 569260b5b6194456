package dev.whetstone.chat.adapter;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Measures for how long something has been away, whatever the wall clock says; it begins away. */
public final class Absence {

    private final AtomicReference<@Nullable Long> since = new AtomicReference<>(System.nanoTime());

    /** It is away; since earlier, if it was away already. */
    public void begin() {
        since.compareAndSet(null, System.nanoTime());
    }

    /** It is there. */
    public void end() {
        since.set(null);
    }

    /** Zero while it is there. */
    public Duration lasting() {
        Long begun = since.get();
        return begun == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - begun);
    }
}
