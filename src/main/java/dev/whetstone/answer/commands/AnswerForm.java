package dev.whetstone.answer.commands;

import dev.whetstone.answer.OpenRounds;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.Reply;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundTexts;
import java.util.List;

/** The form one answers by. */
record AnswerForm(RoundTexts texts, WrittenBefore written) {

    Reply opened(Round round, Question question, Call call) {
        if (round.takesAnswersAt(call.at())) {
            return new Reply.Open(of(round, question, written.by(call, round, question)));
        }
        return OpenRounds.closed(round);
    }

    private Form of(Round round, Question question, String said) {
        String hint = switch (question.kind()) {
            case CODE -> "Code, with a sentence on why it works";
            case SQL -> "One query";
            case OUTPUT -> "Exactly what the program prints";
            case CHOICE -> "The letter of your choice";
            default -> "A few sentences in your own words";
        };
        return new Form(
                "Your answer",
                texts.asked(question),
                "answer-form",
                round.id(),
                List.of(Form.Field.paragraph("text", "Answer", hint, said)));
    }
}
