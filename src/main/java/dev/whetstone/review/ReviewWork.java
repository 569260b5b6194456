package dev.whetstone.review;

import dev.whetstone.chat.ChatException;
import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grader;
import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Leased;
import dev.whetstone.schedule.Leases;
import dev.whetstone.schedule.Workers;
import dev.whetstone.storage.Backoff;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Grades the answers to what came back, awards, tells, and plans when it comes back again, in this order: a crash in between
 * repeats steps that change nothing the second time.
 */
final class ReviewWork implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(ReviewWork.class);
    private static final int BATCH = 200;

    private final Leases<ReviewCard> leases;
    private final Groups groups;
    private final QuestionBank bank;
    private final ReviewGrading grading;
    private final ReviewTelling telling;
    private final Workers workers;

    ReviewWork(Leases<ReviewCard> leases, Groups groups, QuestionBank bank, Outcome outcome, Workers workers) {
        this.leases = leases;
        this.groups = groups;
        this.bank = bank;
        this.grading = outcome.grading();
        this.telling = outcome.telling();
        this.workers = workers;
    }

    /** What becomes of an answer. */
    record Outcome(ReviewGrading grading, ReviewTelling telling) {}

    @Override
    public int run(Instant now) {
        return workers.submitEach(leases.due(now, BATCH), id -> "review " + id, id -> take(id, now));
    }

    private void take(String id, Instant now) {
        Optional<Leased<ReviewCard>> taken = leases.take(id);
        if (taken.isEmpty()) {
            return;
        }
        Leased<ReviewCard> leased = taken.get();
        try {
            settle(leased, now);
        } finally {
            leases.release(leased);
        }
    }

    private void settle(Leased<ReviewCard> leased, Instant now) {
        ReviewCard card = leased.item();
        ReviewCard.Pending pending = card.pending();
        Optional<StudyGroup> group = groups.find(card.groupId());
        Optional<Question> question = bank.find(card.questionId());
        if (pending == null || group.isEmpty() || question.isEmpty()) {
            leases.end(leased, card.with(null), null);
            return;
        }
        LocalDate date = group.get().cadence().dateOf(pending.at());
        try {
            Grade grade = grading.grade(question.get(), pending.text());
            if (!leases.prove(leased)) {
                return;
            }
            ReviewCard answered = card.answered(grade.score(), date);
            if (grade.score() >= Recall.KNOWN) {
                grading.award(card, question.get(), date);
            }
            @Nullable Instant tried = leased.fence() > 1 ? pending.at() : null;
            telling.tell(answered, question.get(), grade, "review:" + card.id() + ":" + date, tried);
            leases.end(leased, answered, null);
        } catch (Grader.GradingUnavailableException | ChatException e) {
            log.info("The answer to what came back as {} has to wait: {}", card.id(), e.getMessage());
            again(leased, pending, now);
        } catch (RuntimeException e) {
            log.warn("The answer to what came back as {} could not be settled yet", card.id(), e);
            again(leased, pending, now);
        }
    }

    private void again(Leased<ReviewCard> leased, ReviewCard.Pending pending, Instant now) {
        ReviewCard.Pending later = new ReviewCard.Pending(pending.text(), pending.at(), pending.attempts() + 1);
        leases.end(leased, leased.item().with(later), now.plus(Backoff.after(pending.attempts())));
    }
}
