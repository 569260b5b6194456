package dev.whetstone.discord.inbound;

import dev.whetstone.chat.Mark;
import dev.whetstone.chat.adapter.RetryLanes;
import dev.whetstone.discord.api.RestFault;
import java.util.List;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Takes what members write, edit, delete and press, as Discord sends it: JDA itself knows nothing of archived threads. Each event is
 * tried until it is stored.
 */
final class GatewayMessages extends ListenerAdapter implements AutoCloseable {

    private final BotThreads threads;
    private final ServerHearing server;
    private final DirectHearing direct;
    private final RetryLanes retries;

    /** What waits for Discord's host of files, and holds up nobody else. */
    private final RetryLanes files = new RetryLanes("discord-files", 4, RestFault::translated);

    GatewayMessages(BotThreads threads, ServerHearing server, DirectHearing direct, RetryLanes retries) {
        this.threads = threads;
        this.server = server;
        this.direct = direct;
        this.retries = retries;
    }

    @Override
    public void onRawGateway(RawGatewayEvent event) {
        DataObject payload = event.getPayload();
        switch (event.getType()) {
            case "MESSAGE_CREATE", "MESSAGE_UPDATE" -> message(payload);
            case "MESSAGE_REACTION_ADD" -> reaction(payload);
            case "MESSAGE_DELETE" -> deleted(payload, List.of(payload.getString("id")));
            case "MESSAGE_DELETE_BULK" ->
                deleted(
                        payload,
                        payload.getArray("ids").stream(DataArray::getString).toList());
            default -> other(event.getType(), payload);
        }
    }

    private void other(String type, DataObject payload) {
        threads.learn(type, payload);
        threads.lost(type, payload).ifPresent(place -> retries.until(place.channel(), () -> server.lost(place)));
    }

    private void message(DataObject message) {
        RetryLanes lanes = TextFiles.areIn(message) ? files : retries;
        boolean whole = message.hasKey("author") && message.hasKey("channel_id") && !message.isNull("guild_id");
        if (whole && MessageReader.isByMember(message)) {
            lanes.until(message.getString("channel_id"), () -> server.said(message));
        } else if (isDirect(message) && MessageReader.isByMember(message)) {
            lanes.until(message.getString("channel_id"), () -> direct.said(message));
        }
    }

    private static boolean isDirect(DataObject message) {
        return message.hasKey("author") && message.hasKey("channel_id") && message.isNull("guild_id");
    }

    private void reaction(DataObject reaction) {
        String author = reaction.getString("message_author_id", "");
        boolean own = !author.isEmpty() && author.equals(reaction.getString("user_id", ""));
        boolean sign = reaction.optObject("emoji")
                .filter(emoji -> Mark.UNCOUNTED.emoji().equals(emoji.getString("name", "")))
                .isPresent();
        if (own && sign && !reaction.isNull("guild_id") && !isBot(reaction)) {
            retries.until(reaction.getString("channel_id"), () -> server.pressed(reaction, author));
        }
    }

    private static boolean isBot(DataObject reaction) {
        return reaction.optObject("member")
                .flatMap(member -> member.optObject("user"))
                .filter(user -> user.getBoolean("bot", false))
                .isPresent();
    }

    /** After all that was said before, be its files still on their way: what is deleted first would be heard for good. */
    private void deleted(DataObject payload, List<String> ids) {
        String channel = payload.getString("channel_id");
        boolean alone = payload.isNull("guild_id");
        Runnable work = () -> ids.forEach(id -> {
            if (alone) {
                direct.deleted(id);
            } else {
                server.deleted(channel, id);
            }
        });
        retries.until(channel, () -> files.until(channel, work));
    }

    @Override
    public void close() {
        files.close();
    }
}
