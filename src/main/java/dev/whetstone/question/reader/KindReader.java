package dev.whetstone.question.reader;

import dev.whetstone.question.Body;
import dev.whetstone.question.Head;
import dev.whetstone.question.Question;
import java.util.List;
import java.util.Optional;

/** Makes the question of one kind from a draft; what is wrong goes to the draft's findings. */
interface KindReader {

    List<String> COMMON_SECTIONS = List.of(
            "Question",
            "Hints",
            "Model answer",
            "Follow-ups",
            Draft.LISTENS_FOR,
            Draft.WEAK_ANSWERS_MISS,
            Draft.DOCUMENTS);

    Optional<Question> read(Head head, Draft draft);

    /** Everything every kind has, after checking that there are no other sections. */
    default Body commonBody(Draft draft) {
        draft.sections().allowOnly(COMMON_SECTIONS);
        return draft.body();
    }
}
