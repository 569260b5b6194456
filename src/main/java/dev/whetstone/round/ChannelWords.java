package dev.whetstone.round;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.storage.Once;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says something in every channel of a group, once: it is looked for by its mark, posted, and noted, so that whoever dies in between
 * is followed by one who finds it. A channel that refuses it has had its turn; none waits for another.
 */
public record ChannelWords(ChatPlatforms platforms, Once said) {

    private static final Logger log = LoggerFactory.getLogger(ChannelWords.class);

    /** False if it must be tried again, in the channels that have not heard it. */
    public boolean say(StudyGroup group, String mark, ChatMessage message) {
        boolean complete = true;
        for (ChannelRef channel : group.channels()) {
            complete &= isSaid(group, channel, mark, message);
        }
        return complete;
    }

    private boolean isSaid(StudyGroup group, ChannelRef channel, String mark, ChatMessage message) {
        try {
            return said.done(mark + "|" + channel.key(), () -> post(group, channel, mark, message));
        } catch (ChatException e) {
            log.info("{} could not be said in {} yet: {}", mark, channel.key(), e.getMessage());
            return false;
        }
    }

    private void post(StudyGroup group, ChannelRef channel, String mark, ChatMessage message) {
        try {
            ChatPlatform platform = platforms.of(channel);
            if (platform.findPost(channel, mark, group.createdAt()).isEmpty()) {
                platform.post(channel, message, mark);
            }
        } catch (ChatException e) {
            if (e.fault() != ChatException.Fault.REFUSED) {
                throw e;
            }
            log.info("{} refused {}: {}", channel.key(), mark, e.getMessage());
        }
    }
}
