package dev.whetstone.appeal.waiting;

import dev.whetstone.appeal.Person;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Member;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Leased;
import dev.whetstone.schedule.Leases;
import dev.whetstone.schedule.Workers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reminds a group's admins of what waits, at most once a day, at nine in the morning of their own or as soon after it as they can be
 * reached, and never after nine in the evening. What began to wait since that morning is for the next one.
 */
record DigestWork(
        Leases<WaitingGroups.Expected> leases, WaitingList list, Groups groups, WaitingDigests digests, Workers workers)
        implements DueWork {

    private static final int BATCH = 200;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final Duration RETRY = Duration.ofMinutes(5);

    @Override
    public int run(Instant now) {
        return workers.submitEach(
                leases.due(now, BATCH),
                group -> "digest " + group,
                group -> leases.take(group).ifPresent(leased -> look(leased, now)));
    }

    private void look(Leased<WaitingGroups.Expected> leased, Instant now) {
        try {
            Optional<StudyGroup> group = groups.find(leased.id());
            leases.end(leased, group.map(found -> next(found, now)).orElse(null));
        } finally {
            leases.release(leased);
        }
    }

    /** When to look at the group again; null if nothing waits. */
    private @Nullable Instant next(StudyGroup group, Instant now) {
        List<Waiting> waiting = list.of(group, now);
        if (waiting.isEmpty()) {
            return null;
        }
        Instant next = now.plus(Duration.ofDays(1));
        for (Person admin : digests.admins(group)) {
            Instant again = remind(group, admin, waiting, now);
            next = again.isBefore(next) ? again : next;
        }
        return next;
    }

    /** When to look at this admin again. */
    private Instant remind(StudyGroup group, Person admin, List<Waiting> waiting, Instant now) {
        ZoneId zone = admin.member()
                .flatMap(member -> Optional.ofNullable(member.zone()))
                .orElse(group.cadence().zone());
        ZonedDateTime local = now.atZone(zone);
        Instant morning = local.toLocalDate().atTime(MORNING).atZone(zone).toInstant();
        Instant tomorrow =
                local.toLocalDate().plusDays(1).atTime(MORNING).atZone(zone).toInstant();
        if (now.isBefore(morning)) {
            return morning;
        }
        List<Waiting> theirs = waiting.stream()
                .filter(one -> !one.memberId().equals(admin.key()))
                .toList();
        boolean due = theirs.stream().anyMatch(one -> !one.since().isAfter(morning));
        if (!due || local.toLocalTime().isAfter(EVENING) || !wants(admin, local)) {
            return tomorrow;
        }
        return digests.isSent(group, admin, theirs, local) ? tomorrow : now.plus(RETRY);
    }

    private static boolean wants(Person admin, ZonedDateTime local) {
        Optional<Member> member = admin.member();
        return member.isEmpty()
                || (member.get().reminders()
                        && !member.get().unreachable()
                        && !member.get().isOff(local.toLocalDate()));
    }
}
