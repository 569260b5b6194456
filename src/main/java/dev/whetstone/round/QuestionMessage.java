package dev.whetstone.round;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.RichText;
import dev.whetstone.plan.StudyPlan;
import dev.whetstone.question.ChoiceQuestion;
import dev.whetstone.question.Question;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a question looks in its channel, open and closed, and in a preview. */
final class QuestionMessage {

    private QuestionMessage() {}

    /** The open question with its buttons. */
    static ChatMessage open(Round round, List<Block> body, Question question) {
        List<Block> blocks = new ArrayList<>(body);
        blocks.add(new Block.Moment("Closes", round.closesAt(), round.zone()));
        blocks.add(new Block.Prose(
                round.isSealed()
                        ? "*Sealed round: answer with the button; nobody sees an answer before the reveal.*"
                        : "*Answer in the thread or with the button.*"));
        if (question instanceof ChoiceQuestion choice) {
            blocks.add(new Block.Choices(options(round, choice)));
        }
        blocks.add(new Block.Choices(buttons(round, question)));
        return new ChatMessage(blocks);
    }

    /** The question after its close, without buttons. */
    static ChatMessage closed(Round round, List<Block> body, boolean revealed) {
        List<Block> blocks = new ArrayList<>(body);
        blocks.add(new Block.Prose(
                revealed
                        ? "**Closed.** The model answer is in the thread."
                        : "**Closed.** The model answer could not be posted here; `/prep reveal` shows it."));
        blocks.add(new Block.Choices(List.of(Choice.of("Read and rate answers", "peers", round.id()))));
        return new ChatMessage(blocks);
    }

    /** What an admin sees before it is posted. */
    static ChatMessage preview(Question question, List<Block> tables) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(question.head().title()));
        blocks.add(new Block.Prose(facts(question)));
        blocks.addAll(RichText.blocks(question.body().prompt()));
        blocks.addAll(tables);
        return new ChatMessage(blocks);
    }

    /** Title, plan day and prompt, with what a SQL question's tables hold. */
    static List<Block> body(Round round, Question question, @Nullable StudyPlan plan, List<Block> tables) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(question.head().title()));
        blocks.add(new Block.Prose(day(round, plan) + facts(question)));
        blocks.addAll(RichText.blocks(question.body().prompt()));
        if (question instanceof ChoiceQuestion choice) {
            blocks.add(new Block.Prose(lettered(choice)));
        }
        blocks.addAll(tables);
        return blocks;
    }

    private static String day(Round round, @Nullable StudyPlan plan) {
        return plan == null || round.pick().planDay() == 0
                ? ""
                : "%s, day %d of %d: *%s*  \n"
                        .formatted(
                                Markdown.escape(plan.title()),
                                round.pick().planDay(),
                                plan.days().size(),
                                Markdown.escape(round.pick().theme()));
    }

    private static String facts(Question question) {
        return "%s · %s · about %d min · up to %d points"
                .formatted(
                        question.head().topic(),
                        question.head().difficulty().id(),
                        question.head().minutes(),
                        question.head().difficulty().basePoints());
    }

    private static String lettered(ChoiceQuestion question) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < question.options().size(); i++) {
            list.append("- **").append((char) ('A' + i)).append("** ");
            list.append(Markdown.escape(question.options().get(i).text())).append('\n');
        }
        return list.toString();
    }

    private static List<Choice> options(Round round, ChoiceQuestion question) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < question.options().size(); i++) {
            String letter = String.valueOf((char) ('A' + i));
            choices.add(new Choice(letter, "choose", round.id() + "|" + letter, true));
        }
        return choices;
    }

    private static List<Choice> buttons(Round round, Question question) {
        List<Choice> buttons = new ArrayList<>();
        if (!(question instanceof ChoiceQuestion)) {
            buttons.add(new Choice("Answer", "answer", round.id(), true));
        }
        buttons.add(Choice.of("Hint", "hint", round.id()));
        buttons.add(Choice.of("Show me", "show", round.id()));
        buttons.add(Choice.of("Rate answers", "peers", round.id()));
        return buttons;
    }
}
