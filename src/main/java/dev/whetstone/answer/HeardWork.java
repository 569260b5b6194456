package dev.whetstone.answer;

import dev.whetstone.attempt.Answer;
import dev.whetstone.attempt.AnswerProgress;
import dev.whetstone.attempt.Answers;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Round;
import dev.whetstone.round.Rounds;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings on what people said of an answer: it is noted with their word, in the same write, that this is to be done, so that a crash
 * after it leaves nothing undone; what fails is tried again for as long as it is news.
 */
final class HeardWork implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(HeardWork.class);
    private static final int BATCH = 100;
    private static final Duration NEWS = Duration.ofDays(2);

    private final Answers answers;
    private final Rounds rounds;
    private final QuestionBank bank;
    private final SettledGrades settled;
    private final Workers workers;

    HeardWork(Answers answers, Rounds rounds, QuestionBank bank, SettledGrades settled, Workers workers) {
        this.answers = answers;
        this.rounds = rounds;
        this.bank = bank;
        this.settled = settled;
        this.workers = workers;
    }

    @Override
    public int run(Instant now) {
        return workers.submitEach(
                answers.heard(now, BATCH),
                id -> "heard " + id,
                id -> answers.takeHeard(id, now).ifPresent(answer -> bringOn(answer, now)));
    }

    private void bringOn(Answer answer, Instant now) {
        AnswerProgress.PeoplesWord word = answer.progress().peoplesWord().orElseThrow();
        Optional<Round> round = rounds.find(answer.roundId());
        Optional<Question> question = round.flatMap(found -> bank.find(found.questionId()));
        try {
            if (round.isPresent() && question.isPresent()) {
                settled.bringOn(round.get(), question.get(), answer, word);
            }
        } catch (RuntimeException later) {
            if (now.isBefore(word.at().plus(NEWS))) {
                log.info("What people said of {} is brought on later: {}", answer.id(), later.toString());
                return;
            }
            log.warn("What people said of {} could not be brought on in time", answer.id(), later);
        }
        answers.change(answer, current -> {
            current.progress().broughtOn(word);
            return true;
        });
    }
}
