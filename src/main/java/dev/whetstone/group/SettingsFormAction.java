package dev.whetstone.group;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.Rights;

/** The button that opens the settings form. */
final class SettingsFormAction implements Action {

    private final GroupDesk desk;
    private final Rights rights;

    SettingsFormAction(GroupDesk desk, Rights rights) {
        this.desk = desk;
        this.rights = rights;
    }

    @Override
    public String name() {
        return "settings-form";
    }

    @Override
    public Reply run(Call call) {
        if (!rights.isAdmin(call.member(), call.channel())) {
            return Reply.say("Only this group's admins can change its settings; nothing was changed.");
        }
        return desk.with(call, group -> new Reply.Open(SettingsCommand.form(group)));
    }
}
