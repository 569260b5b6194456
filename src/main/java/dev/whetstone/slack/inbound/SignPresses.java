package dev.whetstone.slack.inbound;

import com.google.gson.JsonObject;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.slack.api.LenientJson;
import dev.whetstone.slack.api.Ts;
import dev.whetstone.slack.outbound.SlackSigns;
import java.time.Clock;

/** Members who press the sign of <i>not counted</i> on a message of their own; every other reaction is nobody's business. */
public final class SignPresses {

    private final ChatInbox inbox;
    private final Clock clock;

    public SignPresses(ChatInbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Slack does not tell of a reaction in which thread its message stands. */
    public void take(DeliveredEvent delivery) {
        JsonObject event = delivery.event();
        JsonObject item = LenientJson.object(event, "item");
        String user = LenientJson.text(event, "user");
        String ts = LenientJson.text(item, "ts");
        boolean ownMessage = !user.isEmpty()
                && user.equals(LenientJson.text(event, "item_user"))
                && !user.equals(delivery.bot())
                && LenientJson.text(item, "type").equals("message");
        if (ownMessage
                && !ts.isEmpty()
                && LenientJson.text(event, "reaction").equals(SlackSigns.name(Mark.UNCOUNTED))) {
            MessageRef message = new MessageRef(delivery.channel(LenientJson.text(item, "channel")), ts);
            String at = LenientJson.text(event, "event_ts");
            inbox.accept(ChatEvent.pressed(
                    message, null, delivery.member(user), at.isEmpty() ? clock.instant() : Ts.instant(at)));
        }
    }
}
