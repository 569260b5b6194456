package dev.whetstone.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HousekeepingTests {

    /** Otherwise a checkpoint would meet a store that is closed. */
    @Test
    void closingWaitsForTheChoreUnderWay() throws InterruptedException {
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        Housekeeping housekeeping = new Housekeeping();
        housekeeping.every(Duration.ofMillis(1), () -> {
            begun.incrementAndGet();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            ended.incrementAndGet();
        });
        await().until(() -> begun.get() == 1);
        Thread closing = new Thread(housekeeping::close);
        closing.start();
        await().until(() -> closing.getState() == Thread.State.BLOCKED || !closing.isAlive());
        assertThat(closing.isAlive()).isTrue();
        goOn.countDown();
        closing.join();
        assertThat(ended.get()).isEqualTo(begun.get());
    }
}
