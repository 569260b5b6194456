package dev.whetstone.grading.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In which order work is done; the children are threads that tell what they are given. */
class PoolTests {

    private static final LaneSettings ONE =
            new LaneSettings(1, Duration.ofSeconds(2), 100, Duration.ofMinutes(1), Duration.ofMinutes(1));

    /** A name, how much computing it needs and how much it may have. */
    record Work(String name, long needs, long limit) {}

    record Answer(boolean done) {}

    /** Notes what is begun, in order; work named "gate" waits until it is opened. */
    private static class Noting implements ChildProgram<Answer> {
        private final List<String> begun = new ArrayList<>();
        private final AtomicInteger starts = new AtomicInteger();
        private final CountDownLatch atGate = new CountDownLatch(1);
        private final Semaphore gate = new Semaphore(0);
        private final boolean inOneGo;

        Noting(boolean inOneGo) {
            this.inOneGo = inOneGo;
        }

        @Override
        public boolean inOneGo() {
            return inOneGo;
        }

        @Override
        public String name() {
            return "noting";
        }

        @Override
        public Wire start() throws IOException {
            starts.incrementAndGet();
            PipedOutputStream asked = new PipedOutputStream();
            PipedOutputStream told = new PipedOutputStream();
            PipedInputStream in = new PipedInputStream(told, 1 << 16);
            PipedInputStream tasks = new PipedInputStream(asked, 1 << 16);
            AtomicBoolean died = new AtomicBoolean();
            Thread child = new Thread(() -> work(tasks, told, died));
            child.setDaemon(true);
            child.start();
            return new ThreadWire(in, asked, child, died);
        }

        private void work(InputStream tasks, OutputStream told, AtomicBoolean died) {
            try {
                Frames.write(told, new Answer(true));
                while (true) {
                    Work work = Frames.read(tasks, Work.class);
                    synchronized (begun) {
                        begun.add(work.name() + " " + work.limit());
                    }
                    if (isDeadly(work)) {
                        died.set(true);
                        told.close();
                        return;
                    }
                    if (work.name().equals("gate")) {
                        atGate.countDown();
                        gate.acquire();
                    }
                    Frames.write(told, new Answer(work.needs() <= work.limit()));
                }
            } catch (IOException | InterruptedException ended) {
                // The pool is closed.
            }
        }

        boolean isDeadly(Work work) {
            return false;
        }

        private List<String> begun() {
            synchronized (begun) {
                return List.copyOf(begun);
            }
        }

        @Override
        public Class<Answer> answers() {
            return Answer.class;
        }

        @Override
        public Fate fate(Answer answer) {
            return answer.done() ? Fate.DONE : Fate.SLOW;
        }

        @Override
        public boolean reusable(Answer answer) {
            return true;
        }

        @Override
        public int tasksPerChild() {
            return 1000;
        }

        @Override
        public Duration glance() {
            return Duration.ofMillis(100);
        }

        @Override
        public String complaint(Answer answer) {
            return "";
        }

        @Override
        public void close() {}
    }

    private record ThreadWire(InputStream in, OutputStream out, Thread child, AtomicBoolean died) implements Wire {
        /** One that dies has been at work. */
        @Override
        public Duration computed() {
            return died.get() ? Duration.ofSeconds(1) : Duration.ZERO;
        }

        @Override
        public boolean alive() {
            return child.isAlive();
        }

        @Override
        public long id() {
            return System.identityHashCode(child);
        }

        @Override
        public void kill() {
            child.interrupt();
        }
    }

    private record Asked(String name, long needs, boolean isContinuation) implements Assignment<Answer, String> {
        @Override
        public Object task(long limitMillis) {
            return new Work(name, needs, limitMillis);
        }

        @Override
        public String result(Answer answer, long millis) {
            return "done";
        }

        @Override
        public String timeout(long millis) {
            return "too slow";
        }

        @Override
        public String crashed(long millis) {
            return "crashed";
        }
    }

    /** Does all of it on one child for quick work and one for slow; what stands after the gate waits while it is queued. */
    private static List<String> order(Asked... all) throws InterruptedException {
        return order(new Noting(false), all);
    }

    private static List<String> order(Noting program, Asked... all) throws InterruptedException {
        try (Pool<Answer, String> pool = new Pool<>(program, ONE)) {
            List<CompletableFuture<String>> results = new ArrayList<>();
            results.add(pool.submit(new Asked("gate", 0, false)));
            assertThat(program.atGate.await(1, TimeUnit.MINUTES)).isTrue();
            Arrays.stream(all).forEach(one -> results.add(pool.submit(one)));
            program.gate.release();
            results.forEach(CompletableFuture::join);
        }
        return program.begun().subList(1, program.begun().size());
    }

    @Test
    void runawaysBeginWhenNobodyQuickWaits() throws InterruptedException {
        Asked[] all = IntStream.range(0, 60)
                .mapToObj(i -> new Asked((i < 20 ? "runaway" : "quick") + i, i < 20 ? 9_000 : 1, false))
                .toArray(Asked[]::new);

        List<String> begun = order(all);

        int lastQuick = IntStream.range(0, begun.size())
                .filter(i -> begun.get(i).startsWith("quick"))
                .max()
                .orElseThrow();
        assertThat(begun.subList(0, lastQuick)).noneMatch(one -> one.endsWith(" 2000"));
        assertThat(begun).filteredOn(one -> one.endsWith(" 2000")).hasSize(20);
    }

