package dev.whetstone.discord.outbound;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.Posted;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.discord.api.DiscordPlace;
import dev.whetstone.discord.api.Rest;
import dev.whetstone.discord.api.RestFault;
import dev.whetstone.discord.gateway.DiscordConnection;
import dev.whetstone.discord.gateway.Snowflakes;
import dev.whetstone.discord.view.DiscordMessages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Questions in a forum: one post each, whose first message has the post's id. */
final class ForumPosts {

    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Rest rest;
    private final DiscordConnection connection;

    ForumPosts(Rest rest, DiscordConnection connection) {
        this.rest = rest;
        this.connection = connection;
    }

    /** Discord drops no second copy here, so an unknown outcome must be looked for. */
    Posted post(DiscordPlace forum, ChatMessage message, String mark) {
        Payload payload = Payload.create(DiscordMessages.single(message))
                .stamped(PartSender.stamp(mark))
                .unspoken();
        DataObject wanted = DataObject.empty()
                .put("name", Titles.of(message))
                .put("auto_archive_duration", ChannelPosts.LONGEST_AUTO_ARCHIVE)
                .put("applied_tags", DataArray.fromCollection(Titles.tags(message, forum.tags())))
                .put("message", payload.json());
        DataObject thread = rest.send(Route.Channels.CREATE_THREAD.compile(forum.id()), payload.body(wanted));
        return posted(forum.channelRef(), thread.getString("id"));
    }

    Optional<Posted> find(ChannelRef forum, String mark, Instant since) {
        String self = connection.self();
        long first = Snowflakes.parse(Snowflakes.first(since.minus(SKEW)));
        int stamp = PartSender.stamp(mark);
        return Stream.concat(active(forum), archived(forum))
                .filter(thread -> thread.getString("owner_id", "").equals(self))
                .map(thread -> thread.getString("id"))
                .filter(id -> Long.compareUnsigned(Snowflakes.parse(id), first) >= 0)
                .filter(id -> stampOf(id) == stamp)
                .findFirst()
                .map(id -> posted(forum, id));
    }

    private Stream<DataObject> active(ChannelRef forum) {
        return threads(rest.get(Route.Guilds.LIST_ACTIVE_THREADS.compile(forum.workspace())))
                .filter(thread -> thread.getString("parent_id", "").equals(forum.channel()));
    }

    /** The hundred that were archived last: one that was made since the question was due is among them. */
    private Stream<DataObject> archived(ChannelRef forum) {
        return threads(rest.get(Route.Channels.LIST_PUBLIC_ARCHIVED_THREADS
                .compile(forum.channel())
                .withQueryParams("limit", "100")));
    }

    private static Stream<DataObject> threads(DataObject answer) {
        List<DataObject> threads =
                answer.getArray("threads").stream(DataArray::getObject).toList();
        return threads.stream();
    }

    private int stampOf(String thread) {
        try {
            return DiscordStamp.of(rest.get(Route.Messages.GET_MESSAGE.compile(thread, thread)));
        } catch (RestFault e) {
            if (e.is(RestFault.UNKNOWN_MESSAGE, RestFault.UNKNOWN_CHANNEL)) {
                return 0;
            }
            throw e;
        }
    }

    private static Posted posted(ChannelRef forum, String thread) {
        return new Posted(new MessageRef(forum, thread), new ThreadRef(forum, thread));
    }
}
