package dev.whetstone.suggestion;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;

/** The buttons of a suggestion: read, approve, edit, decline. */
record SuggestionAction(Decisions decisions, SuggestionView view) implements Action {

    static final String NAME = "suggestion";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(Call call) {
        return decisions.with(call, suggestion -> reply(call.argument().split("\\|", -1)[1], suggestion));
    }

    private Reply reply(String what, Suggestion suggestion) {
        return switch (what) {
            case "approve" -> decisions.approve(suggestion);
            case "edit" -> new Reply.Open(SuggestionForms.edit(suggestion));
            case "decline" -> new Reply.Open(SuggestionForms.decline(suggestion));
            default -> new Reply.Private(view.whole(suggestion));
        };
    }
}
