package dev.whetstone.mock.assessment;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which process leads through an assessment, and when it needs work again. Whoever lost it says nothing any more. */
record AssessmentHold(Assessment one) {

    /**
     * At saying something.
     *
     * @param since when it was tried first
     * @param again whether it was tried before, so that it may have been said
     */
    record Attempt(String key, Instant since, boolean again) {}

    /** How long a process that took it keeps it before it has to prove that it lives. */
    private static final Duration HELD = Duration.ofSeconds(30);

    /** Takes it, if it needs work and nobody has it. */
    boolean take(Instant now) {
        Instant due = one.nextFireAt;
        if (one.done || due == null || due.isAfter(now) || isHeld(now)) {
            return false;
        }
        one.claims++;
        hold(now);
        one.expire(now);
        return true;
    }

    private boolean isHeld(Instant now) {
        Instant until = one.heldUntil;
        return until != null && until.isAfter(now);
    }

    /** Whether this process still has it; holds it for another while and notes that what is to be said next may be said from now on. */
    boolean prove(long claim, Instant now) {
        boolean mine = one.claims == claim && one.heldUntil != null && !one.done;
        if (mine) {
            hold(now);
            one.attempt = one.word(now).map(word -> attempt(word.key(), now)).orElse(null);
        }
        return mine;
    }

    private Attempt attempt(String key, Instant now) {
        Attempt before = one.attempt;
        return before != null && before.key().equals(key)
                ? new Attempt(key, before.since(), true)
                : new Attempt(key, now, false);
    }

    private void hold(Instant now) {
        Instant until = now.plus(HELD);
        one.heldUntil = until;
        one.nextFireAt = until;
    }

    /** Asks for a turn; whoever holds it looks again before giving it back. */
    void wake(Instant now) {
        one.nextFireAt = isHeld(now) ? one.heldUntil : now;
    }

    /** Gives it back; it is due again at {@code next} where that is given, else when something is to be said. */
    boolean give(long claim, Instant now, @Nullable Instant next) {
        if (one.claims != claim) {
            return false;
        }
        one.heldUntil = null;
        if (!one.done) {
            one.nextFireAt = next == null ? due(now) : next;
        }
        return true;
    }

    private Instant due(Instant now) {
        if (one.closedAt != null || one.word(now).isPresent()) {
            return now;
        }
        return AssessmentWord.moments(one.endsAt)
                .filter(at -> at.isAfter(now))
                .findFirst()
                .orElse(now);
    }

    /** How long graders have been waited for. */
    Duration waited(Instant now) {
        return one.closedAt == null ? Duration.ZERO : Duration.between(one.closedAt, now);
    }
}
