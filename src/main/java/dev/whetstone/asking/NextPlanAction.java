package dev.whetstone.asking;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.StudyGroup;

/** The buttons under “plan finished”: start another plan, or repeat the questions whose average grade was below 0.6. */
record NextPlanAction(GroupDesk desk, GroupRights rights, NextPlan next) implements Action {

    @Override
    public String name() {
        return "next-plan";
    }

    @Override
    public Reply run(Call call) {
        return desk.with(call, group -> {
            if (!rights.isAdmin(call.member(), group)) {
                return Reply.say(rights.refusal(call.channel(), "plan start"));
            }
            if (group.status() != StudyGroup.Status.FINISHED) {
                return Reply.say("The group is already on its way; `/prep plan` shows where.");
            }
            return call.argument().equals("repeat") ? next.repeat(group) : next.start(group, call.argument());
        });
    }
}
