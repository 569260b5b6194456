package dev.whetstone.mock.partner;

import dev.whetstone.mock.proposal.Proposal;
import dev.whetstone.mock.proposal.Proposals;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.Seat;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Turns pairs that were made into proposals, one by one under known ids, so that doing it again changes nothing. */
final class WeekWork implements DueWork {

    private static final int BATCH = 100;
    private static final Duration CLAIMED = Duration.ofMinutes(2);
    private static final Duration ANSWER = Duration.ofDays(1);

    private final PairingWeeks weeks;
    private final Proposals proposals;
    private final Workers workers;
    private final Clock clock;

    WeekWork(PairingWeeks weeks, Proposals proposals, Workers workers, Clock clock) {
        this.weeks = weeks;
        this.proposals = proposals;
        this.workers = workers;
        this.clock = clock;
    }

    @Override
    public int run(Instant now) {
        return (int) weeks.due(now, BATCH).stream()
                .filter(id -> workers.submit("mock week " + id, () -> propose(id)))
                .count();
    }

    private void propose(String id) {
        Instant now = clock.instant();
        weeks.claim(id, now, now.plus(CLAIMED)).ifPresent(week -> {
            for (PairingWeek.Planned pair : week.pairs()) {
                open(week, pair, now);
            }
            for (String member : week.alone()) {
                List<Seat> seat = List.of(new Seat(member, Seat.Role.CANDIDATE));
                proposals.insert(
                        Proposal.of(Proposal.id(id, member), week.groupId(), week.script(), seat, List.of(), now));
            }
            weeks.done(id);
        });
    }

    /** Known by its candidate, so that it is the same one whatever became of other pairs meanwhile. */
    private void open(PairingWeek week, PairingWeek.Planned pair, Instant now) {
        String id = Proposal.id(week.id(), pair.seats().get(0).memberId());
        Instant first = pair.starts().get(0);
        Instant until = week.at().plus(ANSWER).isBefore(first) ? week.at().plus(ANSWER) : first;
        proposals.open(
                MockSession.propose(id, week.groupId(), pair.scenarioId(), pair.seats(), first, until),
                Proposal.of(id, week.groupId(), pair.scenarioId(), pair.seats(), pair.starts(), now));
    }
}
