package dev.whetstone.group.commands;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.CadenceText;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import java.time.Clock;
import java.util.List;

/** {@code /prep resume}: goes on after a pause. */
final class ResumeCommand implements Command {

    private final Groups groups;
    private final GroupDesk desk;
    private final Clock clock;

    ResumeCommand(Groups groups, GroupDesk desk, Clock clock) {
        this.groups = groups;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return new Spec("resume", "Goes on after a pause", Audience.ADMIN, List.of());
    }

    @Override
    public Reply run(Call call) {
        return desk.with(call, group -> {
            if (group.status() != StudyGroup.Status.PAUSED) {
                return Reply.say("The group is not paused. " + CadenceText.nextQuestion(group));
            }
            StudyGroup resumed = groups.change(group.id(), current -> current.resume(clock.instant()));
            return Reply.say("Welcome back. " + CadenceText.nextQuestion(resumed));
        });
    }
}
