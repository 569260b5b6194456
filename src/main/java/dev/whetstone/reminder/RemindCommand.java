package dev.whetstone.reminder;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import java.time.Clock;
import java.util.List;

/** {@code /prep remind}: whether a member wants to be reminded. */
final class RemindCommand implements Command {

    private final Members members;
    private final Groups groups;
    private final Clock clock;

    RemindCommand(Members members, Groups groups, Clock clock) {
        this.members = members;
        this.groups = groups;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return new Spec(
                "remind",
                "Switches your reminders on or off",
                Audience.ANYONE,
                List.of(Parameter.optional("state", "on or off", "on", "off")));
    }

    @Override
    public Reply run(Call call) {
        Member member = members.of(call.member());
        String state = call.value("state", "");
        groups.of(call.channel()).ifPresent(group -> members.join(group.id(), member.id(), clock.instant()));
        if (state.isEmpty()) {
            return Reply.say(
                    member.reminders()
                            ? "I remind you before a round closes, never between 22:00 and 7:00 your time; `/prep remind off` stops it."
                            : "Reminders are off; `/prep remind on` brings them back.");
        }
        members.remind(member, state.equals("on"));
        return Reply.say(
                state.equals("on")
                        ? "I will remind you before a round closes."
                        : "No more reminders; `/prep remind on` brings them back.");
    }
}
