package dev.whetstone.question.reader;

import dev.whetstone.question.Body;
import dev.whetstone.question.Head;
import dev.whetstone.question.OutputQuestion;
import dev.whetstone.question.Question;
import java.util.Optional;

final class OutputReader implements KindReader {

    @Override
    public Optional<Question> read(Head head, Draft draft) {
        Body body = commonBody(draft);
        draft.sections()
                .require("Question")
                .filter(section -> section.fences().isEmpty())
                .ifPresent(section -> draft.findings().add(section.line(), "the program must stand in a fenced block"));
        return Optional.of(new OutputQuestion(
                head, body, draft.text("/output/expect").stripTrailing(), draft.texts("/output/accept")));
    }
}
