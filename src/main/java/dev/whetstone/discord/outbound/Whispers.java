package dev.whetstone.discord.outbound;

import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.discord.api.Rest;
import dev.whetstone.discord.api.RestFault;
import dev.whetstone.discord.gateway.DiscordConnection;
import dev.whetstone.discord.view.DiscordMessages;
import dev.whetstone.discord.view.Part;
import java.util.List;
import net.dv8tion.jda.api.requests.Route;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Private words, by the first way that works: under what the member just pressed or typed, as a direct message, or as a note in
 * the thread.
 */
public final class Whispers {

    private static final Logger log = LoggerFactory.getLogger(Whispers.class);

    private final Rest rest;
    private final DiscordConnection connection;
    private final AnswerableUses lately;
    private final DiscordDirectMessages direct;
    private final PrivateNotes notes;

    Whispers(
            Rest rest,
            DiscordConnection connection,
            AnswerableUses lately,
            DiscordDirectMessages direct,
            PrivateNotes notes) {
        this.rest = rest;
        this.connection = connection;
        this.lately = lately;
        this.direct = direct;
        this.notes = notes;
    }

    public void whisper(ThreadRef thread, MemberRef to, ChatMessage message, String mark) {
        boolean said = lately.in(to, thread.thread(), thread.channel().channel())
                .map(use -> underneath(use, message))
                .orElse(false);
        if (!said) {
            later(thread, to, message, mark);
        }
    }

    /** By the ways that need no recent use. */
    public void later(ThreadRef thread, MemberRef to, ChatMessage message, String mark) {
        if (!direct.send(to, message, mark)) {
            notes.leave(thread, to, message, mark);
        }
    }

    /** False if not all of it was shown for certain: then it comes by a way that stays, rather than never. */
    private boolean underneath(AnswerableUses.Use use, ChatMessage message) {
        List<Part> parts = DiscordMessages.render(message);
        for (int i = 0; i < parts.size(); i++) {
            try {
                rest.send(
                        Route.Interactions.CREATE_FOLLOWUP.compile(connection.self(), use.token()),
                        Payload.create(parts.get(i)).ephemeral().body());
            } catch (RestFault e) {
                log.debug("A use can no longer be answered: {}", e.getMessage());
                return false;
            }
        }
        return true;
    }
}
