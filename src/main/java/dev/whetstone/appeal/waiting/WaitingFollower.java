package dev.whetstone.appeal.waiting;

import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundFollower;

/** After a reveal something may wait for a person. */
record WaitingFollower(WaitingDigests digests) implements RoundFollower {

    @Override
    public boolean afterReveal(Round round, StudyGroup group, Question question) {
        digests.expect(group.id());
        return true;
    }
}
