package dev.whetstone.answer;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.Reply;
import dev.whetstone.question.ChoiceQuestion;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundTexts;
import java.util.List;

/** The buttons and the form by which one answers; the command is {@link AnswerCommand}. */
final class AnswerActions {

    static final String CLOSED = "That round is closed; its model answer is in the thread.";

    private AnswerActions() {}

    static Form form(Round round, Question question, RoundTexts texts, String said) {
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

    /** The Answer button: opens the form. */
    record OpenForm(OpenRounds rounds, RoundTexts texts) implements Action {
        @Override
        public String name() {
            return "answer";
        }

        @Override
        public Reply run(Call call) {
            return rounds.named(
                    call.argument(),
                    call,
                    (round, question) -> round.takesAnswersAt(call.at())
                            ? new Reply.Open(form(round, question, texts, rounds.saidElsewhere(round, call)))
                            : Reply.say(CLOSED));
        }
    }

    /** The form's Send. */
    record SendForm(OpenRounds rounds, Submissions submissions) implements Action {
        @Override
        public String name() {
            return "answer-form";
        }

        @Override
        public Reply run(Call call) {
            return rounds.named(
                    call.argument(),
                    call,
                    (round, question) -> submissions.submit(round, call, call.value("text", "")));
        }
    }

    /** An option of a choice question; the argument is {@code round|letter}. */
    record Choose(OpenRounds rounds, Submissions submissions) implements Action {
        @Override
        public String name() {
            return "choose";
        }

        @Override
        public Reply run(Call call) {
            int cut = call.argument().lastIndexOf('|');
            if (cut < 0) {
                return Reply.say("That button is broken; type the letter of your choice in the thread instead.");
            }
            return rounds.named(call.argument().substring(0, cut), call, (round, question) -> {
                if (!round.takesAnswersAt(call.at())) {
                    return Reply.say(CLOSED);
                }
                return question instanceof ChoiceQuestion
                        ? submissions.submit(round, call, call.argument().substring(cut + 1))
                        : Reply.say("That question has no options any more.");
            });
        }
    }
}
