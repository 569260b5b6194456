package dev.whetstone.mock.assessment;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;

/** Opens the form for the question that is open. */
record AssessedFormAction(AssessmentDesk desk, AssessmentTexts texts) implements Action {

    static final String NAME = "mock-assess-form";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(Call call) {
        int number = AssessmentDesk.Press.of(call.argument()).number();
        return desk.own(call)
                .filter(assessment -> assessment.takes(number, desk.clock().instant()))
                .flatMap(texts::form)
                .<Reply>map(Reply.Open::new)
                .orElseGet(() -> Reply.say(HandInAction.STALE));
    }
}
