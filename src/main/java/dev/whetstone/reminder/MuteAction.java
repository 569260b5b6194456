package dev.whetstone.reminder;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Members;

/** The button under a reminder. */
record MuteAction(Members members) implements Action {

    @Override
    public String name() {
        return "mute-reminders";
    }

    @Override
    public Reply run(Call call) {
        members.remind(members.of(call.member()), false);
        return Reply.say("No more reminders; `/prep remind on` brings them back.");
    }
}
