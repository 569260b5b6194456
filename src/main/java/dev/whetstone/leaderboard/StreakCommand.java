package dev.whetstone.leaderboard;

import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.award.Worth;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.NamedMember;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.streak.CurrentStreak;
import java.time.LocalDate;
import java.util.List;

/** {@code /prep streak}: an admin excuses a day on which a member could not answer, so that their streak holds over it. */
record StreakCommand(GroupDesk desk, NamedMember named, Members members, Ledger ledger, CurrentStreak streak)
        implements Command {

    @Override
    public Spec spec() {
        return new Spec(
                "streak",
                "Mends a member's streak: excuses a day they missed",
                Audience.ADMIN,
                List.of(
                        Parameter.required("day", "the missed day, such as 2026-03-02"),
                        Parameter.rest("member", "@member, or their name", true)));
    }

    @Override
    public Reply run(Call call) {
        return desk.with(call, group -> {
            LocalDate day = GroupDesk.date(call.value("day", ""));
            LocalDate today = group.cadence().dateOf(call.at());
            if (!day.isBefore(today)) {
                return Reply.wrong(
                        "day", "Only a day that is over can be excused; for one to come there is `/prep off`.");
            }
            return mend(group, named.of(call, group, call.value("member", "")), day, today);
        });
    }

    private Reply mend(StudyGroup group, Member member, LocalDate day, LocalDate today) {
        String name = "**" + Markdown.escape(member.name()) + "**";
        if (ledger.streakDates(group.id(), member.id(), day).contains(day)) {
            return Reply.say("%s answered on %s, so that day breaks nothing.".formatted(name, day));
        }
        members.excuse(member, day);
        ledger.settle(List.of(new Worth(
                group.id(),
                member.id(),
                "repair:%s:%s:%s".formatted(group.id(), member.id(), day),
                Award.Kind.REPAIR,
                0,
                day,
                null,
                "",
                0,
                0,
                "%s was excused by an admin, so your streak holds over it".formatted(day))));
        int days = streak.of(group, members.find(member.id()).orElse(member), today);
        return Reply.say("%s is excused on %s; their streak is %d posting day%s now."
                .formatted(name, day, days, days == 1 ? "" : "s"));
    }
}
