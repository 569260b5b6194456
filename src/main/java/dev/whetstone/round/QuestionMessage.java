package dev.whetstone.round;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.RichText;
import dev.whetstone.plan.StudyPlan;
import dev.whetstone.question.ChoiceQuestion;
import dev.whetstone.question.PracticeQuestion;
import dev.whetstone.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a question looks in its channel, open and closed, and in a preview. */
final class QuestionMessage {

    private QuestionMessage() {}

    /** The open question with its buttons. */
    static ChatMessage open(Round round, List<Block> body, Question question) {
        List<Block> blocks = new ArrayList<>(body);
        if (question instanceof ChoiceQuestion choice) {
            blocks.add(new Block.Choices(options(round.id(), choice)));
        }
        blocks.add(new Block.Moment("Closes", round.closesAt(), round.zone()));
        blocks.add(new Block.Prose(
                round.isSealed()
                        ? "*Sealed round: answer with the button; nobody sees an answer before the reveal.*"
                        : "*Answer in the thread or with the button.*"));
        blocks.add(new Block.Choices(buttons(round, question)));
        return new ChatMessage(blocks);
    }

    /** The question after its close, without buttons. */
    static ChatMessage closed(Round round, List<Block> body, Question question, boolean revealed) {
        List<Block> blocks = new ArrayList<>(body);
        legend(question).ifPresent(blocks::add);
        blocks.add(new Block.Prose(
                revealed
                        ? "**Closed.** The model answer is in the thread."
                        : "**Closed.** The model answer could not be posted here; `/prep reveal` shows it."));
        blocks.add(new Block.Choices(List.of(Choice.of("Read and rate answers", "peers", round.id()))));
        return new ChatMessage(blocks);
    }

    /** What an admin sees before it is posted. */
    static ChatMessage preview(Question question, List<Block> tables) {
        return new ChatMessage(task(question, facts(question), true, tables));
    }

    /** What the form shows to whoever answers. */
    static List<Block> asked(Question question, List<Block> tables) {
        return task(question, "", true, tables);
    }

    /** Title, plan day and prompt, with what a SQL question's tables hold. */
    static List<Block> body(Round round, Question question, @Nullable StudyPlan plan, List<Block> tables) {
        List<Block> blocks = task(question, day(round, question, plan) + facts(question), false, tables);
        session(question, plan).ifPresent(blocks::add);
        return blocks;
    }

    /** @param options whether those of a choice question are told, because they have no buttons */
    private static List<Block> task(Question question, String facts, boolean options, List<Block> tables) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(question.head().title()));
        if (!facts.isEmpty()) {
            blocks.add(new Block.Prose(facts));
        }
        blocks.addAll(RichText.blocks(question.body().prompt()));
        if (options) {
            legend(question).ifPresent(blocks::add);
        }
        checklist(question).ifPresent(blocks::add);
        blocks.addAll(tables);
        return blocks;
    }

    /** The mock interview a plan has for the day, under the first of its questions. */
    private static Optional<Block> session(Question question, @Nullable StudyPlan plan) {
        String scenario = plan == null ? "" : plan.sessionWith(question.id());
        return scenario.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Prose(
                        "**Also today, a mock interview:** with a partner by `/prep mock now scenario:%s`, or with me by `/prep mock alone %s`."
                                .formatted(scenario, scenario)));
    }

    /** The title is not said twice where the day has the same. */
    private static String day(Round round, Question question, @Nullable StudyPlan plan) {
        if (plan == null || round.pick().planDay() == 0) {
            return "";
        }
        String theme = round.pick().theme();
        return "%s, day %d of %d%s  \n"
                .formatted(
                        Markdown.escape(plan.title()),
                        round.pick().planDay(),
                        plan.days().size(),
                        theme.equalsIgnoreCase(question.head().title()) ? "" : ": *" + Markdown.escape(theme) + "*");
    }

    private static String facts(Question question) {
        return "%s · %s · about %d min · up to %d points"
                .formatted(
                        question.head().topic(),
                        question.head().difficulty().id(),
                        question.head().minutes(),
                        question.head().difficulty().basePoints());
    }

    /** What peers confirm; the points of a rubric stay untold, those of a checklist are the task. */
    private static Optional<Block.Prose> checklist(Question question) {
        return question instanceof PracticeQuestion practice
                ? Optional.of(new Block.Prose(practice.checklist().stream()
                        .map(point -> "- " + point.says())
                        .collect(Collectors.joining("\n", "**Two members confirm:**\n", ""))))
                : Optional.empty();
    }

    /** The options without their buttons. */
    private static Optional<Block.Prose> legend(Question question) {
        return question instanceof ChoiceQuestion choice
                ? new Block.Choices(options("", choice)).legend()
                : Optional.empty();
    }

    private static List<Choice> options(String roundId, ChoiceQuestion question) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < question.options().size(); i++) {
            String letter = String.valueOf((char) ('A' + i));
            choices.add(new Choice(
                    letter,
                    "choose",
                    roundId + "|" + letter,
                    true,
                    question.options().get(i).text()));
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
