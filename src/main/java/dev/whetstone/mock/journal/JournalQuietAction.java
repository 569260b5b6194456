package dev.whetstone.mock.journal;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Members;

/** “Do not ask me again”. */
record JournalQuietAction(Journal journal, Members members) implements Action {

    static final String NAME = "journal-quiet";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(Call call) {
        members.idOf(call.member()).ifPresent(member -> journal.ask(member, null));
        return Reply.say("I will not ask any more; `/prep journal` still writes an entry whenever you want.");
    }
}
