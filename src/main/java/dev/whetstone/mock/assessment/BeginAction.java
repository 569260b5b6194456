package dev.whetstone.mock.assessment;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;

/** “Begin”: the hour starts. The argument is the group. */
record BeginAction(AssessmentDesk desk) implements Action {

    static final String NAME = "mock-assess-begin";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(Call call) {
        String member = desk.members().of(call.member()).id();
        return desk.group(call.argument(), member)
                .map(group -> desk.begin(group, member))
                .orElseGet(() -> Reply.say("You take part in that group no more, so nothing was begun."));
    }
}
