package dev.whetstone.question.reader;

import dev.whetstone.question.Head;
import dev.whetstone.question.Question;
import dev.whetstone.question.ShortQuestion;
import java.util.Optional;

final class ShortReader implements KindReader {

    @Override
    public Optional<Question> read(Head head, Draft draft) {
        return Optional.of(new ShortQuestion(head, commonBody(draft), draft.rubric(), draft.samples()));
    }
}
