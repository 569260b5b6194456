package dev.whetstone.mock.assessment;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Form;
import dev.whetstone.grading.Grading;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.RoundTexts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an assessment says. */
record AssessmentTexts(QuestionBank bank, RoundTexts texts, ScorecardTexts results) {

    /** Empty if the question is there no more. */
    Optional<ChatMessage> of(Assessment assessment, AssessmentWord word, Instant now) {
        return switch (word.kind()) {
            case QUESTION -> question(assessment, now);
            case NOTE -> Optional.of(note(assessment));
            case HALF -> Optional.of(ChatMessage.text("Half of the time has gone: " + left(assessment, now) + "."));
            case FIVE -> Optional.of(ChatMessage.text("The last minutes: " + left(assessment, now) + "."));
            case OVER ->
                Optional.of(
                        ChatMessage.text(
                                "That was the last of it: no more answers are taken. I grade them now and tell you the result."));
            case RESULT -> Optional.of(results.of(assessment));
        };
    }

    /** The question that is open, with its buttons. */
    Optional<ChatMessage> question(Assessment assessment, Instant now) {
        return open(assessment).map(question -> {
            List<Block> blocks = new ArrayList<>();
            pressed(assessment).map(Block.Prose::new).ifPresent(blocks::add);
            blocks.add(new Block.Prose("**%s** · %s".formatted(place(assessment), left(assessment, now))));
            blocks.addAll(texts.asked(question));
            blocks.add(buttons(assessment));
            return new ChatMessage(blocks);
        });
    }

    /** What a message did that only named the button, until something else is written. */
    private static Optional<String> pressed(Assessment assessment) {
        int number = assessment.current();
        if (number == 0 || assessment.act != Drafting.Act.PRESSED) {
            return Optional.empty();
        }
        boolean passed = assessment.answers().get(number - 1).outcome() == AssessedAnswer.Outcome.PASSED;
        return Optional.of("Question %d is %s, as you wrote.".formatted(number, passed ? "passed" : "handed in"));
    }

    /** Whether an open question is answered by these words alone, where words may be; programs, queries and prose are more. */
    boolean isAnsweredBy(Assessment assessment, Grading grading, String words) {
        return open(assessment)
                .filter(question -> question.kind() == Kind.OUTPUT || question.kind() == Kind.CHOICE)
                .filter(question -> grading.refusal(question, words).isEmpty())
                .filter(question -> grading.grade(question, words).score() > 0)
                .isPresent();
    }

    private static Block buttons(Assessment assessment) {
        String argument = assessment.id() + ";" + assessment.current();
        return new Block.Choices(List.of(
                new Choice("Answer", AssessedFormAction.NAME, argument, true),
                Choice.of("Next", HandInAction.NEXT, argument)));
    }

    private static ChatMessage note(Assessment assessment) {
        int number = assessment.current() + 1;
        String noted = switch (assessment.act) {
            case WRITTEN -> "That belongs to your answer to question %d now.".formatted(number);
            case CHANGED -> "Changed: your answer to question %d reads as your message stands now.".formatted(number);
            case TAKEN_BACK ->
                assessment.draft().isEmpty()
                        ? "Taken back: there is no answer to question %d now.".formatted(number)
                        : "Taken back: the rest stays your answer to question %d.".formatted(number);
            case PRESSED -> "What you wrote is handed in.";
            case TOO_LATE ->
                "That message belongs to a question that is handed in; its answer stays as it was, and question %d is open."
                        .formatted(number);
        };
        String full = AssessedAnswer.isFull(assessment.draft())
                ? " It is as long as it can be; what is beyond is cut off."
                : "";
        return ChatMessage.of(new Block.Prose(noted + full + " Write on, or press *Next*."), buttons(assessment));
    }

    /** The form for the question that is open, with what was written so far. */
    Optional<Form> form(Assessment assessment) {
        return open(assessment)
                .map(question -> new Form(
                        place(assessment),
                        texts.asked(question),
                        HandInAction.SEND,
                        assessment.id() + ";" + assessment.current(),
                        List.of(Form.Field.paragraph("text", "Answer", "As in a round", draft(assessment)))));
    }

    private static String draft(Assessment assessment) {
        String draft = assessment.draft();
        return draft.length() <= Form.Field.MOST_PARAGRAPH ? draft : draft.substring(0, Form.Field.MOST_PARAGRAPH);
    }

    Optional<Question> open(Assessment assessment) {
        int current = assessment.current();
        return current < assessment.paper().size()
                ? bank.find(assessment.paper().get(current).question())
                : Optional.empty();
    }

    private static String place(Assessment assessment) {
        return "Question %d of %d"
                .formatted(assessment.current() + 1, assessment.paper().size());
    }

    /** Rounded, but never to nothing while there is something left. */
    private static String left(Assessment assessment, Instant now) {
        Duration left = assessment.left(now);
        long minutes = Math.max(1, Math.round(left.toSeconds() / 60.0));
        return minutes == 1 ? "1 minute left" : minutes + " minutes left";
    }
}
