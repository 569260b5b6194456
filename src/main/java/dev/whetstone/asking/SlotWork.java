package dev.whetstone.asking;

import dev.whetstone.group.Groups;
import dev.whetstone.group.Slot;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundKey;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Leased;
import dev.whetstone.schedule.ScheduleProperties;
import dev.whetstone.schedule.Workers;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens rounds for groups whose slot is due. The rounds are claimed first, then the group moves on to its next slot: a crash in
 * between repeats the claims, which are then known, and moves on.
 */
record SlotWork(Groups groups, RoundStarter starter, Workers workers, SlotNotices notices, ScheduleProperties schedule)
        implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(SlotWork.class);
    private static final int BATCH = 2000;

    @Override
    public int run(Instant now) {
        return workers.submitEach(groups.due(now, BATCH), group -> "slot " + group.id(), group -> fire(group, now));
    }

    @Override
    public Optional<Upcoming> next() {
        return groups.next()
                .flatMap(group ->
                        group.nextSlot().map(slot -> new Upcoming(slot.at(), "the next question of " + group.name())));
    }

    private void fire(StudyGroup group, Instant now) {
        List<Slot> missed = new ArrayList<>();
        while (due(group, now.minus(schedule.grace()))) {
            Slot slot = group.nextSlot().orElseThrow();
            starter.miss(group, slot);
            group.fired(slot, group.curriculum());
            missed.add(slot);
        }
        if (due(group, now) && isUsedUp(group)) {
            finish(group, now, missed);
            return;
        }
        Deque<Leased<Round>> claimed = new ArrayDeque<>();
        try {
            if (due(group, now)) {
                open(group, claimed);
            }
            moveOn(group, missed);
            postNext(claimed, group);
        } finally {
            claimed.forEach(starter::release);
        }
    }

    /**
     * Posts the questions of a slot one after another. In between it is others' turn, because a channel may take but one message a
     * second, and nobody else's should be waited with.
     */
    private void postNext(Deque<Leased<Round>> claimed, StudyGroup group) {
        Leased<Round> next = claimed.poll();
        if (next == null) {
            return;
        }
        Deque<Leased<Round>> rest = new ArrayDeque<>(claimed);
        claimed.clear();
        try {
            starter.post(next, group);
        } finally {
            starter.release(next);
            if (!rest.isEmpty() && !workers.submit("post " + rest.element().id(), () -> postNext(rest, group))) {
                rest.forEach(starter::release);
            }
        }
    }

    /** Stores the group as it stands now; false if somebody else changed it meanwhile. */
    private boolean moveOn(StudyGroup group, List<Slot> missed) {
        if (!groups.saveUnchanged(group)) {
            log.debug("Group {} was changed meanwhile; its slot is looked at again", group.id());
            return false;
        }
        if (!missed.isEmpty()) {
            notices.missed(group, missed);
        }
        return true;
    }

    private boolean isUsedUp(StudyGroup group) {
        return group.nextSlot()
                .map(slot -> starter.next().picks(group, slot).isEmpty())
                .orElse(false);
    }

    /** Says that the plan is finished: the slot is held meanwhile, so that one process says it, and another if this one dies. */
    private void finish(StudyGroup group, Instant now, List<Slot> missed) {
        group.hold(now.plus(schedule.lease()));
        if (moveOn(group, missed) && notices.finished(group)) {
            group.finish();
            groups.saveUnchanged(group);
        }
    }

    /** Claims the slot's rounds and moves the group on. */
    private void open(StudyGroup group, Deque<Leased<Round>> claimed) {
        Slot slot = group.nextSlot().orElseThrow();
        List<RoundKey.Pick> picks = starter.next().picks(group, slot);
        List<RoundKey.Pick> taken = new ArrayList<>();
        RoundKey key = new RoundKey(group.id(), slot.date(), slot.label());
        for (int n = 0; n < picks.size(); n++) {
            Optional<Leased<Round>> round = starter.claim(group, key.nth(n), picks.get(n), slot.at());
            round.ifPresent(claimed::add);
            if (round.isPresent() || starter.holds(key.nth(n), picks.get(n))) {
                taken.add(picks.get(n));
            }
        }
        group.fired(slot, starter.next().after(group, taken));
    }

    private static boolean due(StudyGroup group, Instant now) {
        return group.nextSlot().map(slot -> !slot.at().isAfter(now)).orElse(false);
    }
}
