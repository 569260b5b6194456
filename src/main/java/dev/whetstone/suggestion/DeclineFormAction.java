package dev.whetstone.suggestion;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;

/** The Send of the form that says why a suggestion is not taken. */
record DeclineFormAction(Decisions decisions) implements Action {

    static final String NAME = "suggestion-decline";
    private static final int LONGEST = 200;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(Call call) {
        String word = call.value(SuggestionForms.WORD, "").strip().replaceAll("\\s+", " ");
        if (word.isEmpty() || word.length() > LONGEST) {
            return Reply.wrong(
                    SuggestionForms.WORD, "Say why in one line of at most 200 characters; nothing was changed.");
        }
        return decisions.with(call, suggestion -> decisions.decline(suggestion, word));
    }
}
