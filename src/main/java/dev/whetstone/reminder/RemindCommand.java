package dev.whetstone.reminder;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.group.ZoneText;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** {@code /prep remind}: whether a member wants to be reminded, and by which clock. */
record RemindCommand(Members members, Groups groups) implements Command {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    @Override
    public Spec spec() {
        return new Spec(
                "remind",
                "Shows when I remind you; switches it on or off, or sets your time zone",
                Audience.ANYONE,
                List.of(
                        Parameter.optional("state", "on or off", "on", "off"),
                        Parameter.optional("zone", "your own time zone, such as Europe/Berlin")));
    }

    @Override
    public List<String> suggest(String parameter, String typed) {
        return parameter.equals("zone") ? ZoneText.zonesLike(typed, 25) : List.of();
    }

    @Override
    public boolean isAboutGroup() {
        return false;
    }

    @Override
    public Reply run(Call call) {
        return GroupDesk.readable(() -> {
            Member member = members.of(call.member());
            String zone = call.value("zone", "");
            return remind(call, zone.isEmpty() ? member : members.liveIn(member, zone));
        });
    }

    private Reply remind(Call call, Member member) {
        String state = call.value("state", "");
        boolean wanted = state.isEmpty() ? member.reminders() : state.equals("on");
        if (!state.isEmpty()) {
            members.remind(member, wanted);
        }
        if (!wanted) {
            return Reply.say(
                    state.isEmpty()
                            ? "Reminders are off; `/prep remind on` brings them back."
                            : "No more reminders; `/prep remind on` brings them back.");
        }
        if (!takesPart(call, member)) {
            return Reply.say(
                    "You are a member of no group here, so I remind you of nothing yet; an answer or `/prep join` in the"
                            + " group's channel makes you one.");
        }
        return Reply.say("I remind you before a round closes if you have not answered%s. `/prep remind off` stops it.%s"
                .formatted(
                        groups.of(call.channel())
                                .map(group -> when(group, member))
                                .orElse(""),
                        member.zone() == null
                                ? " Where are you? `/prep remind zone:Europe/Berlin` tells me your time zone, so that I never write at night."
                                : ""));
    }

    /** In the channel's group, or in any where the channel has none. */
    private boolean takesPart(Call call, Member member) {
        List<String> own = members.groupsOf(member.id());
        return groups.of(call.channel()).map(group -> own.contains(group.id())).orElse(!own.isEmpty());
    }

    /** At which time of their own the member is reminded of the group's next question. */
    private static String when(StudyGroup group, Member member) {
        ZoneId zone = member.zone() == null ? group.cadence().zone() : member.zone();
        String whose =
                member.zone() == null ? ", the group's time zone, because I do not know yours" : ", your time zone";
        return group.nextSlot()
                .map(
                        slot -> ReminderTimes.of(
                                        slot.at(),
                                        slot.at().plus(group.cadence().closeAfter()),
                                        group.cadence().remindBefore(),
                                        zone)
                                .map(at -> ": of the next question at %s (%s%s)"
                                        .formatted(WHEN.format(at.atZone(zone)), zone, whose))
                                .orElse(
                                        "; of the next question not, because it is open in your night only or the group has no reminders"))
                .orElse("");
    }
}
