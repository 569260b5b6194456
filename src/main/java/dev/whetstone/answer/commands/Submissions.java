package dev.whetstone.answer.commands;

import dev.whetstone.attempt.Act;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.round.Round;

/** Hands answers that come by form, button or command to the inbox, the way all answers go. */
record Submissions(ChatInbox inbox) {

    Reply submit(Round round, Call call, String text) {
        if (text.isBlank()) {
            return Reply.say("That answer is empty; nothing was counted.");
        }
        inbox.accept(new ChatEvent(
                ChatEvent.Kind.SUBMITTED,
                Act.interaction(call),
                "0",
                null,
                call.member(),
                text,
                round.id(),
                call.at(),
                null));
        return Reply.say("Got it. I will tell you here how it went.");
    }
}
