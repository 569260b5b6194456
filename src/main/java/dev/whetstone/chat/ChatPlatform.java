package dev.whetstone.chat;

import dev.whetstone.chat.inbound.ChatEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A chat service the bot speaks through. Every call that sends carries an idempotency {@code mark} that the platform stores
 * with the message, so that after a crash or an ambiguous failure {@link #findPost} and {@link #findReply} tell whether it
 * was sent. All methods may throw {@link ChatException}; none retries a call whose outcome is unknown.
 */
public interface ChatPlatform {

    /** The platform's name as it stands in every reference, such as {@code slack}. */
    String id();

    /** Posts a message to a channel and makes sure it has a thread. */
    Posted post(ChannelRef channel, ChatMessage message, String mark);

    /** Posts a message into a thread. */
    MessageRef reply(ThreadRef thread, ChatMessage message, String mark);

    /** Replaces the content of one of the bot's own messages. */
    void update(MessageRef message, ChatMessage content);

    /** Puts a sign on a member's message in place of the bot's earlier sign; repeating it changes nothing. */
    void mark(ThreadRef thread, MessageRef message, Mark mark);

    /** Takes the bot's signs off a message; a message without any, or gone, is no error. */
    void unmark(ThreadRef thread, MessageRef message);

    /** Says something in a thread that only one member can see, by a direct message where that is not possible. */
    Delivery whisper(ThreadRef thread, MemberRef to, ChatMessage message, String mark);

    /** Sends a direct message. */
    Delivery tell(MemberRef to, ChatMessage message, String mark);

    /**
     * Sends a direct message of which there is one for its mark, whatever its words.
     *
     * @param tried since when it may have been sent already, so that it is looked for first where the platform lets the bot look;
     *     null where nobody has tried
     */
    default Delivery tellOnce(MemberRef to, ChatMessage message, String mark, @Nullable Instant tried) {
        return tell(to, message, mark);
    }

    /** The places it can open for some people alone; empty where it has none. */
    default Optional<PrivatePlaces> places() {
        return Optional.empty();
    }

    /** The post in this channel that carries the mark, looking no further back than {@code since}. */
    Optional<Posted> findPost(ChannelRef channel, String mark, Instant since);

    /** The bot's reply in this thread that carries the mark. */
    Optional<MessageRef> findReply(ThreadRef thread, String mark);

    /** Members' messages in a thread since {@code since} (inclusive), oldest first, as if they arrived now. */
    List<ChatEvent> replies(ThreadRef thread, Instant since);

    /**
     * Whether what is said in this channel is between the member and the bot, or some members, alone, so that commands given there
     * are about the member's own group.
     */
    default boolean isDirect(ChannelRef channel, MemberRef member) {
        return false;
    }

    /** What the platform knows of a person. */
    Profile profile(MemberRef member);

    /** An address that leads a reader to a thread; empty where a platform has none. It costs no request. */
    default Optional<String> link(ThreadRef thread) {
        return Optional.empty();
    }

    /** Whether a private message reached its reader. */
    enum Delivery {
        DELIVERED,
        /** The member does not accept private messages. */
        REFUSED
    }
}
