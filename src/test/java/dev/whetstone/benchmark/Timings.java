package dev.whetstone.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Durations in ascending order. */
final class Timings {

    private final long[] nanos;

    private Timings(long[] nanos) {
        this.nanos = nanos;
    }

    static Timings of(Collection<Duration> durations) {
        long[] nanos = durations.stream().mapToLong(Duration::toNanos).toArray();
        Arrays.sort(nanos);
        return new Timings(nanos);
    }

    /** The smallest duration that this share of all (0..1) does not exceed. */
    double millis(double share) {
        int rank = (int) Math.ceil(share * nanos.length);
        return nanos.length == 0 ? Double.NaN : nanos[Math.max(0, rank - 1)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms, max %.1f ms (%,d)",
                millis(0.5),
                millis(0.99),
                millis(1),
                nanos.length);
    }
}
