package dev.whetstone.group.commands;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import java.time.Clock;
import java.util.List;

/** {@code /prep join}: takes part from now on, without waiting for a first answer. */
record JoinCommand(Groups groups, Members members, Clock clock) implements Command {

    @Override
    public Spec spec() {
        return new Spec("join", "Makes you a member of this channel's group", Audience.ANYONE, List.of());
    }

    @Override
    public Reply run(Call call) {
        return groups.of(call.channel())
                .map(group -> {
                    Member member = members.of(call.member());
                    boolean already = members.groupsOf(member.id()).contains(group.id());
                    members.rejoin(group.id(), member.id(), clock.instant());
                    return Reply.say(
                            already
                                    ? "You are a member of this group already."
                                    : "Welcome: you are a member of this group now. I remind you of questions you have not"
                                            + " answered; `/prep remind off` ends that.");
                })
                .orElseGet(
                        () -> Reply.say(
                                "No study group lives here: type `/prep join` in its channel, or have an admin start one with `/prep setup`."));
    }
}
