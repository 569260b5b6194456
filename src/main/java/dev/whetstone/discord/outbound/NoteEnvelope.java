package dev.whetstone.discord.outbound;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.discord.api.DiscordMemory;
import dev.whetstone.discord.people.DiscordProfiles;
import java.util.List;

/** What everybody sees of a private note: whose it is, a button, and once why it waits here. */
final class NoteEnvelope {

    private final DiscordProfiles profiles;
    private final DiscordMemory memory;

    NoteEnvelope(DiscordProfiles profiles, DiscordMemory memory) {
        this.profiles = profiles;
        this.memory = memory;
    }

    ChatMessage of(MemberRef to) {
        String words = "✉️ **" + Markdown.escape(profiles.of(to).name()) + "**, I have a private word for you.";
        if (memory.isNewlyClosed(to)) {
            words +=
                    "\n*You take no direct messages from me, so reminders cannot reach you and private words wait here."
                            + " This server's privacy settings change that.*";
        }
        return ChatMessage.of(
                new Block.Prose(words),
                new Block.Choices(List.of(new Choice("Read", PrivateNotes.READ, to.user(), true))));
    }
}
