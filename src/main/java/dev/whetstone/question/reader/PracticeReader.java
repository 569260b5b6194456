package dev.whetstone.question.reader;

import dev.whetstone.question.Head;
import dev.whetstone.question.PracticeQuestion;
import dev.whetstone.question.Question;
import java.util.HashSet;
import java.util.Optional;

final class PracticeReader implements KindReader {

    @Override
    public Optional<Question> read(Head head, Draft draft) {
        return Optional.of(new PracticeQuestion(head, commonBody(draft), draft.points("/checklist", new HashSet<>())));
    }
}
