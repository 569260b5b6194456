package dev.whetstone.storage.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupCommitTests {
    private static final int PATIENCE = 20;
    private final Semaphore allowed = new Semaphore(0);
    private final AtomicInteger done = new AtomicInteger();
    private final GroupCommit commits = new GroupCommit(allowed::acquireUninterruptibly, done::incrementAndGet);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void letAllGo() {
        allowed.release(1_000);
        threads.shutdown();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String made(CountDownLatch made, CountDownLatch go) {
        made.countDown();
        await(go);
        return "made";
    }

    @Test
    void allWhoseChangesAreCommittedGoOnWhileTheNextCommitIsUnderWay() throws Exception {
        CountDownLatch made = new CountDownLatch(40);
        CountDownLatch go = new CountDownLatch(1);
        List<CompletableFuture<Void>> together = IntStream.range(0, 40)
                .mapToObj(number -> CompletableFuture.runAsync(
                        () -> {
                            commits.write("a", () -> made(made, go));
                            if (number < 20) {
                                commits.write("a", () -> "whoever is first leads the next commit");
                            }
                        },
                        threads))
                .toList();
        await(made);
        go.countDown();

        allowed.release();

        CompletableFuture.allOf(together.subList(20, 40).toArray(CompletableFuture<?>[]::new))
                .get(PATIENCE, SECONDS);
        assertThat(together.subList(0, 20)).noneMatch(CompletableFuture::isDone);
    }

    @ParameterizedTest
    @CsvSource({"a, a", "a, ''", "'', b"})
    void whoMaySeeAChangeThatIsHalfMadeIsToldAfterItsCommitOnly(String written, String read) throws Exception {
        CountDownLatch made = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        threads.execute(() -> commits.write(written, () -> made(made, go)));
        await(made);
        CompletableFuture<Integer> commitsBefore = CompletableFuture.supplyAsync(
                () -> {
                    commits.read(read, () -> made(seen, new CountDownLatch(0)));
                    return done.get();
                },
                threads);
        await(seen);
        go.countDown();

        allowed.release();

        assertThat(commitsBefore.get(PATIENCE, SECONDS)).isEqualTo(1);
    }

    @Test
    void aReadOfWhatNobodyChangedWaitsForNoCommit() throws Exception {
        CountDownLatch made = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        threads.execute(() -> commits.write("a", () -> made(made, go)));
        await(made);

        CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> commits.read("b", () -> "b"), threads);

        assertThat(other.get(PATIENCE, SECONDS)).isEqualTo("b");
        assertThat(done).hasValue(0);
        go.countDown();
    }
}
