package dev.whetstone.question;

import java.util.Optional;

final class ShortReader implements KindReader {

    @Override
    public Optional<Question> read(Head head, Draft draft) {
        return Optional.of(new ShortQuestion(head, commonBody(draft), draft.rubric(), draft.samples()));
    }
}
