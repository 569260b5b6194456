package dev.whetstone.chat.inbound;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import java.time.Instant;

/**
 * Told of what members write in a channel outside of threads, where somebody may have put an answer by mistake. Nothing of it is
 * kept; returns at once and never throws.
 */
public interface ChannelTalk {

    void said(MessageRef message, MemberRef author, String text, Instant at);
}
