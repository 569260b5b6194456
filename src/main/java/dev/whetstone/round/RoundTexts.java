package dev.whetstone.round;

import dev.whetstone.chat.ChatMessage;
import dev.whetstone.group.Groups;
import dev.whetstone.plan.Plans;
import dev.whetstone.plan.StudyPlan;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a round says: its question, within its plan. */
final class RoundTexts {

    private final QuestionBank bank;
    private final Plans plans;
    private final Groups groups;

    RoundTexts(QuestionBank bank, Plans plans, Groups groups) {
        this.bank = bank;
        this.plans = plans;
        this.groups = groups;
    }

    boolean exists(Round round) {
        return question(round).isPresent();
    }

    Optional<Question> question(Round round) {
        return bank.find(round.questionId());
    }

    /** The open question's message; empty if the question is no longer in the bank. */
    Optional<ChatMessage> open(Round round) {
        return question(round).map(question -> QuestionMessage.open(round, question, plan(round)));
    }

    Optional<ChatMessage> closed(Round round) {
        return question(round).map(question -> QuestionMessage.closed(round, question, plan(round)));
    }

    /** The plan the round stands in; null once the group follows another. */
    private @Nullable StudyPlan plan(Round round) {
        return groups.find(round.groupId())
                .map(group -> group.curriculum()
                        .outline(plans.find(group.curriculum().planId()).orElse(null)))
                .filter(plan -> plan.holds(round.questionId()))
                .orElse(null);
    }
}
