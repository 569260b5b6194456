package dev.whetstone.mock.assessment;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.RichText;
import dev.whetstone.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows a question of an assessment that is over, with what was answered and the model answer. */
record AssessedLookAction(AssessmentDesk desk, AssessmentTexts texts) implements Action {

    static final String NAME = "mock-assess-look";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(Call call) {
        int number = AssessmentDesk.Press.of(call.argument()).number();
        Optional<AssessedAnswer> answer = desk.own(call)
                .filter(Assessment::isDone)
                .flatMap(one -> one.answers().stream()
                        .filter(given -> given.number() == number)
                        .findFirst());
        Optional<Question> question = answer.flatMap(given -> texts.bank().find(given.question()));
        if (answer.isEmpty() || question.isEmpty()) {
            return Reply.say("There is no such answer of yours any more.");
        }
        StillAhead ahead = desk.papers().ahead();
        String member = desk.members().of(call.member()).id();
        return ahead.of(member).contains(question.get().id())
                        || ahead.isAskedNearby(member, question.get().id())
                ? Reply.say(
                        "That question is asked in a group now, or comes in yours; look again when it was revealed.")
                : new Reply.Private(new ChatMessage(blocks(answer.get(), question.get())));
    }

    private static List<Block> blocks(AssessedAnswer answer, Question question) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(
                "**%s**: %s.".formatted(Markdown.escape(question.head().title()), ScorecardTexts.grade(answer))));
        blocks.addAll(RichText.blocks(question.body().prompt()));
        if (!answer.text().isBlank()) {
            blocks.add(new Block.Prose("**Your answer**"));
            blocks.add(new Block.Verbatim(answer.text()));
        }
        blocks.add(new Block.Prose("**Model answer**"));
        blocks.addAll(RichText.blocks(question.body().modelAnswer()));
        return blocks;
    }
}
