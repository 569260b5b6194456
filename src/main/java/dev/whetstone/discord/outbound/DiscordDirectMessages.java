package dev.whetstone.discord.outbound;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.adapter.RecentMaps;
import dev.whetstone.discord.api.DiscordMemory;
import dev.whetstone.discord.api.Rest;
import dev.whetstone.discord.api.RestFault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/** Direct messages; whose door is found closed is not knocked at again for an hour. */
public final class DiscordDirectMessages {

    private static final Duration RECENT = Duration.ofMinutes(10);
    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final Duration CLOSED = Duration.ofHours(1);

    private final Rest rest;
    private final PartSender sender;
    private final DiscordMemory memory;
    private final Clock clock;

    /** Opened once, also where two words for one person are sent at the same time. */
    private final Cache<String, String> channels =
            Caffeine.newBuilder().maximumSize(10_000).build();

    private final Map<String, Instant> closed = RecentMaps.map(10_000);
    private final Map<String, Instant> doubted = RecentMaps.map(10_000);

    DiscordDirectMessages(Rest rest, PartSender sender, DiscordMemory memory, Clock clock) {
        this.rest = rest;
        this.sender = sender;
        this.memory = memory;
        this.clock = clock;
    }

    /** False if the member takes no direct messages; what may have been sent a while ago is looked for first. */
    public boolean send(MemberRef to, ChatMessage message, String mark) {
        String own = PartSender.privateMark(to.key() + mark, message);
        return send(to, message, own, doubted.get(own));
    }

    /** As {@link #send}, for a message of which there is one for its mark, looked for where it may have been sent since {@code tried}. */
    public boolean sendOnce(MemberRef to, ChatMessage message, String mark, @Nullable Instant tried) {
        return send(to, message, to.key() + mark, tried);
    }

    private boolean send(MemberRef to, ChatMessage message, String own, @Nullable Instant tried) {
        Instant until = closed.get(to.user());
        if (until != null && clock.instant().isBefore(until)) {
            return false;
        }
        try {
            String channel = channels.get(to.user(), this::open);
            String id = Optional.ofNullable(tried)
                    .flatMap(moment -> sender.find(channel, own, moment.minus(SKEW)))
                    .orElseGet(() ->
                            sender.send(channel, message, own, clock.instant().minus(RECENT)));
            memory.toldDirectly(id, to.workspace(), to.user());
            doubted.remove(own);
            return true;
        } catch (RestFault e) {
            if (e.fault() == Fault.AMBIGUOUS) {
                doubted.putIfAbsent(own, clock.instant());
            }
            if (!e.isClosedToDirectMessages()) {
                throw e;
            }
            closed.put(to.user(), clock.instant().plus(CLOSED));
            return false;
        }
    }

    private String open(String user) {
        return rest.send(
                        Route.Self.CREATE_PRIVATE_CHANNEL.compile(),
                        DataObject.empty().put("recipient_id", user))
                .getString("id");
    }
}
