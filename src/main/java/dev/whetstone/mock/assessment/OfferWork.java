package dev.whetstone.mock.assessment;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.group.Member;
import dev.whetstone.group.Reach;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers each who wants it an assessment, once a month and in private; not on a day off, and not twice for a month. */
record OfferWork(AssessmentDesk desk, AssessmentOffers offers, Reach reach, Workers workers) implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(OfferWork.class);
    private static final int BATCH = 200;

    @Override
    public int run(Instant now) {
        return (int) offers.due(now, BATCH).stream()
                .filter(habit -> workers.submit("assessment offer " + habit.id(), () -> offer(habit)))
                .count();
    }

    private Clock clock() {
        return desk.clock();
    }

    private void offer(AssessmentHabit habit) {
        Instant now = clock().instant();
        Optional<Member> member = desk.members().find(habit.id());
        Optional<StudyGroup> group = desk.group(habit.groupId(), habit.id());
        offers.take(habit, now).ifPresent(until -> {
            if (member.isEmpty() || group.isEmpty()) {
                offers.plan(habit.id(), until, null);
            } else if (member.get().isOff(group.get().cadence().dateOf(now))) {
                offers.plan(habit.id(), until, now.plus(Duration.ofDays(1)));
            } else if (desk.has(group.get(), habit.id()) || told(member.get(), habit, group.get())) {
                offers.plan(
                        habit.id(), until, AssessmentOffers.next(member.get().zone(), now));
            }
        });
    }

    /** False if it must be tried again; a refusal is final, and one that may have been sent is looked for by its month. */
    private boolean told(Member member, AssessmentHabit habit, StudyGroup group) {
        String mark = "assessment-offer:" + habit.id() + ":" + desk.month(group);
        try {
            boolean delivered = reach.tellOnce(member.reach(), message(habit), mark, habit.tried());
            log.debug("{}: {}", mark, delivered);
            return true;
        } catch (ChatException e) {
            log.info("{} could not be sent: {}", mark, e.getMessage());
            return false;
        }
    }

    private static ChatMessage message(AssessmentHabit habit) {
        return ChatMessage.of(
                new Block.Prose("**Where do you stand this month?** " + AssessmentDesk.RULES),
                new Block.Choices(List.of(
                        new Choice("Begin", BeginAction.NAME, habit.groupId(), true),
                        Choice.of("Do not ask me again", NoOffersAction.NAME, ""))));
    }
}
