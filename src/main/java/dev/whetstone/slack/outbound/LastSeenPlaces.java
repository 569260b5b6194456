package dev.whetstone.slack.outbound;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.adapter.AgedMap;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where members did something last. Slack shows a message for one reader only to who is looking, and forgets it: so it goes to
 * where its reader was a moment ago, and to nobody else.
 */
public final class LastSeenPlaces {

    private static final Duration MOMENT = Duration.ofMinutes(10);
    private static final int MOST = 5000;

    private final AgedMap<MemberRef, Place> seen;

    public LastSeenPlaces(Clock clock) {
        this.seen = new AgedMap<>(MOST, clock);
    }

    /** A place, in a thread or in the channel itself. */
    record Place(ChannelRef channel, @Nullable ThreadRef thread) {}

    public void note(MemberRef member, ChannelRef channel, @Nullable ThreadRef thread) {
        seen.put(member, new Place(channel, thread));
    }

    /** Where the member looks now, if that can be told and is in the channel. */
    Optional<Place> in(ChannelRef channel, MemberRef member) {
        return seen.youngerThan(MOMENT, member).filter(place -> place.channel().equals(channel));
    }
}
