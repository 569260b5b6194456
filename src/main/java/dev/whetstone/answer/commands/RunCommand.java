package dev.whetstone.answer.commands;

import dev.whetstone.answer.OpenRounds;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.Reply;
import java.util.List;

/** {@code /prep run}. */
record RunCommand(OpenRounds rounds, ProgramTrials trials) implements Command {
    @Override
    public Spec spec() {
        return new Spec(
                "run",
                "Tries your Python on the visible tests; counts as no answer",
                Audience.ANYONE,
                List.of(Parameter.rest("text", "your program", false)));
    }

    @Override
    public Reply run(Call call) {
        String text = call.value("text", "");
        return rounds.meant(call, (round, question) -> {
            if (!text.isBlank()) {
                return trials.run(round, question, call, text);
            }
            Form.Field field = Form.Field.paragraph("text", "Program", "Python, as you would answer", "");
            return round.takesAnswersAt(call.at())
                    ? new Reply.Open(new Form("Try your program", "run-form", round.id(), List.of(field)))
                    : Reply.say(AnswerForm.CLOSED);
        });
    }
}
