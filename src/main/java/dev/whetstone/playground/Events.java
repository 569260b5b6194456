package dev.whetstone.playground;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ChatEvent.Kind;
import java.time.Instant;

/** Members' messages as events; the same state of a message is always the same event. */
public final class Events {

    private Events() {}

    public static ChatEvent asItStands(Message message) {
        if (message.deleted()) {
            return deleted(message, message.changed());
        }
        return message.edits() == 0 ? posted(message) : edited(message);
    }

    static ChatEvent posted(Message message) {
        return event(Kind.POSTED, message, "0", message.text(), message.at());
    }

    public static ChatEvent edited(Message message) {
        return event(Kind.EDITED, message, Integer.toString(message.edits()), message.text(), message.changed());
    }

    public static ChatEvent deleted(Message message, Instant at) {
        return event(Kind.DELETED, message, "deleted", "", at);
    }

    public static ChatEvent pressed(Message message, Instant at) {
        Place place = message.place();
        return ChatEvent.pressed(place.messageRef(message.id()), place.threadRef(), author(message), at);
    }

    private static MemberRef author(Message message) {
        return new MemberRef(Playground.ID, Playground.WORKSPACE, message.author());
    }

    private static ChatEvent event(Kind kind, Message message, String revision, String text, Instant at) {
        Place place = message.place();
        return new ChatEvent(
                kind,
                place.messageRef(message.id()),
                revision,
                place.threadRef(),
                author(message),
                text,
                null,
                at,
                null);
    }
}
