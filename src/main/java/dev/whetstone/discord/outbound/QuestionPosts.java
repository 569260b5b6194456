package dev.whetstone.discord.outbound;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Posted;
import dev.whetstone.discord.api.DiscordPlace;
import dev.whetstone.discord.api.DiscordPlaces;
import dev.whetstone.discord.api.Need;
import dev.whetstone.discord.api.Permits;
import java.time.Instant;
import java.util.Optional;

/** Questions, as the kind of their channel asks for. */
public record QuestionPosts(DiscordPlaces places, Permits permits, ChannelPosts posts, ForumPosts forums) {

    public Posted post(ChannelRef channel, ChatMessage message, String mark) {
        DiscordPlace place = permits.within(channel, Need.READ, () -> places.require(channel));
        if (place.isForum()) {
            return permits.within(channel, Need.FORUM_POST, () -> forums.post(place, message, mark));
        }
        if (!place.takesMessages()) {
            throw new ChatException(
                    Fault.REFUSED, "Questions need a text, announcement or forum channel; that is another kind.", null);
        }
        return permits.within(channel, Need.POST, () -> posts.post(channel, message, mark));
    }

    public Optional<Posted> find(ChannelRef channel, String mark, Instant since) {
        return permits.within(
                channel,
                Need.READ,
                () -> places.require(channel).isForum()
                        ? forums.find(channel, mark, since)
                        : posts.find(channel, mark, since));
    }
}
