package dev.whetstone.round;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Question;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A feature's part in a round's life. Every method may be called again after a crash, so every effect must be repeatable. */
public interface RoundFollower {

    /** Reminds whoever is to be reminded by now; tells when to look again, if ever. Asked for the first time when the round opens. */
    default Optional<Instant> remind(Round round, StudyGroup group, Question question) {
        return Optional.empty();
    }

    /** Whether everything that came in before the close has been handled. */
    default boolean isSettled(Round round) {
        return true;
    }

    /** Whether somebody of the group has not answered, so that the model answer is shown on request where that is possible. */
    default boolean isOwed(Round round, StudyGroup group) {
        return false;
    }

    /** Whether a member has been shown the model answer already, so that no hint is offered to them. */
    default boolean hasShown(Round round, MemberRef member) {
        return false;
    }

    /** How a member stands in an open round, in a sentence of Markdown, where this feature knows. */
    default Optional<String> standing(Round round, MemberRef member, Question question) {
        return Optional.empty();
    }

    /** What the reveal says beside the model answer. */
    default List<Block> highlights(Round round, StudyGroup group, Question question) {
        return List.of();
    }

    /**
     * The reveal stands in a thread; now members may be told everything. False where something is left that must be tried again,
     * as an exception does; it is never called again once it was true.
     */
    default boolean afterReveal(Round round, StudyGroup group, Question question) {
        return true;
    }

    /** How many answered and their average grade, where this feature knows. */
    default Summary summary(Round round) {
        return Summary.NONE;
    }

    /**
     * How a round went.
     *
     * @param averageGrade 0..1 of what is graded; 1 while people have to judge all of it, which has not gone badly yet
     */
    record Summary(int answered, double averageGrade) {
        public static final Summary NONE = new Summary(0, 0);
    }
}
