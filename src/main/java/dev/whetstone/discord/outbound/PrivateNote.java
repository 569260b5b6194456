package dev.whetstone.discord.outbound;

import dev.whetstone.chat.ChatMessage;
import dev.whetstone.discord.api.DiscordMemory;
import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Private words that wait in a thread until their reader asks for them.
 *
 * @param id thread and reader
 * @param message the note in the thread that says so; empty before it stands
 * @param marks the marks of the words, in their order
 */
@Document(DiscordMemory.NOTES)
public record PrivateNote(
        @Id String id,
        String guild,
        String thread,
        String user,
        String message,
        List<ChatMessage> words,
        List<String> marks,
        Instant at) {}
