package dev.whetstone.round;

import dev.whetstone.group.StudyGroup;
import dev.whetstone.schedule.Helpers;
import dev.whetstone.schedule.Leased;
import dev.whetstone.schedule.Leases;
import dev.whetstone.schedule.Step;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Phaser;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One process's turn at a round it has leased. Steps that are due are taken side by side, and what a step makes due follows it
 * at once: none waits for another, and none is taken twice in a turn.
 */
final class Turn {

    private static final Logger log = LoggerFactory.getLogger(Turn.class);

    /** What all turns share. */
    record Means(Leases<Round> leases, Helpers helpers, Clock clock) {}

    private final Means means;
    private final Leased<Round> leased;
    private final StudyGroup group;
    private final boolean claimedHere;
    private final Set<String> begun = new HashSet<>();
    private final Phaser underWay = new Phaser(1);
    private volatile boolean closedHere;
    private volatile boolean over;
    private volatile @Nullable RuntimeException fault;

    /** @param claimedHere whether the round was claimed for this turn, so that nothing can stand in a channel yet */
    Turn(Means means, Leased<Round> leased, StudyGroup group, boolean claimedHere) {
        this.means = means;
        this.leased = leased;
        this.group = group;
        this.claimedHere = claimedHere;
    }

    /** The rounds that were lost to others since this process began. */
    static Counter losses() {
        return Counter.builder("whetstone.locks.lost")
                .description("Rounds that another process took over while this one worked on them")
                .register(Metrics.globalRegistry);
    }

    Round round() {
        return leased.item();
    }

    StudyGroup group() {
        return group;
    }

    boolean isClaimedHere() {
        return claimedHere;
    }

    boolean isClosedHere() {
        return closedHere;
    }

    Instant now() {
        return means.clock().instant();
    }

    void close() {
        round().close(now());
        this.closedHere = true;
    }

    /** Proves that the round is still this turn's before something is sent; the turn is over if it is not. */
    boolean prove() {
        if (!over && !means.leases().prove(leased)) {
            losses().increment();
            log.info("Round {} was taken over by another process", round().id());
            over = true;
        }
        return !over;
    }

    /** Stores the round for the last time; {@code next} is when it needs another turn, null for never. */
    boolean end(@Nullable Instant next) {
        return means.leases().end(leased, next);
    }

    /**
     * Takes every step that is due, and returns when all of them have ended; false if the round was lost.
     *
     * @param steps what the round needs, asked again after each step
     * @param settle called after each step to move the round on; true if it did
     */
    boolean take(Supplier<List<Step>> steps, BooleanSupplier settle) {
        go(steps, settle);
        try {
            underWay.awaitAdvanceInterruptibly(underWay.arrive());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            over = true;
        }
        RuntimeException thrown = fault;
        if (thrown != null) {
            throw thrown;
        }
        return !over;
    }

    private void go(Supplier<List<Step>> steps, BooleanSupplier settle) {
        for (List<Step> due = begin(steps); !due.isEmpty(); due = begin(steps)) {
            for (Step step : due.subList(1, due.size())) {
                underWay.register();
                means.helpers().take(() -> {
                    try {
                        take(step, settle);
                        go(steps, settle);
                    } finally {
                        underWay.arriveAndDeregister();
                    }
                });
            }
            take(due.get(0), settle);
        }
    }

    /** Where nothing is due of a round that is, the clock was set back meanwhile, and what waits for it has waited long enough. */
    private synchronized List<Step> begin(Supplier<List<Step>> steps) {
        if (over) {
            return List.of();
        }
        Instant now = now();
        List<Step> all = steps.get();
        List<Step> due = all.stream().filter(step -> !due(step).isAfter(now)).toList();
        boolean setBack = due.isEmpty() && begun.isEmpty() && round().state() != Round.State.OPEN;
        return (setBack ? all : due)
                .stream().filter(step -> begun.add(step.name())).toList();
    }

    /** When a step that is not done is to be taken. */
    Instant due(Step step) {
        return round().steps().waitsUntil(step.name()).orElse(step.from());
    }

    /** A database that is away, or a process that is dying, ends the turn, and the lease runs out. */
    private void take(Step step, BooleanSupplier settle) {
        try {
            if (prove()) {
                conclude(step.name(), attempt(step), settle);
            }
        } catch (RuntimeException e) {
            fault = e;
            over = true;
        }
    }

    private Step.Result attempt(Step step) {
        try {
            return step.work().get();
        } catch (RuntimeException e) {
            log.warn("The step “{}” of round {} failed and will be tried again", step.name(), round().id(), e);
            return Step.Result.again();
        }
    }

    private synchronized void conclude(String step, Step.Result result, BooleanSupplier settle) {
        if (over) {
            return;
        }
        Instant when = result.when();
        if (result.isDone()) {
            round().steps().done(step, result.refusal());
        } else if (when != null) {
            round().steps().waitFor(step, when);
        } else {
            round().steps().failed(step, now());
        }
        Runnable change = result.change();
        if (change != null) {
            change.run();
        }
        if (settle.getAsBoolean() || change != null) {
            over = !means.leases().store(leased);
        }
    }
}
