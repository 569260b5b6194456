package dev.whetstone.mock.journal;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;

/** The button under a prompt: opens the form. */
record JournalOpenAction() implements Action {

    static final String NAME = "journal-open";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(Call call) {
        return new Reply.Open(JournalForms.entry(call.argument()));
    }
}
