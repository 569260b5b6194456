package dev.whetstone.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Places that only some people of a channel and the bot see, on a platform that has them. A place is named like a channel, whatever
 * the platform makes it of. All methods may throw {@link ChatException}.
 */
public interface PrivatePlaces {

    /**
     * Opens a place, or finds the one that was opened under the same mark.
     *
     * @param beside a channel in which all of these people are
     * @param title what the place is called where it has a name, plain text
     * @return empty where there is none beside this channel, the bot lacks the right, or somebody cannot be let in
     */
    Optional<ChannelRef> open(ChannelRef beside, List<MemberRef> people, String title, String mark);

    /**
     * Says something in a place.
     *
     * @param tried since when it may have been said already, so that it is looked for first; null where nobody has tried
     * @throws ChatException as refused, if the place is gone or can no longer be written in
     */
    void say(ChannelRef place, ChatMessage message, String mark, @Nullable Instant tried);

    /** Nobody needs the place any more; what was said stays readable. Repeating it changes nothing. */
    void close(ChannelRef place);

    /** An address that leads to the place; empty where a platform has none. It costs no request. */
    default Optional<String> link(ChannelRef place) {
        return Optional.empty();
    }
}
