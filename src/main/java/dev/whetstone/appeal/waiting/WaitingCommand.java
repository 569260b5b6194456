package dev.whetstone.appeal.waiting;

import dev.whetstone.appeal.Deciders;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.StudyGroup;
import java.time.Clock;
import java.util.List;

/** {@code /prep waiting}: what waits for a person, for admins. */
record WaitingCommand(GroupDesk desk, WaitingList list, Deciders deciders, Clock clock) implements Command {

    @Override
    public Spec spec() {
        return new Spec("waiting", "Lists what waits for a person to decide", Audience.ADMIN, List.of());
    }

    @Override
    public Reply run(Call call) {
        return desk.with(
                call, group -> list(group, deciders.person(call.member()).key()));
    }

    private Reply list(StudyGroup group, String reader) {
        List<Waiting> all = list.of(group, clock.instant());
        List<Waiting> others =
                all.stream().filter(one -> !one.memberId().equals(reader)).toList();
        int own = all.size() - others.size();
        String rest = own == 0 ? "" : " %d of your own %s for others.".formatted(own, own == 1 ? "waits" : "wait");
        if (others.isEmpty()) {
            return Reply.say("Nothing waits for you: no unsure answer, discussion or appeal of the last %d days.%s"
                    .formatted(WaitingList.LATELY.toDays(), rest));
        }
        String intro = others.size() == 1
                ? "One thing waits for a person to decide.%s".formatted(rest)
                : "%d things wait for a person to decide, the oldest first.%s".formatted(others.size(), rest);
        return new Reply.Private(WaitingMessage.of(intro, others, clock.instant()));
    }
}
