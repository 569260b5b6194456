package dev.whetstone.discord.api;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.adapter.RecentMaps;
import dev.whetstone.discord.gateway.DiscordConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import org.jspecify.annotations.Nullable;

/**
 * Asks before each request whether the bot may, and remembers for ten minutes where Discord said that it may not: an address that
 * is forbidden too often is banned. A change of roles or channels in the server ends what was remembered.
 */
public final class Permits {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final DiscordConnection connection;
    private final Clock clock;
    private final Map<String, Refusal> refusals = RecentMaps.map(5_000);

    Permits(DiscordConnection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    private record Refusal(String guild, String sentence, Instant until) {}

    /**
     * Does something in a channel.
     *
     * @throws ChatException as refused with the permission's name, if the bot may not
     */
    public <T> T within(ChannelRef channel, Need need, Supplier<T> request) {
        String key = need + " " + channel.key();
        String known = missing(channel, need);
        Refusal refusal = refusals.get(key);
        if (known == null && refusal != null && clock.instant().isBefore(refusal.until())) {
            known = refusal.sentence();
        }
        if (known != null) {
            throw new ChatException(Fault.REFUSED, known, null);
        }
        try {
            return request.get();
        } catch (RestFault e) {
            if (!e.isForbidden()) {
                throw e;
            }
            String sentence = sentence(channel, need.atMost(), true);
            refusals.put(
                    key,
                    new Refusal(channel.workspace(), sentence, clock.instant().plus(REMEMBERED)));
            throw new ChatException(Fault.REFUSED, sentence, e);
        }
    }

    /** What was forbidden in a server may be allowed now. */
    public void forget(String guild) {
        synchronized (refusals) {
            refusals.values().removeIf(refusal -> refusal.guild().equals(guild));
        }
    }

    private @Nullable String missing(ChannelRef channel, Need need) {
        GuildChannel seen = seen(channel);
        if (seen == null) {
            return null;
        }
        List<Permission> missing = need.permissions().stream()
                .filter(permission -> !seen.getGuild().getSelfMember().hasPermission(seen, permission))
                .toList();
        return missing.isEmpty() ? null : sentence(channel, missing, false);
    }

    private String sentence(ChannelRef channel, List<Permission> missing, boolean unsure) {
        String names = missing.stream()
                .map(permission -> "*" + permission.getName() + "*")
                .collect(Collectors.joining(", "));
        GuildChannel seen = seen(channel);
        String where = seen == null ? "that channel" : "#" + Markdown.escape(seen.getName());
        return "I lack %s%s in %s; give it to my role in the channel's settings, under Permissions."
                .formatted(
                        unsure ? "one of " : missing.size() == 1 ? "the permission " : "the permissions ",
                        names,
                        where);
    }

    private @Nullable GuildChannel seen(ChannelRef channel) {
        Guild guild = connection.guild(channel.workspace());
        return guild == null ? null : guild.getGuildChannelById(channel.channel());
    }
}
