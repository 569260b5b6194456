package dev.whetstone.group.commands;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Members;
import java.util.List;

/** {@code /prep hide}: keeps a member off the board, or brings them back. */
final class HideCommand implements Command {

    private final Members members;

    HideCommand(Members members) {
        this.members = members;
    }

    @Override
    public Spec spec() {
        return new Spec(
                "hide",
                "Keeps you off the board; your points go on counting for you",
                Audience.ANYONE,
                List.of(Parameter.optional("state", "on or off", "on", "off")));
    }

    @Override
    public boolean isAboutGroup() {
        return false;
    }

    @Override
    public Reply run(Call call) {
        boolean hidden = call.value("state", "on").equals("on");
        members.change(members.of(call.member()).id(), member -> member.withHidden(hidden));
        return Reply.say(
                hidden
                        ? "You are off the board now; `/prep hide off` brings you back."
                        : "You are on the board again.");
    }
}
