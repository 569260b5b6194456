package dev.whetstone.discord;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Posted;
import java.time.Instant;
import java.util.Optional;

/** Questions, as the kind of their channel asks for. */
record Questions(Places places, Permits permits, Posts posts, ForumPosts forums) {

    Posted post(ChannelRef channel, ChatMessage message, String mark) {
        Place place = permits.within(channel, Need.READ, () -> places.require(channel));
        if (place.isForum()) {
            return permits.within(channel, Need.FORUM_POST, () -> forums.post(place, message, mark));
        }
        if (!place.takesMessages()) {
            throw new ChatException(
                    Fault.REFUSED, "Questions need a text, announcement or forum channel; that is another kind.", null);
        }
        return permits.within(channel, Need.POST, () -> posts.post(channel, message, mark));
    }

    Optional<Posted> find(ChannelRef channel, String mark, Instant since) {
        return permits.within(
                channel,
                Need.READ,
                () -> places.require(channel).isForum()
                        ? forums.find(channel, mark, since)
                        : posts.find(channel, mark, since));
    }
}
