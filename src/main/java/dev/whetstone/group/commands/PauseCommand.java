package dev.whetstone.group.commands;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.CadenceText;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import java.util.List;

/** {@code /prep pause}: no new questions until {@code /prep resume}. */
final class PauseCommand implements Command {

    private final Groups groups;
    private final GroupDesk desk;

    PauseCommand(Groups groups, GroupDesk desk) {
        this.groups = groups;
        this.desk = desk;
    }

    @Override
    public Spec spec() {
        return new Spec("pause", "Stops new questions until you resume", Audience.ADMIN, List.of());
    }

    @Override
    public Reply run(Call call) {
        return desk.with(call, group -> {
            if (group.status() != StudyGroup.Status.ACTIVE) {
                return Reply.say("Nothing to pause. " + CadenceText.nextQuestion(group));
            }
            groups.change(group.id(), StudyGroup::pause);
            return Reply.say("Paused: open questions still close as planned, new ones wait for `/prep resume`.");
        });
    }
}
