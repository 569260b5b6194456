package dev.whetstone.discord.inbound;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.inbound.DirectListener;
import dev.whetstone.discord.DiscordPlatform;
import dev.whetstone.discord.api.DiscordMemory;
import dev.whetstone.discord.gateway.Snowflakes;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.springframework.beans.factory.ObjectProvider;

/** Takes what members write, change and delete in their direct messages with the bot, for the server it last wrote to them about. */
record DirectHearing(
        DiscordMemory memory,
        MessageReader reader,
        ObjectProvider<DirectListener> listeners,
        Consumer<MemberRef> unheard,
        Clock clock) {

    void said(DataObject message) {
        String user = message.getObject("author").getString("id");
        String id = message.getString("id");
        String edited = message.getString("edited_timestamp", "");
        Optional<String> about = memory.guildOf(id, user);
        if (about.isEmpty() && edited.isEmpty()) {
            unheard.accept(new MemberRef(DiscordPlatform.ID, DiscordMemory.NO_SERVER, user));
        }
        about.ifPresent(guild -> {
            MemberRef author = new MemberRef(DiscordPlatform.ID, guild, user);
            String text = reader.text(message, author, null);
            boolean taken = !text.isBlank()
                    && isTaken(one -> edited.isEmpty()
                            ? one.heard(key(id), author, text, Snowflakes.time(id))
                            : one.changed(key(id), edited, author, text, MessageReader.time(edited)));
            if (taken) {
                memory.saw(id, message.getString("channel_id"), user);
            } else if (edited.isEmpty()) {
                unheard.accept(author);
            }
        });
    }

    /** Discord does not say whose it was; of what somebody listened to it is known. */
    void deleted(String id) {
        memory.authorOf(id)
                .ifPresent(user -> memory.guildOf(id, user).ifPresent(guild -> {
                    MemberRef author = new MemberRef(DiscordPlatform.ID, guild, user);
                    boolean unused = isTaken(one -> one.takenBack(key(id), author, clock.instant()));
                    memory.unsee(id);
                }));
    }

    private boolean isTaken(Predicate<DirectListener> tell) {
        return listeners.orderedStream().anyMatch(tell);
    }

    private static String key(String id) {
        return DiscordPlatform.ID + ":" + id;
    }
}
