package dev.whetstone.discord.api;

import dev.whetstone.chat.adapter.PagedReading;
import dev.whetstone.discord.gateway.Snowflakes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Reads a channel's or thread's messages page by page, oldest first. */
public final class DiscordHistory {

    private static final int PAGE = 100;

    private final Rest rest;

    public DiscordHistory(Rest rest) {
        this.rest = rest;
    }

    public List<DataObject> since(String channel, Instant since) {
        return PagedReading.all(before(since), after -> page(channel, after));
    }

    /** Goes on until a page gives something. */
    public <T> Optional<T> search(String channel, Instant since, Function<List<DataObject>, Optional<T>> reader) {
        return PagedReading.search(before(since), after -> page(channel, after), reader);
    }

    /** The id right before the first that a message of that moment can have. */
    private static String before(Instant since) {
        return Long.toUnsignedString(Math.max(0, Snowflakes.parse(Snowflakes.first(since)) - 1));
    }

    private PagedReading.Page<DataObject> page(String channel, String after) {
        List<DataObject> page = rest
                .list(Route.Messages.GET_MESSAGE_HISTORY
                        .compile(channel)
                        .withQueryParams("after", after, "limit", Integer.toString(PAGE)))
                .stream()
                .sorted(Comparator.comparingLong(message -> Snowflakes.parse(message.getString("id"))))
                .toList();
        boolean last = page.size() < PAGE;
        return new PagedReading.Page<>(
                page, last ? "" : page.get(page.size() - 1).getString("id"));
    }
}
