package dev.whetstone.trial;

import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Round;
import dev.whetstone.round.Rounds;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Leased;
import dev.whetstone.schedule.Leases;
import dev.whetstone.schedule.Workers;
import java.time.Instant;
import java.util.Optional;

/** Takes up programs that were being tried when a bot died, and tells what could not be told. */
record TrialWork(TrialRuns runs, Leases<KeptTrial> leases, Rounds rounds, QuestionBank bank, Workers workers)
        implements DueWork {

    private static final int BATCH = 50;

    @Override
    public int run(Instant now) {
        return workers.submitEach(
                leases.due(now, BATCH),
                id -> "trial " + id,
                id -> leases.take(id).ifPresent(this::resume));
    }

    private void resume(Leased<KeptTrial> leased) {
        try {
            Optional<Round> round = rounds.find(leased.item().roundId());
            Optional<Question> question = round.flatMap(found -> bank.find(found.questionId()));
            if (round.isPresent() && question.isPresent()) {
                runs.resume(round.get(), question.get(), leased);
            } else {
                runs.drop(leased);
            }
        } finally {
            leases.release(leased);
        }
    }
}
