package dev.whetstone.duel;

import dev.whetstone.storage.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which process works on a duel, and what its clock asks for. A process takes the duel for {@link #HELD}, proves before each thing it
 * does that it still has it, and notes each that is done; whoever lost it does nothing any more.
 */
record DuelHold(Duel duel) {

    static final Duration HELD = Duration.ofSeconds(30);

    /** After that an answer sent in time which nobody could grade counts as not graded. */
    private static final Duration GRADED_WITHIN = Duration.ofDays(1);

    /**
     * Words that were about to leave.
     *
     * @param key of seat and task
     * @param since when they may have been sent first
     * @param again whether they were tried before, so that they may have been sent
     */
    record Sending(String key, Instant since, boolean again) {}

    /** Takes the duel, if it needs work and nobody has it, and does what the clock asks for. */
    boolean take(Instant now) {
        Instant due = duel.nextFireAt;
        Instant held = duel.heldUntil;
        if (due == null || due.isAfter(now) || (held != null && held.isAfter(now))) {
            return false;
        }
        clock(now);
        duel.claims++;
        hold(now);
        return true;
    }

    /** Whether it is still this process that has it; holds it for another while and notes that the task may be done from now on. */
    boolean prove(long claim, DuelTask task, Instant now) {
        boolean mine = duel.claims == claim && duel.heldUntil != null;
        if (mine) {
            hold(now);
            note(key(task), now);
        }
        return mine;
    }

    private void note(String key, Instant now) {
        List<Sending> all = new ArrayList<>(duel.sendings);
        Instant since = all.stream()
                .filter(one -> one.key().equals(key))
                .map(Sending::since)
                .findFirst()
                .orElse(null);
        all.removeIf(one -> one.key().equals(key));
        all.add(new Sending(key, since == null ? now : since, since != null));
        duel.sendings = all;
    }

    /** Since when the words of a task may have been sent; null if nobody has tried before. */
    @Nullable
    Instant tried(DuelTask task) {
        return duel.sendings.stream()
                .filter(one -> one.again() && one.key().equals(key(task)))
                .map(Sending::since)
                .findFirst()
                .orElse(null);
    }

    private static String key(DuelTask task) {
        return task.seat() + ":" + task.name();
    }

    /** Gives it back; what could not be done is tried again after a while, which is the longer the more often it failed in a row. */
    boolean give(long claim, Instant now, Set<DuelTask> failed) {
        if (duel.claims != claim) {
            return false;
        }
        List<DuelTask> left = DuelTask.of(duel);
        boolean fresh = !failed.containsAll(left);
        duel.heldUntil = null;
        duel.nextFireAt = fresh ? now : next(now, left.isEmpty() ? null : now.plus(Backoff.after(duel.failures)));
        duel.failures = failed.isEmpty() ? 0 : duel.failures + 1;
        return true;
    }

    private @Nullable Instant next(Instant now, @Nullable Instant retry) {
        boolean waits = duel.state().isOpen() && duel.until().isAfter(now);
        return waits && (retry == null || duel.until().isBefore(retry)) ? duel.until() : retry;
    }

    private void clock(Instant now) {
        if (duel.state().isOpen() && duel.seat(0).memberId().equals(duel.seat(1).memberId())) {
            boolean unused = duel.callOff(now);
        }
        if (now.isBefore(duel.until())) {
            return;
        }
        if (duel.state() == Duel.State.OFFERED) {
            boolean unused = duel.end(Duel.State.LAPSED, now);
        }
        if (duel.state() == Duel.State.RUNNING && !now.isBefore(duel.until().plus(GRADED_WITHIN))) {
            duel.challenger = ungraded(duel.challenger);
            duel.challenged = ungraded(duel.challenged);
        }
        if (duel.state() == Duel.State.RUNNING && duel.isTimeUp(now)) {
            boolean unused = duel.end(Duel.State.DONE, now);
        }
    }

    private static DuelSeat ungraded(DuelSeat seat) {
        DuelSeat.Pending pending = seat.pending();
        return pending == null ? seat : seat.graded(new DuelAnswer(pending.text(), 0, 1, "Nobody could grade it."));
    }

    private void hold(Instant now) {
        duel.heldUntil = now.plus(HELD);
        duel.nextFireAt = duel.heldUntil;
    }
}
