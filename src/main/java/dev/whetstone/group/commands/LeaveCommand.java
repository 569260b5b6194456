package dev.whetstone.group.commands;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Departures;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import java.util.List;

/** {@code /prep leave}: ends a member's part in the channel's group. */
record LeaveCommand(GroupDesk desk, Departures departures, Members members) implements Command {

    @Override
    public Spec spec() {
        return new Spec("leave", "Ends your part in this channel's group", Audience.ANYONE, List.of());
    }

    @Override
    public Reply run(Call call) {
        return desk.with(call, group -> {
            Member member = members.of(call.member());
            boolean admin = member.identities().stream().anyMatch(group.admins()::contains);
            return switch (departures.leave(group, member)) {
                case GONE ->
                    Reply.say(
                            ("You have left: you are off the board%s and I remind you no more. An answer or `/prep join`"
                                            + " brings you back with your points%s; `/prep forget me` deletes them.")
                                    .formatted(admin ? ", no longer an admin," : "", admin ? ", not as an admin" : ""));
                case NO_MEMBER -> Reply.say("You are no member of this group.");
                case ONLY_ADMIN ->
                    Reply.say("You are this group's only admin; appoint another first with `/prep admin add @member`.");
            };
        });
    }
}
