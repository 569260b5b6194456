package dev.whetstone.answer.commands;

import dev.whetstone.chat.Form;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundTexts;
import java.util.List;

/** The form one answers by, and what is said where it is too late for it. */
final class AnswerForm {

    static final String CLOSED = "That round is closed; its model answer is in the thread.";

    private AnswerForm() {}

    static Form of(Round round, Question question, RoundTexts texts, String said) {
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
