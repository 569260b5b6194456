package dev.whetstone.round;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.storage.Once;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says something in every channel of a group, once: it is claimed, posted and noted, and whoever takes over from one who died or was
 * in doubt in between looks for it by its mark first. A channel that refuses it has had its turn; none waits for another.
 */
public record ChannelWords(ChatPlatforms platforms, Once said) {

    private static final Logger log = LoggerFactory.getLogger(ChannelWords.class);

    /** How far the platform's clock may be behind. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    /** False if it must be tried again, in the channels that have not heard it. */
    public boolean say(StudyGroup group, String mark, ChatMessage message) {
        boolean complete = true;
        for (ChannelRef channel : group.channels()) {
            complete &= isSaid(channel, mark, message);
        }
        return complete;
    }

    private boolean isSaid(ChannelRef channel, String mark, ChatMessage message) {
        String key = mark + "|" + channel.key();
        Optional<Once.Claim> claim = said.claim(new Document("_id", key));
        if (claim.isEmpty()) {
            return !said.isUnderWay(key);
        }
        try {
            post(channel, mark, message, claim.get().tried());
            said.finish(key);
            return true;
        } catch (ChatException e) {
            log.info("{} could not be said in {} yet: {}", mark, channel.key(), e.getMessage());
            said.doubt(key);
            return false;
        }
    }

    /** What nobody has tried to say is not looked for: a busy channel's messages would all be read. */
    private void post(ChannelRef channel, String mark, ChatMessage message, @Nullable Instant tried) {
        try {
            ChatPlatform platform = platforms.of(channel);
            if (tried == null
                    || platform.findPost(channel, mark, tried.minus(SKEW)).isEmpty()) {
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
