package dev.whetstone.discord;

import dev.whetstone.chat.MemberRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Each member's latest button, form or command while it can still be answered where it was used; a message they write after it
 * ends that, because they look elsewhere now.
 */
final class Lately {

    /** Discord forgets an interaction after 15 minutes. */
    static final Duration ANSWERABLE = Duration.ofMinutes(14);

    private final Clock clock;
    private final Map<String, Use> uses = Recent.map(5_000);

    Lately(Clock clock) {
        this.clock = clock;
    }

    /** One use; {@code place} is the channel or thread it happened in. */
    record Use(String token, String place, Instant at) {}

    void used(MemberRef member, String token, String place) {
        uses.put(member.key(), new Use(token, place, clock.instant()));
    }

    void wrote(MemberRef member) {
        uses.remove(member.key());
    }

    /** The member's latest use in one of these places. */
    Optional<Use> in(MemberRef member, String... places) {
        return Optional.ofNullable(uses.get(member.key()))
                .filter(use -> java.util.List.of(places).contains(use.place()))
                .filter(use -> use.at().plus(ANSWERABLE).isAfter(clock.instant()));
    }
}
