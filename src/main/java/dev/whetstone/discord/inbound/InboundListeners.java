package dev.whetstone.discord.inbound;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.inbound.ChannelTalk;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.chat.inbound.PlaceListener;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;

/** Who is told of what members do in a server, as soon as they are there: they send by this platform, too. */
record InboundListeners(
        ObjectProvider<ChatInbox> inbox, ObjectProvider<ChannelTalk> talk, ObjectProvider<PlaceListener> places) {

    void accept(ChatEvent event) {
        inbox.getObject().accept(event);
    }

    void saidInChannel(MessageRef message, MemberRef author, String text, Instant at) {
        talk.ifAvailable(one -> one.said(message, author, text, at));
    }

    void sentFileInChannel(MessageRef message, MemberRef author, Instant at) {
        talk.ifAvailable(one -> one.sentFile(message, author, at));
    }

    void saidToBotInChannel(MessageRef message, MemberRef author, String text, Instant at) {
        talk.ifAvailable(one -> one.saidToBot(message, author, text, at));
    }

    /** Whether somebody takes what was said in a place, or changed there. */
    boolean isTakenInPlace(ChannelRef place, ChatEvent event) {
        String key = event.kind() == ChatEvent.Kind.POSTED ? event.message().key() : event.key();
        return places.orderedStream().anyMatch(one -> one.said(place, key, event.author(), event.text(), event.at()));
    }

    void takenBackInPlace(ChannelRef place, ChatEvent event) {
        places.forEach(one -> one.takenBack(place, event.message().key(), event.author(), event.at()));
    }

    void lost(ChannelRef place) {
        places.orderedStream().forEach(listener -> listener.lost(place));
    }
}
