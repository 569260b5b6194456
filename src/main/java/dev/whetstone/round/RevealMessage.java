package dev.whetstone.round;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.RichText;
import dev.whetstone.question.ChoiceQuestion;
import dev.whetstone.question.Coaching;
import dev.whetstone.question.OutputQuestion;
import dev.whetstone.question.Question;
import dev.whetstone.question.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The model answer with everything that explains it. */
public final class RevealMessage {

    private RevealMessage() {}

    /** The model answer, key points, follow-ups of a question, and what an interviewer could say beside them. */
    public static List<Block> of(Question question) {
        List<Block> blocks = new ArrayList<>();
        if (question instanceof ChoiceQuestion choice) {
            blocks.add(new Block.Prose(options(choice)));
        }
        if (question instanceof OutputQuestion output) {
            blocks.add(new Block.Code("", output.expect().stripTrailing()));
        }
        blocks.addAll(RichText.blocks(question.body().modelAnswer()));
        question.rubric().ifPresent(rubric -> blocks.add(new Block.Prose(points(rubric))));
        Coaching coaching = question.body().coaching();
        list("An interviewer listens for", coaching.listensFor()).ifPresent(blocks::add);
        list("A weak answer misses", coaching.weakAnswersMiss()).ifPresent(blocks::add);
        list("An interviewer might go on with", question.body().followUps()).ifPresent(blocks::add);
        list("To read on", coaching.documents()).ifPresent(blocks::add);
        return blocks;
    }

    private static Optional<Block> list(String title, List<String> texts) {
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Block.Prose("**" + title + "**\n"
                + texts.stream().map(text -> "- " + text.replace('\n', ' ')).collect(Collectors.joining("\n"))));
    }

    /** The reveal in the thread; {@code owed} hides the answer from those who still want to try, where a platform can. */
    static ChatMessage full(Question question, List<Block> highlights, boolean owed) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("Model answer: " + question.head().title()));
        if (owed) {
            blocks.add(new Block.Spoiler("The model answer", of(question)));
        } else {
            blocks.addAll(of(question));
        }
        blocks.addAll(highlights);
        return new ChatMessage(blocks);
    }

    private static String options(ChoiceQuestion question) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < question.options().size(); i++) {
            ChoiceQuestion.Option option = question.options().get(i);
            list.append("- ").append(option.correct() ? "✅ " : "❌ ");
            list.append("**").append((char) ('A' + i)).append("** ").append(Markdown.escape(option.text()));
            list.append(": ").append(option.because()).append('\n');
        }
        return list.toString();
    }

    private static String points(Rubric rubric) {
        String keys = rubric.points().stream().map(point -> "- " + point.says()).collect(Collectors.joining("\n"));
        String bonus = rubric.bonus().stream().map(point -> "- " + point.says()).collect(Collectors.joining("\n"));
        return "**Key points**\n" + keys + (bonus.isEmpty() ? "" : "\n\n**Even better with**\n" + bonus);
    }
}
