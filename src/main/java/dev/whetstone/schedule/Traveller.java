package dev.whetstone.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;

/** Moves the {@link TravelClock} from one due moment to the next. */
public final class Traveller implements DueWork {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TravelClock clock;
    private final ObjectProvider<DueWork> works;
    private final ObjectProvider<Heartbeat> heartbeat;
    private final List<Workers> workers;

    Traveller(
            TravelClock clock,
            ObjectProvider<DueWork> works,
            ObjectProvider<Heartbeat> heartbeat,
            List<Workers> workers) {
        this.clock = clock;
        this.works = works;
        this.heartbeat = heartbeat;
        this.workers = workers;
    }

    /** Keeps the clock's shift fresh; there is nothing to hand over. */
    @Override
    public int run(Instant now) {
        clock.touch();
        return 0;
    }

    /** What happens next, if anything is planned. */
    public Optional<Upcoming> upcoming() {
        return works.stream().flatMap(work -> work.next().stream()).min(Comparator.comparing(Upcoming::at));
    }

    /** Moves the clock to the next moment and lets everything that is due then happen before it returns. */
    public synchronized void jump() {
        settle();
        upcoming().ifPresent(next -> clock.advanceTo(next.at()));
        settle();
    }

    /** Beats until nothing is due or running any more. */
    private void settle() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        BooleanSupplier time = () -> System.nanoTime() < end;
        int taken;
        do {
            taken = heartbeat.getObject().beat();
            while (!workers.stream().allMatch(Workers::isIdle) && time.getAsBoolean()) {
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
        } while (taken > 0 && time.getAsBoolean());
    }
}
