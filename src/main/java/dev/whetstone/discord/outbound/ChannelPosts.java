package dev.whetstone.discord.outbound;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.Posted;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.discord.api.DiscordHistory;
import dev.whetstone.discord.api.DiscordMemory;
import dev.whetstone.discord.api.Rest;
import dev.whetstone.discord.api.RestFault;
import dev.whetstone.discord.gateway.DiscordConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Questions in a text channel: a message and the public thread under it, which has the message's id. */
final class ChannelPosts {

    static final int LONGEST_AUTO_ARCHIVE = 10_080;
    private static final Logger log = LoggerFactory.getLogger(ChannelPosts.class);
    /** Discord's clock and ours may differ by so much. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Rest rest;
    private final PartSender sender;
    private final DiscordHistory history;
    private final DiscordConnection connection;
    private final DiscordMemory memory;

    ChannelPosts(
            Rest rest, PartSender sender, DiscordHistory history, DiscordConnection connection, DiscordMemory memory) {
        this.rest = rest;
        this.sender = sender;
        this.history = history;
        this.connection = connection;
        this.memory = memory;
    }

    Posted post(ChannelRef channel, ChatMessage message, String mark) {
        String id = sender.single(channel.channel(), message, mark);
        try {
            openThread(channel, id, Titles.of(message));
        } catch (RestFault e) {
            throw withoutThread(channel, id, e);
        }
        return posted(channel, id);
    }

    /** A question that stands without its thread gets one. */
    Optional<Posted> find(ChannelRef channel, String mark, Instant since) {
        String self = connection.self();
        int stamp = PartSender.stamp(mark);
        Optional<DataObject> found = history.search(
                channel.channel(),
                since.minus(SKEW),
                page -> page.stream()
                        .filter(message -> DiscordStamp.of(message) == stamp)
                        .filter(message ->
                                message.getObject("author").getString("id").equals(self))
                        .findFirst());
        return found.map(message -> {
            String id = message.getString("id");
            if (message.isNull("thread")) {
                openThread(channel, id, Titles.ANY);
            }
            return posted(channel, id);
        });
    }

    /** Opens the thread unless there is one. */
    private void openThread(ChannelRef channel, String message, String name) {
        DataObject wanted = DataObject.empty().put("name", name).put("auto_archive_duration", LONGEST_AUTO_ARCHIVE);
        try {
            rest.send(Route.Channels.CREATE_THREAD_FROM_MESSAGE.compile(channel.channel(), message), wanted);
        } catch (RestFault e) {
            if (!e.is(RestFault.THREAD_EXISTS)) {
                throw e;
            }
            memory.adopt(message);
        }
    }

    /** A question nobody can answer is taken back; one whose thread may exist is left to be found. */
    private RuntimeException withoutThread(ChannelRef channel, String message, RestFault fault) {
        if (fault.fault() != Fault.REFUSED) {
            return new ChatException(
                    Fault.AMBIGUOUS, "The question stands, but nobody knows whether its thread does.", fault);
        }
        try {
            rest.call(Route.Messages.DELETE_MESSAGE.compile(channel.channel(), message));
        } catch (RestFault e) {
            log.info("Message {} in {} has no thread and could not be deleted", message, channel.key());
        }
        return fault;
    }

    private static Posted posted(ChannelRef channel, String id) {
        return new Posted(new MessageRef(channel, id), new ThreadRef(channel, id));
    }
}
