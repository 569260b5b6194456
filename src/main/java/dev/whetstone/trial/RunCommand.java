package dev.whetstone.trial;

import dev.whetstone.answer.OpenRounds;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.Reply;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import java.util.List;

/** {@code /prep run}, and the button that asks which question is meant: tries a program, or opens the form. */
record RunCommand(OpenRounds rounds, ProgramTrials trials) implements Command, Action {
    @Override
    public Spec spec() {
        return new Spec(
                "run",
                "Tries your Python on the visible tests; counts as no answer",
                Audience.ANYONE,
                List.of(Parameter.rest("text", "your program", false)));
    }

    @Override
    public String name() {
        return "run";
    }

    @Override
    public Reply run(Call call) {
        return rounds.asked(call, name(), (round, question) -> run(round, question, call));
    }

    private Reply run(Round round, Question question, Call call) {
        String text = call.value("text", "");
        if (!text.isBlank()) {
            return trials.run(round, question, call, text);
        }
        Form.Field field = Form.Field.paragraph("text", "Program", "Python, as you would answer", "");
        return round.takesAnswersAt(call.at())
                ? new Reply.Open(new Form("Try your program", "run-form", round.id(), List.of(field)))
                : OpenRounds.closed(round);
    }
}
