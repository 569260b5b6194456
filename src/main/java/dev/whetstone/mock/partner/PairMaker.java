package dev.whetstone.mock.partner;

import dev.whetstone.group.StudyGroup;
import dev.whetstone.mock.pairing.Matchmaker;
import dev.whetstone.mock.pairing.Pair;
import dev.whetstone.mock.pairing.PairCandidate;
import dev.whetstone.mock.pairing.Span;
import dev.whetstone.mock.pool.PairingHour;
import dev.whetstone.mock.proposal.Proposal;
import dev.whetstone.mock.proposal.Proposals;
import dev.whetstone.mock.session.Seat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a group's pairs, at its hour or for those who lost a partner; the same again after a crash. */
record PairMaker(PoolRoster roster, PairingWeeks weeks, Proposals proposals, ScriptPicker scripts) {

    /** From the making of pairs to the first possible start, so that everybody can answer and be asked again. */
    private static final Duration NOTICE = Duration.ofDays(1);

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration SOONER = Duration.ofHours(3);
    private static final int MOST_FALLEN = 20;

    /** The pairs of the week ahead, of everybody whose turn it is. */
    void weekly(StudyGroup group, PairingHour hour, Instant now) {
        LocalDate date = group.cadence().dateOf(hour.pairAt());
        String id = group.id() + ":" + date;
        if (!scripts.hasAny() || weeks.find(id).isPresent()) {
            return;
        }
        Instant from = now.plus(NOTICE);
        List<PairCandidate> there = roster.of(group, new Span(from, from.plus(WEEK)), now).stream()
                .filter(place ->
                        place.isDue() && !place.isTaken() && !place.entry().skips(date))
                .map(PoolRoster.Place::candidate)
                .toList();
        Matchmaker.Outcome outcome = new Matchmaker(scripts.of(group, date)).of(there);
        List<String> alone = outcome.alone().stream().map(PairCandidate::id).toList();
        var unused = weeks.insert(new PairingWeek(
                id, group.id(), now, true, planned(outcome), alone, scripts.alone(group, date), List.of(), now));
    }

    /** Other partners, in the days that are left, for those whose proposals fell through; whoever has none in these days may be one. Whoever waits for one and gets none is told so, in the pool or not. */
    void anew(StudyGroup group, Instant now) {
        List<Proposal> fallen = proposals.fallen(group.id(), MOST_FALLEN);
        if (fallen.isEmpty() || !scripts.hasAny()) {
            return;
        }
        String id = group.id() + ":r" + Proposal.key(fallen.get(0).id());
        PairingWeek made = weeks.find(id).orElseGet(() -> weeks.insert(made(group, id, fallen, now)));
        proposals.seenTo(made.again());
    }

    private PairingWeek made(StudyGroup group, String id, List<Proposal> fallen, Instant now) {
        Set<String> willing =
                fallen.stream().flatMap(one -> one.willing().stream()).collect(Collectors.toSet());
        Set<String> planned = weeks.since(group.id(), now.minus(WEEK), MOST_FALLEN).stream()
                .flatMap(week -> week.pairs().stream())
                .flatMap(pair -> pair.seats().stream())
                .map(Seat::memberId)
                .collect(Collectors.toSet());
        LocalDate date = group.cadence().dateOf(now);
        Instant from = now.plus(SOONER);
        List<PairCandidate> there = roster.of(group, new Span(from, from.plus(WEEK)), now).stream()
                .filter(place -> !planned.contains(place.entry().memberId()) && !place.isTaken())
                .filter(place -> willing.contains(place.entry().memberId()) || place.isFree(date))
                .map(PoolRoster.Place::candidate)
                .toList();
        Matchmaker.Outcome outcome = new Matchmaker(scripts.of(group, date)).of(there);
        List<PairingWeek.Planned> pairs = planned(outcome);
        Set<String> paired = pairs.stream()
                .flatMap(pair -> pair.seats().stream())
                .map(Seat::memberId)
                .collect(Collectors.toSet());
        List<String> alone = roster.members().inGroup(group.id(), willing).stream()
                .filter(waiting -> !planned.contains(waiting) && !paired.contains(waiting))
                .sorted()
                .toList();
        List<String> again = fallen.stream().map(Proposal::id).toList();
        return new PairingWeek(id, group.id(), now, false, pairs, alone, scripts.alone(group, date), again, now);
    }

    private static List<PairingWeek.Planned> planned(Matchmaker.Outcome outcome) {
        return outcome.pairs().stream().map(PairMaker::planned).toList();
    }

    private static PairingWeek.Planned planned(Pair pair) {
        return new PairingWeek.Planned(pair.seats(), pair.script().scenarioId(), pair.starts());
    }
}
