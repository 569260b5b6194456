package dev.whetstone.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeartbeatTests {

    @Test
    void stoppingWaitsForTheBeatUnderWayAndThereIsNoneAfterIt() throws InterruptedException {
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        Heartbeat heartbeat = new Heartbeat(
                List.of(now -> {
                    begun.incrementAndGet();
                    awaitQuietly(goOn);
                    return ended.incrementAndGet();
                }),
                Clock.systemUTC());
        Thread beat = new Thread(heartbeat::beat);
        beat.start();
        await().until(() -> begun.get() == 1);

        Thread stop = new Thread(heartbeat::stop);
        stop.start();
        await().until(() -> stop.getState() == Thread.State.WAITING);
        goOn.countDown();
        stop.join();

        assertThat(ended).hasValue(1);
        assertThat(heartbeat.beat()).isZero();
        assertThat(begun).hasValue(1);
    }

    @Test
    void faultInOneKindOfWorkStopsNoOther() {
        Heartbeat heartbeat = new Heartbeat(
                List.of(
                        now -> {
                            throw new IllegalStateException("broken");
                        },
                        now -> 3),
                Clock.systemUTC());
        assertThat(heartbeat.beat()).isEqualTo(3);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
