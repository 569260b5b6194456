package dev.whetstone.mock.assessment;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.grading.Grading;
import java.time.Instant;
import java.util.Optional;

/** Hands in the answer to a question: that of its form, or by “Next” what was written so far, and if that is nothing, passes it. */
record HandInAction(String name, AssessmentDesk desk, AssessmentTexts texts, Grading grading) implements Action {

    static final String SEND = "mock-assess-send";
    static final String NEXT = "mock-assess-next";
    static final String STALE =
            "No answer to this question is taken any more; the newest message has the buttons that count.";

    @Override
    public Reply run(Call call) {
        int number = AssessmentDesk.Press.of(call.argument()).number();
        Instant now = desk.clock().instant();
        return desk.own(call)
                .filter(assessment -> assessment.takes(number, now))
                .map(assessment ->
                        handIn(assessment, number, call.value("text", "").strip(), now))
                .orElseGet(() -> Reply.say(STALE));
    }

    private Reply handIn(Assessment assessment, int number, String typed, Instant now) {
        String text = typed.isEmpty() ? assessment.draft() : typed;
        if (text.isBlank() && name.equals(SEND)) {
            return Reply.wrong("text", "That answer is empty; *Next* passes the question.");
        }
        Optional<String> refusal = text.isBlank()
                ? Optional.empty()
                : texts.open(assessment).flatMap(question -> grading.refusal(question, text));
        if (refusal.isPresent()) {
            return Reply.wrong("text", refusal.get());
        }
        return Reply.say(desk.assessments()
                .change(assessment.id(), one -> one.handIn(number, typed, now))
                .map(after -> received(after, number) + " " + onwards(after, number))
                .orElse(STALE));
    }

    /** By what was stored: more may have been written since the answer was read. */
    private static String received(Assessment after, int number) {
        return after.answers().get(number).outcome() == AssessedAnswer.Outcome.PASSED ? "Passed." : "Got it.";
    }

    private static String onwards(Assessment assessment, int number) {
        return number + 1 == assessment.paper().size()
                ? "That was the last question."
                : "The next question comes in your direct messages.";
    }
}
