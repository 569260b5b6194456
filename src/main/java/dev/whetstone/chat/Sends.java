package dev.whetstone.chat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.util.Locale;
import java.util.function.Supplier;

/** Counts what is sent over one platform, by how that ended. */
record Sends(String platform) {

    /** How a send ended. */
    private enum Outcome {
        DELIVERED,
        REFUSED,
        UNREACHABLE,
        AMBIGUOUS
    }

    /** Makes every figure known before there is something to count. */
    void begin() {
        for (Outcome outcome : Outcome.values()) {
            counter(outcome);
        }
    }

    private Counter counter(Outcome outcome) {
        return Counter.builder("whetstone.sends")
                .description("Messages, changes and private words that were sent")
                .tag("platform", platform)
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(Metrics.globalRegistry);
    }

    <T> T counted(Supplier<T> send) {
        try {
            T sent = send.get();
            counter(sent == ChatPlatform.Delivery.REFUSED ? Outcome.REFUSED : Outcome.DELIVERED)
                    .increment();
            return sent;
        } catch (ChatException e) {
            counter(Outcome.valueOf(e.fault().name())).increment();
            throw e;
        }
    }
}
