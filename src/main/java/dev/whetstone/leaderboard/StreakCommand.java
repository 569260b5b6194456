package dev.whetstone.leaderboard;

import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.award.Worth;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.NamedMember;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.streak.CurrentStreak;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code /prep streak}: one's own streak; with a day, an admin excuses that a member could not answer on it, so that their streak holds
 * over it.
 */
record StreakCommand(GroupDesk desk, Members members, GroupRights rights, Ledger ledger, CurrentStreak streak)
        implements Command {

    @Override
    public Spec spec() {
        return new Spec(
                "streak",
                "Shows your streak; an admin mends a member's",
                Audience.ANYONE,
                List.of(
                        Parameter.optional("day", "for admins: the day a member missed, such as 2026-03-02"),
                        Parameter.rest("member", "for admins: @member, or their name", false)));
    }

    @Override
    public Reply run(Call call) {
        return desk.with(call, group -> {
            LocalDate today = group.cadence().dateOf(call.at());
            if (call.values().isEmpty()) {
                return own(call, group, today);
            }
            if (!rights.isAdmin(call.member(), group)) {
                return Reply.say(rights.refusal(call.channel(), "streak <day> <member>"));
            }
            if (!call.values().containsKey("member")) {
                return Reply.wrong(
                        "member", "Whose streak? Type the day and the member: `/prep streak 2026-03-02 @member`.");
            }
            LocalDate day = GroupDesk.date(call.value("day", ""));
            if (!day.isBefore(today)) {
                return Reply.wrong(
                        "day", "Only a day that is over can be excused; for one to come there is `/prep off`.");
            }
            return mend(group, new NamedMember(members).of(call, group, call.value("member", "")), day, today);
        });
    }

    private Reply own(Call call, StudyGroup group, LocalDate today) {
        int days = members.known(call.member())
                .map(member -> streak.of(group, member, today))
                .orElse(0);
        return Reply.say(
                days == 0
                        ? "You have no streak at the moment. Answer the next question, and it begins."
                        : "Your streak is %d posting day%s. `/prep me` shows it with your points."
                                .formatted(days, days == 1 ? "" : "s"));
    }

    private Reply mend(StudyGroup group, Member member, LocalDate day, LocalDate today) {
        String name = "**" + Markdown.escape(new NamedMember(members).called(group.id(), member)) + "**";
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
