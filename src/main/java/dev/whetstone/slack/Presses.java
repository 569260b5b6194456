package dev.whetstone.slack;

import com.google.gson.JsonObject;
import dev.whetstone.chat.ChatEvent;
import dev.whetstone.chat.ChatInbox;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MessageRef;
import java.time.Clock;

/** Members who press the sign of <i>not counted</i> on a message of their own; every other reaction is nobody's business. */
final class Presses {

    private final ChatInbox inbox;
    private final Clock clock;

    Presses(ChatInbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Slack does not tell of a reaction in which thread its message stands. */
    void take(Delivery delivery) {
        JsonObject event = delivery.event();
        JsonObject item = Json.object(event, "item");
        String user = Json.text(event, "user");
        String ts = Json.text(item, "ts");
        boolean ownMessage = !user.isEmpty()
                && user.equals(Json.text(event, "item_user"))
                && !user.equals(delivery.bot())
                && Json.text(item, "type").equals("message");
        if (ownMessage && !ts.isEmpty() && Json.text(event, "reaction").equals(Signs.name(Mark.UNCOUNTED))) {
            MessageRef message = new MessageRef(delivery.channel(Json.text(item, "channel")), ts);
            String at = Json.text(event, "event_ts");
            inbox.accept(ChatEvent.pressed(
                    message, null, delivery.member(user), at.isEmpty() ? clock.instant() : Ts.instant(at)));
        }
    }
}
