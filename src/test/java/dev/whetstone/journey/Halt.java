package dev.whetstone.journey;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Halts the thread that made the armed write, as soon as the database has acknowledged it, and says so on standard output. */
final class Halt implements CommandListener {

    static final String HALTED = "#halted ";

    private final AtomicReference<@Nullable StopPoint> armed = new AtomicReference<>();
    private final Set<Integer> reaching = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch gate = new CountDownLatch(1);

    void arm(StopPoint point) {
        gate = new CountDownLatch(1);
        armed.set(point);
    }

    /** Nothing halts it any more, and what stands goes on. */
    void disarm() {
        armed.set(null);
        goOn();
    }

    void goOn() {
        gate.countDown();
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        StopPoint point = armed.get();
        if (point != null && point.isReachedBy(event.getCommand())) {
            reaching.add(event.getRequestId());
        }
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        if (reaching.remove(event.getRequestId())) {
            StopPoint point = armed.getAndSet(null);
            if (point != null) {
                halt(point);
            }
        }
    }

    private void halt(StopPoint point) {
        System.out.println(HALTED + point);
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
