package dev.whetstone.home;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Members;

/** The button that switches a member's reminders on again. */
final class RemindMeAction implements Action {

    static final String NAME = "remind-me";

    private final Members members;

    RemindMeAction(Members members) {
        this.members = members;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(Call call) {
        members.remind(members.of(call.member()), true);
        return Reply.say("I will remind you again; `/prep remind off` stops it.");
    }
}
