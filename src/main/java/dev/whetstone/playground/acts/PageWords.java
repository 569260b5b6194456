package dev.whetstone.playground.acts;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.chat.inbound.DirectListener;
import dev.whetstone.chat.inbound.PlaceListener;
import dev.whetstone.playground.ConditionalOnPlayground;
import dev.whetstone.playground.Message;
import dev.whetstone.playground.Messages;
import dev.whetstone.playground.Resendings;
import dev.whetstone.playground.page.Page.Visit;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Hands on what members say to the bot alone and in places for some of them, change there and take back. A message has the same key
 * for as long as it is there; each method that hands on returns a sentence where it could not be kept.
 */
@Component("playgroundWords")
@ConditionalOnPlayground
class PageWords {

    private final ObjectProvider<DirectListener> direct;
    private final ObjectProvider<PlaceListener> places;
    private final Messages messages;
    private final Clock clock;

    PageWords(
            ObjectProvider<DirectListener> direct,
            ObjectProvider<PlaceListener> places,
            Messages messages,
            Clock clock) {
        this.direct = direct;
        this.places = places;
        this.messages = messages;
        this.clock = clock;
    }

    /** Whether somebody waits for what was said to the bot alone. */
    boolean isHeard(Visit visit, String sending, String text) {
        MemberRef author = visit.persona().ref();
        Instant now = clock.instant();
        return direct.orderedStream().anyMatch(one -> one.heard(key(author, sending), author, text, now));
    }

    /** Hands on what was said in a place. */
    Optional<String> overhear(Visit visit, String interaction, String text) {
        MemberRef author = visit.persona().ref();
        return kept(() -> inPlace(visit, key(author, Resendings.of(interaction, text)), text, clock.instant()));
    }

    /** Hands on how one's own message reads now. */
    Optional<String> again(Visit visit, long id) {
        MemberRef author = visit.persona().ref();
        return own(visit, id, (message, key) -> {
            String revision = Integer.toString(message.edits());
            if (visit.channel().isPlace()) {
                inPlace(visit, key + ":" + revision, message.text(), message.changed());
            } else {
                boolean unused = direct.orderedStream()
                        .anyMatch(one -> one.changed(key, revision, author, message.text(), message.changed()));
            }
        });
    }

    /** Hands on that one's own message is about to go. */
    Optional<String> takenBack(Visit visit, long id) {
        MemberRef author = visit.persona().ref();
        Instant now = clock.instant();
        return own(visit, id, (message, key) -> {
            if (visit.channel().isPlace()) {
                ChannelRef place = visit.channel().ref();
                places.orderedStream().forEach(one -> one.takenBack(place, key, author, now));
            } else {
                boolean unused = direct.orderedStream().anyMatch(one -> one.takenBack(key, author, now));
            }
        });
    }

    private void inPlace(Visit visit, String key, String text, Instant at) {
        boolean unused = places.orderedStream()
                .anyMatch(one ->
                        one.said(visit.channel().ref(), key, visit.persona().ref(), text, at));
    }

    /** Only in a place or to the bot alone, and only what somebody else than the bot wrote. */
    private Optional<String> own(Visit visit, long id, BiConsumer<Message, String> tell) {
        if (!visit.channel().isPlace() && !visit.channel().isDirect()) {
            return Optional.empty();
        }
        MemberRef author = visit.persona().ref();
        return kept(() -> messages.find(id)
                .filter(message -> !message.deleted()
                        && message.channel().equals(visit.channel().id())
                        && message.author().equals(visit.persona().id()))
                .ifPresent(message -> tell.accept(message, key(author, message.sending()))));
    }

    private static String key(MemberRef author, String sending) {
        return author.platform() + ":" + sending;
    }

    private static Optional<String> kept(Runnable hand) {
        try {
            hand.run();
            return Optional.empty();
        } catch (ChatInbox.InboxUnavailableException | DataAccessException away) {
            return Optional.of(Outage.LOST);
        }
    }
}
