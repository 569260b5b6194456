package dev.whetstone.suggestion;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import java.util.Map;

/** The Send of an admin's form; it shows what became of the suggestion. */
record EditFormAction(Decisions decisions, SuggestionView view) implements Action {

    static final String NAME = "suggestion-edit";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(Call call) {
        return decisions.with(call, suggestion -> {
            SuggestedText text = suggestion.text().edited(call.values());
            Map<String, String> problems = decisions.problems(suggestion.id(), text);
            if (!problems.isEmpty()) {
                return Wrong.reply(problems);
            }
            return decisions
                    .edit(suggestion, text)
                    .<Reply>map(edited -> new Reply.Private(view.whole(edited)))
                    .orElseGet(Decisions::changedMeanwhile);
        });
    }
}
