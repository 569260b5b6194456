package dev.whetstone.chat.inbound;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import java.time.Instant;

/**
 * Told of what members write in a channel outside of threads, where somebody may have put an answer by mistake. Nothing of it is
 * kept.
 */
public interface ChannelTalk {

    /** @throws org.springframework.dao.DataAccessException if the database is away, so that it is to be told again */
    void said(MessageRef message, MemberRef author, String text, Instant at);

    /** The same of a text file without a word to it. */
    default void sentFile(MessageRef message, MemberRef author, Instant at) {}

    /** The same of what names the bot, or replies to a message of its. */
    default void saidToBot(MessageRef message, MemberRef author, String text, Instant at) {
        said(message, author, text, at);
    }
}
