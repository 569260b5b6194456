package dev.whetstone.mock.partner;

import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.mock.pool.PairingHour;
import dev.whetstone.mock.pool.PairingHours;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Makes pairs for groups whose hour has come, or in which somebody lost a partner. A paused group has none made. */
final class PairingWork implements DueWork {

    private static final int BATCH = 200;
    private static final Duration CLAIMED = Duration.ofMinutes(3);

    private final PairingHours hours;
    private final Groups groups;
    private final PairMaker maker;
    private final Workers workers;

    PairingWork(PairingHours hours, Groups groups, PairMaker maker, Workers workers) {
        this.hours = hours;
        this.groups = groups;
        this.maker = maker;
        this.workers = workers;
    }

    @Override
    public int run(Instant now) {
        return (int) hours.due(now, BATCH).stream()
                .filter(id -> workers.submit("mock pairs " + id, () -> look(id, now)))
                .count();
    }

    private void look(String groupId, Instant now) {
        Instant until = now.plus(CLAIMED);
        Optional<PairingHour> claimed = hours.claim(groupId, now, until);
        if (claimed.isEmpty()) {
            return;
        }
        PairingHour hour = claimed.get();
        Optional<StudyGroup> group =
                groups.find(groupId).filter(found -> found.id().equals(groupId));
        if (group.isEmpty()) {
            hours.delete(groupId);
            return;
        }
        boolean isDue = !hour.pairAt().isAfter(now);
        if (group.get().status() != StudyGroup.Status.PAUSED) {
            maker.anew(group.get(), now);
            if (isDue) {
                maker.weekly(group.get(), hour, now);
            }
        }
        hours.planned(hour, until, isDue ? hour.after(now, group.get().cadence().zone()) : hour.pairAt());
    }
}
