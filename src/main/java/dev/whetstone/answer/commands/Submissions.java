package dev.whetstone.answer.fold;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.round.Round;

/** Hands answers that come by form, button or command to the inbox, the way all answers go. */
public final class Submissions {

    private final ChatInbox inbox;

    public Submissions(ChatInbox inbox) {
        this.inbox = inbox;
    }

    /** Stands for a form, button or command among messages. */
    static MessageRef interaction(Call call) {
        return new MessageRef(call.channel(), "i-" + call.id().replace(':', '-'));
    }

    public Reply submit(Round round, Call call, String text) {
        if (text.isBlank()) {
            return Reply.say("That answer is empty; nothing was counted.");
        }
        inbox.accept(new ChatEvent(
                ChatEvent.Kind.SUBMITTED, interaction(call), "0", null, call.member(), text, round.id(), call.at()));
        return Reply.say("Got it. I will tell you here how it went.");
    }
}
