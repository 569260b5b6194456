package dev.whetstone.slack.outbound;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.ThreadRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where members did something last. Slack shows a message for one reader only to who is looking, and forgets it: so it goes to
 * where its reader was a moment ago, and to nobody else.
 */
public final class LastSeenPlaces {

    private static final Duration MOMENT = Duration.ofMinutes(10);
    private static final int MOST = 5000;

    private final Clock clock;
    private final Map<MemberRef, Seen> seen = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<MemberRef, Seen> eldest) {
            return size() > MOST;
        }
    };

    public LastSeenPlaces(Clock clock) {
        this.clock = clock;
    }

    /** A place, in a thread or in the channel itself. */
    record Place(ChannelRef channel, @Nullable ThreadRef thread) {}

    private record Seen(Place place, Instant at) {}

    public synchronized void note(MemberRef member, ChannelRef channel, @Nullable ThreadRef thread) {
        seen.put(member, new Seen(new Place(channel, thread), clock.instant()));
    }

    /** Where the member looks now, if that can be told and is in the channel. */
    synchronized Optional<Place> in(ChannelRef channel, MemberRef member) {
        return Optional.ofNullable(seen.get(member))
                .filter(one -> one.at().isAfter(clock.instant().minus(MOMENT)))
                .map(Seen::place)
                .filter(place -> place.channel().equals(channel));
    }
}
