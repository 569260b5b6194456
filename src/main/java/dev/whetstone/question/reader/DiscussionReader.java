package dev.whetstone.question.reader;

import dev.whetstone.question.DiscussionQuestion;
import dev.whetstone.question.Head;
import dev.whetstone.question.Question;
import java.util.Optional;

final class DiscussionReader implements KindReader {

    @Override
    public Optional<Question> read(Head head, Draft draft) {
        return Optional.of(new DiscussionQuestion(head, commonBody(draft), draft.rubric()));
    }
}
