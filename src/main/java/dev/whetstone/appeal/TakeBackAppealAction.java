package dev.whetstone.appeal;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Members;

/** The button under an appeal that was just made. */
record TakeBackAppealAction(AppealDesk desk, Members members) implements Action {
    @Override
    public String name() {
        return "appeal-back";
    }

    @Override
    public Reply run(Call call) {
        return members.idOf(call.member())
                .map(member -> desk.takeBack(call.argument(), member))
                .orElseGet(() -> Reply.say(AppealDesk.GONE));
    }
}
