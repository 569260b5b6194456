package dev.whetstone.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTests {

    private static final int HANGING = 20;

    private final Workers workers = Workers.inTheBackground("test", HANGING + 4);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final Set<Integer> done = ConcurrentHashMap.newKeySet();

    @AfterEach
    void stop() {
        goOn.countDown();
        workers.close();
    }

    @Test
    void itemsThatHangKeepNoOtherFromBeingDone() {
        IntStream.range(0, HANGING).forEach(i -> workers.submit("hangs " + i, this::hang));
        IntStream.range(0, 50).forEach(i -> workers.submit("quick " + i, () -> done.add(i)));
        await().until(() -> done.size() == 50);
    }

    /** Two dozen at once made members wait a minute for what took milliseconds alone. */
    @Test
    void whileThoseWhoWriteWaitLongItemsThatTakeLongGetNoCompanyForASecond() {
        int processors = Math.max(2, Runtime.getRuntime().availableProcessors());
        Duration slow = Duration.ofMillis(500);
        workers.waitedFor(Duration.ofMillis(1));
        IntStream.range(0, 20).forEach(write -> workers.waitedFor(slow));
        long begun = System.nanoTime();
        IntStream.range(0, processors).forEach(i -> workers.submit("computes " + i, this::hang));
        workers.submit("next", () -> done.add(1));
        await().until(() -> {
            workers.waitedFor(slow);
            return done.contains(1);
        });
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void anItemThatIsWorkedOnIsNotTakenAgain() {
        assertThat(workers.submit("item", this::hang)).isTrue();
        assertThat(workers.submit("item", this::hang)).isFalse();
        goOn.countDown();
        await().until(workers::isIdle);
        assertThat(workers.submit("item", this::hang)).isTrue();
    }

    @Test
    void anItemThatFailsIsLetGo() {
        workers.submit("item", () -> {
            throw new IllegalStateException("broken");
        });
        await().until(workers::isIdle);
        assertThat(workers.submit("item", () -> done.add(1))).isTrue();
        await().until(() -> done.contains(1));
    }

    @Test
    void worksOfOneLaneRunInTheirOrderAndKeepNoOtherLaneWaiting() {
        List<Integer> order = new CopyOnWriteArrayList<>();
        workers.submit("long", "first", this::hang);
        IntStream.range(0, 100).forEach(i -> workers.submit("long", "work " + i, () -> order.add(i)));
        workers.submit("other", "other", () -> done.add(1));
        await().until(() -> done.contains(1));
        assertThat(order).isEmpty();
        goOn.countDown();
        await().until(workers::isIdle);
        assertThat(order).isEqualTo(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void aWorkThatFailsBadlyKeepsNothingInItsLaneWaiting() {
        workers.submit("lane", "bad", () -> {
            throw new StackOverflowError("far too deep");
        });
        workers.submit("lane", "next", () -> done.add(1));
        await().until(() -> done.contains(1));
        await().until(workers::isIdle);
    }

    private void hang() {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
