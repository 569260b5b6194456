package dev.whetstone.appeal;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The Decide button. */
record DecideAppealAction(Appeals appeals, Cases cases, Deciders deciders) implements Action {
    @Override
    public String name() {
        return "appeal-decide";
    }

    @Override
    public Reply run(Call call) {
        Optional<Appeal> appeal = appeals.find(call.argument());
        if (appeal.isEmpty()) {
            return Reply.say(AppealDesk.GONE);
        }
        return DecisionRules.refusal(call, appeal.get(), cases.of(appeal.get().roundId()), deciders)
                .map(Reply::say)
                .orElseGet(() -> new Reply.Open(form(appeal.get())));
    }

    private static Form form(Appeal appeal) {
        List<Form.Option> scale = DecisionRules.SCALE.entrySet().stream()
                .sorted(Map.Entry.<String, String>comparingByKey().reversed())
                .map(entry -> new Form.Option(entry.getKey(), entry.getValue()))
                .collect(Collectors.toList());
        return new Form(
                "Decide the appeal",
                "appeal-form",
                appeal.id(),
                List.of(
                        Form.Field.select("score", "How good is the answer?", "1", scale),
                        Form.Field.line("reason", "Why? The author reads this.", "one line", true, "")));
    }
}
