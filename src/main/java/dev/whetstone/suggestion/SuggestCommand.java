package dev.whetstone.suggestion;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import java.util.List;

/** {@code /prep suggest}: opens the form. */
record SuggestCommand(GroupDesk desk) implements Command {
    @Override
    public Spec spec() {
        return new Spec("suggest", "Suggests a question to this group's admins, by a form", Audience.ANYONE, List.of());
    }

    @Override
    public Reply run(Call call) {
        return desk.with(call, group -> new Reply.Open(SuggestionForms.suggest(group.id())));
    }
}
