package dev.whetstone.answer;

import dev.whetstone.feedback.GivenAnswer;
import java.time.Instant;

/** A feature's part in what becomes of an answer. Every method may be called again, so every effect must be repeatable. */
public interface AnswerFollower {

    /** A member changed or took back what they had written, at that moment by the platform's clock. */
    default void changed(String roundId, String memberId, Instant at) {}

    /** People settled a grade. */
    default void settled(GivenAnswer answer) {}
}
