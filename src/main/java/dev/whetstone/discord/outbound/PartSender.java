package dev.whetstone.discord.outbound;

import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.adapter.RecentMaps;
import dev.whetstone.discord.api.DiscordHistory;
import dev.whetstone.discord.api.Rest;
import dev.whetstone.discord.gateway.DiscordConnection;
import dev.whetstone.discord.view.DiscordMessages;
import dev.whetstone.discord.view.Part;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Sends a message in as many parts as it takes, each with its own stamp; after a crash half way, what is missing is sent and
 * nothing twice.
 */
public final class PartSender {

    private static final String ONLY = "only";
    private static final String FIRST = "first";
    private static final String LAST = "last";

    private final Rest rest;
    private final DiscordHistory history;
    private final DiscordConnection connection;
    private final Map<String, Integer> stamps = RecentMaps.map(5_000);

    PartSender(Rest rest, DiscordHistory history, DiscordConnection connection) {
        this.rest = rest;
        this.history = history;
        this.connection = connection;
    }

    /** Sends what does not stand yet; the id of the first part. */
    String send(String channel, ChatMessage message, String mark, Instant since) {
        List<Part> parts = DiscordMessages.render(message);
        if (parts.size() == 1) {
            return send(channel, parts.get(0), mark, ONLY);
        }
        Map<Integer, String> standing = standing(channel, since);
        String first = "";
        for (int i = 0; i < parts.size(); i++) {
            String name = name(i, parts.size());
            String known = standing.get(DiscordStamp.number(mark, name));
            String id = known != null ? known : send(channel, parts.get(i), mark, name);
            first = i == 0 ? id : first;
        }
        return first;
    }

    /** Sends one part; {@code name} tells it from others of the same mark. */
    String send(String channel, Part part, String mark, String name) {
        int stamp = DiscordStamp.number(mark, name);
        Payload payload = Payload.create(part).stamped(stamp).once(DiscordStamp.nonce(channel, mark, name));
        String id = rest.send(Route.Messages.SEND_MESSAGE.compile(channel), payload.body())
                .getString("id");
        stamps.put(id, stamp);
        return id;
    }

    /** The stamp of a message of the bot's, which is asked for where this process did not send it. */
    int stampOf(OwnMessage message) {
        Integer known = stamps.get(message.id());
        if (known != null) {
            return known;
        }
        int stamp = DiscordStamp.of(rest.get(Route.Messages.GET_MESSAGE.compile(message.place(), message.id())));
        stamps.put(message.id(), stamp);
        return stamp;
    }

    /** Sends a message as one part; its id. */
    public String single(String channel, ChatMessage message, String mark) {
        return send(channel, DiscordMessages.single(message), mark, ONLY);
    }

    /** The id of the message with this mark's first part, if all of its parts stand. */
    Optional<String> find(String channel, String mark, Instant since) {
        return find(standing(channel, since), mark);
    }

    /** The mark of private words: others with the same mark are not taken for their repetition. */
    static String privateMark(String mark, ChatMessage message) {
        return mark
                + DiscordStamp.text(
                        12,
                        DiscordMessages.render(message).stream()
                                .map(part -> part.create().toData().toString())
                                .toArray(String[]::new));
    }

    static int stamp(String mark) {
        return DiscordStamp.number(mark, ONLY);
    }

    private static Optional<String> find(Map<Integer, String> standing, String mark) {
        String only = standing.get(DiscordStamp.number(mark, ONLY));
        String first = standing.get(DiscordStamp.number(mark, FIRST));
        boolean whole = standing.containsKey(DiscordStamp.number(mark, LAST));
        return Optional.ofNullable(only != null ? only : whole ? first : null);
    }

    private Map<Integer, String> standing(String channel, Instant since) {
        String self = connection.self();
        Map<Integer, String> standing = new HashMap<>();
        for (DataObject message : history.since(channel, since)) {
            int stamp = DiscordStamp.of(message);
            if (stamp != 0 && message.getObject("author").getString("id").equals(self)) {
                standing.putIfAbsent(stamp, message.getString("id"));
            }
        }
        return standing;
    }

    private static String name(int i, int parts) {
        return i == 0 ? FIRST : i == parts - 1 ? LAST : Integer.toString(i);
    }
}
