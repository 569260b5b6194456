package dev.whetstone.playground.acts;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.MongoException;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.inbound.ChannelTalk;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.chat.inbound.ChatInbox.InboxUnavailableException;
import dev.whetstone.playground.ConditionalOnPlayground;
import dev.whetstone.playground.Events;
import dev.whetstone.playground.Message;
import dev.whetstone.playground.Messages;
import dev.whetstone.playground.Persona;
import dev.whetstone.playground.Place;
import dev.whetstone.playground.Playground;
import dev.whetstone.playground.WellFormed;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * What members do: they write, edit, delete and ask for a message to be counted. Everything can be sent again without harm. Each method returns the sentence
 * that tells the sender why nothing, or not everything, was done; empty when all is well.
 */
@Component("playgroundSpeaking")
@ConditionalOnPlayground
public class Speaking {

    static final int LIMIT = 40_000;
    private static final Logger log = LoggerFactory.getLogger(Speaking.class);
    private static final String GONE = "That message is gone, so nothing was changed.";

    private static final String SETTLED =
            "The bot has another sign on that message by now, so there is nothing to count.";

    private final Messages messages;
    private final ChatInbox inbox;
    private final ObjectProvider<ChannelTalk> talk;
    private final Clock clock;

    Speaking(Messages messages, ChatInbox inbox, ObjectProvider<ChannelTalk> talk, Clock clock) {
        this.messages = messages;
        this.inbox = inbox;
        this.talk = talk;
        this.clock = clock;
    }

    /** Writes a message, in a thread or not. */
    public Optional<String> say(Persona who, Place place, String typed, String interaction) {
        String text = WellFormed.text(typed);
        return problem(text).or(() -> guarded(() -> write(who, place, new Message.Said(who.id(), text, interaction))));
    }

    /** Replaces the text of one's own message. */
    Optional<String> edit(Persona who, long id, String typed) {
        String text = WellFormed.text(typed);
        return problem(text)
                .or(() -> guarded(
                        () -> own(who, id).map(message -> edited(message, text)).orElse(Optional.of(GONE))));
    }

    /** Takes one's own message back; the event goes first, so that a message that is gone is gone everywhere. */
    Optional<String> delete(Persona who, long id) {
        return guarded(() -> {
            Optional<Message> found = own(who, id);
            if (found.isEmpty()) {
                return Optional.of(GONE);
            }
            Message message = found.get();
            handOn(message, Events.deleted(message, clock.instant()));
            messages.change(
                    where("_id").is(id),
                    new Update().set("deleted", true).set("text", "").set("changed", clock.instant()));
            return Optional.empty();
        });
    }

    /** Takes a private word of the bot out of the reader's sight. */
    Optional<String> dismiss(Persona who, long id) {
        return guarded(() -> {
            Criteria mine =
                    present(id).and("author").is(Playground.BOT).and("audience").is(who.id());
            messages.change(mine, new Update().set("deleted", true).set("changed", clock.instant()));
            return Optional.empty();
        });
    }

    /** Asks for one's own message to be counted, where the bot's sign says that it was not. */
    Optional<String> count(Persona who, long id) {
        return guarded(() -> {
            Optional<Message> found = own(who, id).filter(message -> message.sign() == Mark.UNCOUNTED);
            found.ifPresent(message -> inbox.accept(Events.pressed(message, clock.instant())));
            return found.isPresent() ? Optional.empty() : Optional.of(SETTLED);
        });
    }

    private Optional<String> write(Persona who, Place place, Message.Said said) {
        if (place.isThread() && !messages.channelOf(place.thread()).equals(Optional.of(place.channel()))) {
            return Optional.of("That thread is gone, so nothing was sent.");
        }
        String audience = place.channel().equals(who.directChannel()) ? who.id() : "";
        Message message = Message.byMember(messages.next(), place, said, audience, clock.instant());
        Message stored = messages.insertOnce(message);
        handOn(stored, Events.asItStands(stored));
        if (stored.id() == message.id()) {
            overhear(who, stored);
        }
        return Optional.empty();
    }

    /** What is said in a channel outside of threads may have been meant as an answer. */
    private void overhear(Persona who, Message message) {
        Place place = message.place();
        if (!place.isThread() && message.audience().isEmpty()) {
            talk.orderedStream()
                    .forEach(listener ->
                            listener.said(place.messageRef(message.id()), who.ref(), message.text(), message.at()));
        }
    }

    private Optional<String> edited(Message message, String text) {
        Message current = message.text().equals(text) ? message : replaced(message, text);
        if (current.edits() > 0) {
            handOn(current, Events.edited(current));
        }
        return Optional.empty();
    }

    private Message replaced(Message message, String text) {
        Update update = new Update().set("text", text).inc("edits", 1).set("changed", clock.instant());
        return messages.change(present(message.id()), update).orElse(message);
    }

    private void handOn(Message message, ChatEvent event) {
        if (!message.place().isThread()) {
            return;
        }
        try {
            inbox.accept(event);
        } catch (InboxUnavailableException e) {
            messages.change(where("_id").is(message.id()), Update.update("undelivered", true));
            throw e;
        }
        if (message.undelivered()) {
            messages.change(where("_id").is(message.id()), new Update().set("undelivered", false));
        }
    }

    private Optional<Message> own(Persona who, long id) {
        return messages.one(present(id).and("author").is(who.id()));
    }

    private static Criteria present(long id) {
        return where("_id").is(id).and("deleted").is(false);
    }

    private static Optional<String> problem(String text) {
        int length = text.codePointCount(0, text.length());
        if (text.isBlank()) {
            return Optional.of("There is nothing to send yet.");
        }
        return length <= LIMIT
                ? Optional.empty()
                : Optional.of("That is %,d characters long and a message holds at most %,d; please shorten it."
                        .formatted(length, LIMIT));
    }

    private static Optional<String> guarded(Supplier<Optional<String>> work) {
        try {
            return work.get();
        } catch (InboxUnavailableException | DataAccessException | MongoException e) {
            log.warn("A member's message could not be kept", e);
            return Optional.of(Outage.LOST);
        }
    }
}
