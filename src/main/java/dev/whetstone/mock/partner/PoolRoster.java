package dev.whetstone.mock.partner;

import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.mock.pairing.PairCandidate;
import dev.whetstone.mock.pairing.Past;
import dev.whetstone.mock.pairing.Span;
import dev.whetstone.mock.pairing.Weights;
import dev.whetstone.mock.pool.MockPool;
import dev.whetstone.mock.pool.PoolDesk;
import dev.whetstone.mock.pool.PoolEntry;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Who of a group is in its pool, with all that pairing has to know of them. */
record PoolRoster(MockPool pool, Members members, MockSessions sessions, PairingWeeks weeks, TopicMastery mastery) {

    /** A session, and the way to it. */
    private static final Duration BUSY = Duration.ofMinutes(75);

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration SLACK = Duration.ofDays(2);
    private static final int RECENT = 20;

    /** A member of the pool as pairing sees them, and as they entered themselves. */
    record Place(PoolEntry entry, PairCandidate candidate, PlayedBefore before) {

        /** Whether it is their turn again, by how often they want a partner. */
        boolean isDue() {
            return before.lastTogether(entry.memberId())
                    .map(last -> Duration.between(last, before.now())
                                    .compareTo(WEEK.multipliedBy(entry.rhythm().weeks())
                                            .minus(SLACK))
                            >= 0)
                    .orElse(true);
        }

        /** Whether they may be asked between two pairings: they have no partner in these days, and did not skip the last one. */
        boolean isFree(LocalDate today) {
            return isDue() && !before.isAskedLately(entry.memberId()) && !entry.skipped(today.minusWeeks(1), today);
        }

        /** Whether they are asked for, or have agreed to, something ahead. */
        boolean isTaken() {
            return !before.openOf(entry.memberId()).isEmpty();
        }
    }

    /** Everybody in the pool who still takes part in the group, with the time they have in that stretch. */
    List<Place> of(StudyGroup group, Span stretch, Instant now) {
        List<PoolEntry> entries = pool.of(group.id(), Weights.MOST_MEMBERS);
        Map<String, Member> known =
                members.findAll(entries.stream().map(PoolEntry::memberId).toList());
        Set<String> present = members.inGroup(group.id(), known.keySet());
        PlayedBefore before = PlayedBefore.of(sessions, group.id(), now);
        Set<String> satOut = satOut(group.id(), before, now);
        Map<String, Map<String, Double>> grades =
                mastery.of(group.id(), group.cadence().dateOf(now));
        return entries.stream()
                .filter(entry -> present.contains(entry.memberId()))
                .map(entry -> {
                    String id = entry.memberId();
                    Past past = new Past(
                            before.met(id),
                            waited(entry, before, now),
                            satOut.contains(id),
                            before.noShows(id),
                            mastery.withFeedback(grades.getOrDefault(id, Map.of()), id));
                    List<Span> free = free(entry, Objects.requireNonNull(known.get(id)), group, stretch, before);
                    return new Place(entry, new PairCandidate(id, free, entry.wishes(), past), before);
                })
                .toList();
    }

    private static List<Span> free(
            PoolEntry entry, Member member, StudyGroup group, Span stretch, PlayedBefore before) {
        List<Span> busy = before.openOf(entry.memberId()).stream()
                .map(MockSession::startsAt)
                .map(at -> new Span(at, at.plus(BUSY)))
                .toList();
        return Span.without(entry.weekly().within(stretch, PoolDesk.zone(member, group)), busy);
    }

    private static int waited(PoolEntry entry, PlayedBefore before, Instant now) {
        Instant since = before.lastTogether(entry.memberId())
                .filter(last -> last.isAfter(entry.since()))
                .orElse(entry.since());
        return (int) Math.max(0, Duration.between(since, now).dividedBy(WEEK));
    }

    /** Whoever the last week that had them left alone, and who has met nobody since. */
    private Set<String> satOut(String groupId, PlayedBefore before, Instant now) {
        Set<String> out = new HashSet<>();
        for (PairingWeek week : weeks.since(groupId, now.minus(WEEK.multipliedBy(12)), RECENT)) {
            week.alone().stream()
                    .filter(id -> before.lastTogether(id)
                            .filter(last -> last.isAfter(week.at()))
                            .isEmpty())
                    .forEach(out::add);
        }
        return out;
    }
}
