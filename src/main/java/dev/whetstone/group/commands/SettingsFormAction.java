package dev.whetstone.group.commands;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.GroupRights;

/** The button that opens the settings form. */
final class SettingsFormAction implements Action {

    private final GroupDesk desk;
    private final GroupRights rights;

    SettingsFormAction(GroupDesk desk, GroupRights rights) {
        this.desk = desk;
        this.rights = rights;
    }

    @Override
    public String name() {
        return "settings-form";
    }

    @Override
    public Reply run(Call call) {
        return desk.with(
                call,
                group -> rights.isAdmin(call.member(), group)
                        ? new Reply.Open(SettingsCommand.form(group))
                        : Reply.say(rights.refusal(call.channel(), "settings")));
    }
}
