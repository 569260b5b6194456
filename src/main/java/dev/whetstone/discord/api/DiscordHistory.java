package dev.whetstone.discord.api;

import dev.whetstone.discord.gateway.Snowflakes;
import java.time.Instant;
import java.util.ArrayList;
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
        List<DataObject> all = new ArrayList<>();
        search(channel, since, page -> {
            all.addAll(page);
            return Optional.empty();
        });
        return all;
    }

    /** Goes on until a page gives something. */
    public <T> Optional<T> search(String channel, Instant since, Function<List<DataObject>, Optional<T>> reader) {
        String after = Long.toUnsignedString(Math.max(0, Snowflakes.parse(Snowflakes.first(since)) - 1));
        while (true) {
            List<DataObject> page = page(channel, after);
            Optional<T> found = page.isEmpty() ? Optional.empty() : reader.apply(page);
            if (found.isPresent() || page.size() < PAGE) {
                return found;
            }
            after = page.get(page.size() - 1).getString("id");
        }
    }

    private List<DataObject> page(String channel, String after) {
        List<DataObject> page = rest.list(Route.Messages.GET_MESSAGE_HISTORY
                .compile(channel)
                .withQueryParams("after", after, "limit", Integer.toString(PAGE)));
        return page.stream()
                .sorted(Comparator.comparingLong(message -> Snowflakes.parse(message.getString("id"))))
                .toList();
    }
}
