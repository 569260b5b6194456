package dev.whetstone.testing;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.inbound.ChannelTalk;
import java.time.Instant;
import java.util.List;

/** Keeps what was said in channels, and what of it to the bot. */
public record Overheard(List<String> texts) implements ChannelTalk {

    @Override
    public void said(MessageRef message, MemberRef author, String text, Instant at) {
        texts.add(author.user() + ": " + text);
    }

    @Override
    public void sentFile(MessageRef message, MemberRef author, Instant at) {
        texts.add(author.user() + " sent a file");
    }

    @Override
    public void saidToBot(MessageRef message, MemberRef author, String text, Instant at) {
        texts.add(author.user() + " to the bot: " + text);
    }
}
