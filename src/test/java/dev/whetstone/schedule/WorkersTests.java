package dev.whetstone.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    private void hang() {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
