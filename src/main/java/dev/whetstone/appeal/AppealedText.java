package dev.whetstone.appeal;

import dev.whetstone.feedback.GivenAnswer;

/** The text an appeal is for, and the score 0..1 it was made against. */
record AppealedText(String roundId, String groupId, String memberId, String digest, double before) {

    static AppealedText of(GivenAnswer answer) {
        return new AppealedText(answer.roundId(), answer.groupId(), answer.memberId(), answer.digest(), answer.score());
    }
}