    @Test
    void whoNeedsMoreThanAGlanceComesAgainAfterTheOthers() throws InterruptedException {
        assertThat(order(
                        new Asked("middling", 250, false), new Asked("first", 1, false), new Asked("second", 1, false)))
                .containsExactly("middling 100", "first 100", "second 100", "middling 300");
    }

    @Test
    void whatCostsFarMoreToStartIsNotBegunAgain() throws InterruptedException {
        assertThat(order(new Noting(true), new Asked("runaway", 9_000, false), new Asked("long", 1_500, false)))
                .containsExactly("runaway 2000", "long 2000");
    }

    @Test
    void closingTellsWhoLetsOthersGoFirst() throws InterruptedException {
        Noting program = new Noting(false);
        List<CompletableFuture<String>> waiting = new ArrayList<>();
        try (Pool<Answer, String> pool = new Pool<>(program, ONE)) {
            CompletableFuture<String> first = pool.submit(new Asked("gate", 0, false));
            assertThat(program.atGate.await(1, TimeUnit.MINUTES)).isTrue();
            waiting.add(pool.submit(new Asked("runaway", 9_000, true)));
            waiting.add(pool.submit(new Asked("gate", 0, false)));
            waiting.add(pool.submit(new Asked("quick", 1, false)));
            program.gate.release();
            assertThat(first).succeedsWithin(Duration.ofMinutes(1));
            Awaitility.await().until(() -> program.begun().size() == 3);
        }
        assertThat(program.begun()).startsWith("gate 300", "runaway 300", "gate 100");
        assertThat(waiting).allSatisfy(one -> assertThat(one).failsWithin(Duration.ofMinutes(1)));
    }

    @Test
    void oneAfterTheOtherNeedsOneChildAndOneInReserve() {
        LaneSettings two =
                new LaneSettings(2, Duration.ofSeconds(2), 100, Duration.ofMinutes(1), Duration.ofMinutes(1));
        Noting program = new Noting(false);
        try (Pool<Answer, String> pool = new Pool<>(program, two)) {
            for (int i = 0; i < 10; i++) {
                assertThat(pool.submit(new Asked("quick", 1, false)).join()).isEqualTo("done");
            }
        }
        assertThat(program.starts.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void anErrorEndsItsOwnWorkAndNoLane() {
        try (Pool<Answer, String> pool = new Pool<>(new Noting(true), ONE)) {
            Assignment<Answer, String> broken = new Assignment<>() {
                @Override
                public Object task(long limitMillis) {
                    throw new StackOverflowError("for the test");
                }

                @Override
                public String result(Answer answer, long millis) {
                    return "done";
                }

                @Override
                public String timeout(long millis) {
                    return "too slow";
                }

                @Override
                public String crashed(long millis) {
                    return "crashed";
                }
            };
            assertThat(pool.submit(broken))
                    .failsWithin(Duration.ofSeconds(20))
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(JudgeUnavailableException.class);
            assertThat(pool.submit(new Asked("next", 1, false))).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    /** Children that die of some work, the first so often. */
    private static final class Dying extends Noting {
        private final AtomicInteger deaths = new AtomicInteger();
        private final int most;
        private final List<Wire> wires = new CopyOnWriteArrayList<>();
        private final boolean together;
        private volatile @Nullable Pool<Answer, String> pool;

        Dying(int most, boolean together) {
            super(true);
            this.most = most;
            this.together = together;
        }

        @Override
        public Wire start() throws IOException {
            Wire wire = super.start();
            wires.add(wire);
            return wire;
        }

        @Override
        boolean isDeadly(Work work) {
            boolean deadly = work.name().equals("deadly") && deaths.incrementAndGet() <= most;
            if (deadly && together) {
                Awaitility.await()
                        .until(() -> Objects.requireNonNull(pool).pids().size() == 2);
                wires.stream()
                        .map(ThreadWire.class::cast)
                        .filter(wire -> wire.child() != Thread.currentThread())
                        .forEach(PoolTests::end);
            }
            return deadly;
        }
    }

    private static void end(ThreadWire wire) {
        wire.kill();
        try {
            wire.child().join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static CompletableFuture<String> deadly(Dying program) {
        LaneSettings two =
                new LaneSettings(2, Duration.ofSeconds(2), 100, Duration.ofMinutes(1), Duration.ofMinutes(1));
        try (Pool<Answer, String> pool = new Pool<>(program, two)) {
            program.pool = pool;
            CompletableFuture<String> answer = pool.submit(new Asked("deadly", 1, false));
            Awaitility.await().until(answer::isDone);
            return answer;
        }
    }

    @Test
    void childrenKilledFromOutsideAreNoFaultOfTheirWork() {
        assertThat(deadly(new Dying(2, false))).isCompletedWithValue("done");
    }

    @Test
    void whatEndsThreeChildrenInARowIsToldSo() {
        assertThat(deadly(new Dying(3, false))).isCompletedWithValue("crashed");
    }

    @Test
    void whereOtherChildrenDieTooItIsTriedLater() {
        assertThat(deadly(new Dying(3, true)))
                .isCompletedExceptionally()
                .failsWithin(Duration.ofSeconds(1))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(JudgeUnavailableException.class);
    }

    @Test
    void whatHasBegunGoesFirstAndIsGivenItsTime() throws InterruptedException {
        assertThat(order(new Asked("other", 1, false), new Asked("hidden", 250, true)))
                .containsExactly("hidden 300", "other 300");
    }
}
