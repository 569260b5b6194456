package dev.whetstone.asking;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Cadence;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /prep skip}: leaves out the next question, or the next posting day. */
record SkipCommand(GroupDesk desk, Groups groups, RoundStarter starter, NamedQuestion named, Clock clock)
        implements Command {
    @Override
    public Spec spec() {
        return new Spec(
                "skip",
                "Leaves out the next question, or the next day",
                Audience.ADMIN,
                List.of(Parameter.optional("what", "question or day", "question", "day")));
    }

    @Override
    public Reply run(Call call) {
        return desk.with(
                call, group -> call.value("what", "question").equals("day") ? day(group) : question(call, group));
    }

    private Reply question(Call call, StudyGroup group) {
        Optional<NextQuestions.Beside> beside = starter.nextBeside(group);
        if (beside.isPresent()) {
            return beside(call, group, beside.get());
        }
        List<String> next = starter.next().upcoming(group, 2);
        if (next.isEmpty()) {
            return Reply.say("The plan has no further question to leave out.");
        }
        starter.next().passed(group, next.get(0));
        String then =
                next.size() > 1 ? "Next comes " + named.title(next.get(1)) + "." : "That was the plan's last one.";
        return Reply.say("Left out: " + named.title(next.get(0)) + ". " + then);
    }

    private Reply beside(Call call, StudyGroup group, NextQuestions.Beside beside) {
        String title = named.title(beside.question());
        if (beside.own()) {
            starter.leaveOut(group, beside.question(), call.id());
            return Reply.say("Left out: " + title + ". It stays in the group's own bank.");
        }
        groups.change(group.id(), current -> current.moveOn(current.curriculum().reviewing()));
        return Reply.say("Left out: the review of " + title + ". The plan goes on with its next question.");
    }

    private Reply day(StudyGroup group) {
        if (group.nextSlot().isEmpty()) {
            return Reply.say("No day is planned, so there is none to leave out.");
        }
        LocalDate date = group.nextSlot().get().date();
        StudyGroup changed = groups.change(group.id(), current -> {
            Cadence cadence = current.cadence();
            Set<LocalDate> holidays = new HashSet<>(cadence.holidays());
            holidays.add(date);
            current.follow(
                    new Cadence(
                            cadence.times(),
                            cadence.weekdays(),
                            cadence.zone(),
                            cadence.closeAfter(),
                            cadence.remindBefore(),
                            cadence.sealed(),
                            holidays),
                    clock.instant());
        });
        String next = changed.nextSlot().map(slot -> slot.date().toString()).orElse("none");
        return Reply.say("No question on %s; it is a holiday for the group now. The next posting day: %s."
                .formatted(date, next));
    }
}
