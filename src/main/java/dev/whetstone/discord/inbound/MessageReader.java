package dev.whetstone.discord.inbound;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ChatEvent.Kind;
import dev.whetstone.discord.DiscordPlatform;
import dev.whetstone.discord.api.DiscordMemory;
import dev.whetstone.discord.gateway.DiscordConnection;
import dev.whetstone.discord.gateway.Snowflakes;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/**
 * Members' messages as events. A message that was edited has the moment of its edit as its revision, so that the same state is
 * the same event by gateway and by history, and what Discord changes itself, such as a link's preview, is none.
 */
public final class MessageReader {

    private static final String DELETED = "deleted";
    private static final String UNEDITED = "0";
    /** A message, and a reply to one; others are Discord's own. */
    private static final Set<Integer> WRITTEN = Set.of(0, 19);

    private final DiscordConnection connection;
    private final TextFiles files;
    private final FileWords words;
    private final DiscordMemory memory;
    private final Clock clock;

    MessageReader(DiscordConnection connection, TextFiles files, FileWords words, DiscordMemory memory, Clock clock) {
        this.connection = connection;
        this.files = files;
        this.words = words;
        this.memory = memory;
        this.clock = clock;
    }

    /** The message as it stands, without words where there are none or they may not be read; empty for one of a bot. */
    public Optional<ChatEvent> read(DataObject message, ThreadRef thread) {
        if (!isByMember(message)) {
            return Optional.empty();
        }
        String id = message.getString("id");
        String author = message.getObject("author").getString("id");
        memory.saw(id, thread.thread(), author);
        String text = text(message, member(thread, author), thread);
        String edited = message.getString("edited_timestamp", "");
        Instant at = edited.isEmpty() ? Snowflakes.time(id) : time(edited);
        return Optional.of(new ChatEvent(
                edited.isEmpty() ? Kind.POSTED : Kind.EDITED,
                new MessageRef(thread.channel(), id),
                edited.isEmpty() ? UNEDITED : Long.toString(at.toEpochMilli()),
                thread,
                member(thread, author),
                text,
                null,
                at,
                TextFiles.areOthersIn(message) ? true : null));
    }

    public ChatEvent deleted(String id, ThreadRef thread, String author) {
        return new ChatEvent(
                Kind.DELETED,
                new MessageRef(thread.channel(), id),
                DELETED,
                thread,
                member(thread, author),
                "",
                null,
                clock.instant(),
                null);
    }

    ChatEvent pressed(String id, ThreadRef thread, String author) {
        return ChatEvent.pressed(new MessageRef(thread.channel(), id), thread, member(thread, author), clock.instant());
    }

    static boolean isByMember(DataObject message) {
        return WRITTEN.contains(message.getInt("type", 0))
                && message.isNull("webhook_id")
                && !message.getObject("author").getBoolean("bot", false);
    }

    /**
     * With its text files, and without the bot's own name at its beginning, which says only who is spoken to. The author is told of
     * files that were left out.
     */
    public String text(DataObject message, MemberRef author, @Nullable ThreadRef thread) {
        TextFiles.Read read = files.of(message);
        words.say(read.unread(), author, thread, Snowflakes.time(message.getString("id")));
        return spoken(message) + read.text();
    }

    /** What was typed, without the bot's own name at its beginning. */
    String spoken(DataObject message) {
        String typed = message.getString("content", "");
        String spoken = typed.strip().replaceFirst("^<@!?" + connection.self() + ">\\s*", "");
        return spoken.length() < typed.strip().length() ? spoken : typed;
    }

    /** Whether it names the bot first, or replies to a message of its. */
    boolean isToBot(DataObject message) {
        String asked = message.optObject("referenced_message")
                .flatMap(one -> one.optObject("author"))
                .map(author -> author.getString("id", ""))
                .orElse("");
        return asked.equals(connection.self()) || !spoken(message).equals(message.getString("content", ""));
    }

    private static MemberRef member(ThreadRef thread, String user) {
        return new MemberRef(DiscordPlatform.ID, thread.channel().workspace(), user);
    }

    static Instant time(String timestamp) {
        return OffsetDateTime.parse(timestamp).toInstant();
    }
}
