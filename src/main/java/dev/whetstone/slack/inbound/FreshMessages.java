package dev.whetstone.slack.inbound;

import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.slack.outbound.SlackSigns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells messages that were written a moment ago from those that Slack delivers again, or only now: on the former no process can have
 * put a sign yet.
 */
final class FreshMessages {

    private static final Duration MOMENT = Duration.ofSeconds(10);

    private final SlackSigns signs;
    private final Clock clock;
    private final Instant started;

    FreshMessages(SlackSigns signs, Clock clock) {
        this.signs = signs;
        this.clock = clock;
        this.started = clock.instant();
    }

    void note(ChatEvent posted) {
        Instant oldest = clock.instant().minus(MOMENT);
        if (posted.at().isAfter(oldest) && posted.at().isAfter(started)) {
            signs.isNew(posted.message());
        }
    }
}
