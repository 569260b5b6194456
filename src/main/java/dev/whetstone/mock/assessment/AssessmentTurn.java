package dev.whetstone.mock.assessment;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grader;
import dev.whetstone.grading.Grading;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.Reach;
import dev.whetstone.mock.assessment.AssessedAnswer.Outcome;
import dev.whetstone.question.Question;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * One turn at an assessment: takes it, says what is to be said, grades once no more answers are taken, tells the result, gives it
 * back. Before each step the process proves that it still has it; each message carries a mark of assessment and word,
 * by which one that may have been sent before is looked for.
 */
final class AssessmentTurn {

    private static final Logger log = LoggerFactory.getLogger(AssessmentTurn.class);
    private static final Duration RETRY = Duration.ofSeconds(15);

    /** After this, what could not be graded is left out. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Assessments assessments;
    private final AssessmentTexts texts;
    private final Grading grading;
    private final Telling telling;
    private final Clock clock;

    AssessmentTurn(Assessments assessments, AssessmentTexts texts, Grading grading, Telling telling, Clock clock) {
        this.assessments = assessments;
        this.texts = texts;
        this.grading = grading;
        this.telling = telling;
        this.clock = clock;
    }

    /** How its member is reached, and what follows a result. */
    record Telling(Members members, Reach reach, AssessmentOffers offers) {}

    void run(String id) {
        Instant now = clock.instant();
        Optional<Assessment> taken = assessments.change(id, one -> new AssessmentHold(one).take(now));
        if (taken.isEmpty()) {
            return;
        }
        long claim = taken.get().claims;
        @Nullable Instant next = steps(id, claim);
        Instant end = clock.instant();
        assessments.change(id, one -> new AssessmentHold(one).give(claim, end, next));
    }

    /** Until there is nothing to do, or something has to wait: then when to try again. */
    private @Nullable Instant steps(String id, long claim) {
        while (true) {
            Instant now = clock.instant();
            Optional<Assessment> mine = assessments.change(id, one -> new AssessmentHold(one).prove(claim, now));
            if (mine.isEmpty()) {
                return null;
            }
            Assessment assessment = mine.get();
            Optional<AssessmentWord> word = assessment.word(now);
            Optional<AssessedAnswer> ungraded = assessment.ungraded();
            if (word.isEmpty() && ungraded.isEmpty()) {
                return null;
            }
            boolean done = word.isPresent() ? said(assessment, word.get()) : graded(assessment, ungraded.orElseThrow());
            if (!done) {
                return clock.instant().plus(RETRY);
            }
        }
    }

    /** False if it must be said later. */
    private boolean said(Assessment assessment, AssessmentWord word) {
        if (word.kind() == AssessmentWord.Kind.RESULT) {
            telling.offers().begin(assessment);
        }
        Optional<ChatMessage> message = texts.of(assessment, word, clock.instant());
        if (message.isEmpty()) {
            Instant now = clock.instant();
            assessments.change(assessment.id(), one -> one.leaveOut(word.number(), now));
            return true;
        }
        boolean told = told(assessment, message.get(), "assessment:" + assessment.id() + ":" + word.key());
        Instant now = clock.instant();
        if (told) {
            assessments.change(assessment.id(), one -> one.say(word, now));
        }
        return told;
    }

    /** A refusal is final: whoever takes no private messages finds everything by the command. */
    private boolean told(Assessment assessment, ChatMessage message, String mark) {
        Optional<Member> member = telling.members().find(assessment.memberId());
        AssessmentHold.Attempt attempt = assessment.attempt;
        @Nullable Instant tried = attempt != null && attempt.again() ? attempt.since() : null;
        try {
            boolean delivered =
                    member.isPresent() && telling.reach().tellOnce(member.get().reach(), message, mark, tried);
            log.debug("{}: {}", mark, delivered);
            return true;
        } catch (ChatException e) {
            log.info("{} could not be said: {}", mark, e.getMessage());
            return false;
        }
    }

    /** False if it must be graded later. */
    private boolean graded(Assessment assessment, AssessedAnswer answer) {
        Outcome outcome = Outcome.UNGRADED;
        double score = 0;
        try {
            Optional<Grade> grade = texts.bank().find(answer.question()).map(question -> grade(question, answer));
            outcome = grade.map(AssessmentTurn::outcome).orElse(outcome);
            score = grade.map(Grade::score).orElse(score);
        } catch (Grader.GradingUnavailableException away) {
            log.info("Answer {} of assessment {} has to wait: {}", answer.number(), assessment.id(), away.getMessage());
            if (new AssessmentHold(assessment).waited(clock.instant()).compareTo(PATIENCE) < 0) {
                return false;
            }
        } catch (DataAccessException outage) {
            throw outage;
        } catch (RuntimeException fault) {
            log.error("Answer {} of assessment {} could not be graded", answer.number(), assessment.id(), fault);
        }
        Outcome found = outcome;
        double given = found.isCounted() ? score : 0;
        assessments.change(assessment.id(), one -> one.grade(answer.number(), found, given));
        return true;
    }

    /** What is no answer at all is worth nothing. */
    private Grade grade(Question question, AssessedAnswer answer) {
        return grading.refusal(question, answer.text())
                .map(refusal -> Grade.certain(0, refusal, ""))
                .orElseGet(() -> grading.grade(question, answer.text()));
    }

    private static Outcome outcome(Grade grade) {
        return switch (grade.certainty()) {
            case CERTAIN -> Outcome.CERTAIN;
            case UNSURE -> Outcome.UNSURE;
            case PEERS -> Outcome.UNGRADED;
        };
    }
}
