package dev.whetstone.playground;

import dev.whetstone.chat.Mark;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A message as it is stored. Ids grow with every message, so they tell the order. {@code audience} is empty where everybody
 * sees it, else the only member who does; {@code mark} is the bot's idempotency mark; {@code interaction} is unique, so that
 * a message sent twice is kept once. Members write {@code text}, the bot {@code blocks}. {@code undelivered} is set when
 * the sender was told that it could not be handed on.
 */
@org.springframework.data.mongodb.core.mapping.Document(Messages.COLLECTION)
public record Message(
        @Id long id,
        String channel,
        long thread,
        String author,
        String audience,
        String mark,
        String interaction,
        String text,
        List<Document> blocks,
        Instant at,
        Instant changed,
        int edits,
        boolean deleted,
        boolean undelivered,
        @Nullable Mark sign) {

    public static Message byBot(long id, Place place, String audience, String mark, List<Document> blocks, Instant at) {
        boolean direct = place.channel().equals(Persona.directChannel(audience)) && !place.isThread();
        boolean known = (audience.isEmpty() || direct) && !mark.isEmpty();
        String once = known ? "bot " + place.channel() + " " + place.thread() + " " + mark : "bot " + id;
        return new Message(
                id,
                place.channel(),
                place.thread(),
                Playground.BOT,
                audience,
                mark,
                once,
                "",
                blocks,
                at,
                at,
                0,
                false,
                false,
                null);
    }

    public static Message byMember(long id, Place place, Said said, String audience, Instant at) {
        return new Message(
                id,
                place.channel(),
                place.thread(),
                said.author(),
                audience,
                "",
                "say " + said.author() + " " + Resendings.of(said.interaction(), said.text()),
                said.text(),
                List.of(),
                at,
                at,
                0,
                false,
                false,
                null);
    }

    /** The same message under another interaction. */
    public Message once(String other) {
        return new Message(
                id,
                channel,
                thread,
                author,
                audience,
                mark,
                other,
                text,
                blocks,
                at,
                changed,
                edits,
                deleted,
                undelivered,
                sign);
    }

    public Place place() {
        return new Place(channel, thread);
    }

    /** Whether everybody who sees its channel sees it, so that it may have a thread. */
    public boolean isShared() {
        return audience.isEmpty() || channel.equals(Persona.directChannel(audience));
    }

    public boolean byBot() {
        return author.equals(Playground.BOT);
    }

    /** What its sending was called when it was written by a member, the same for as long as it is there. */
    public String sending() {
        return interaction.substring(interaction.lastIndexOf(' ') + 1);
    }

    /** The id of the thread this message belongs to or starts; 0 for a private word in the channel, which starts none. */
    public long root() {
        return thread == 0 && isShared() ? id : thread;
    }

    /** What a member typed; {@code interaction} is the page's own id for the sending, the same when it is sent again; with another text it is another message. */
    public record Said(String author, String text, String interaction) {}
}
