package dev.whetstone.question;

import java.util.Optional;

final class DiscussionReader implements KindReader {

    @Override
    public Optional<Question> read(Head head, Draft draft) {
        return Optional.of(new DiscussionQuestion(head, commonBody(draft), draft.rubric()));
    }
}
