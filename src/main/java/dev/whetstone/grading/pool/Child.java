package dev.whetstone.grading.pool;

import dev.whetstone.grading.pool.Patience.State;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** One child, which is killed when it is late. Used by one thread. */
final class Child<A> implements AutoCloseable {

    private static final Patience START = Patience.of(Duration.ofSeconds(60), Duration.ofMinutes(5));
    private static final long GLANCE_MILLIS = 50;
    private static final ScheduledExecutorService KILLER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "judge-killer");
        thread.setDaemon(true);
        return thread;
    });

    private final ChildProgram<A> program;
    private final Wire wire;
    private int answered;

    private Child(ChildProgram<A> program, Wire wire) {
        this.program = program;
        this.wire = wire;
    }

    /** Starts a child and waits until it can work. */
    static <A> Child<A> start(ChildProgram<A> program) throws IOException {
        Child<A> child = new Child<>(program, program.start());
        try {
            child.receive(START);
            return child;
        } catch (IOException e) {
            child.close();
            throw new IOException("A judge process does not start", e);
        } catch (Late | Starved e) {
            throw new IOException("A judge process does not start in time", e);
        }
    }

    /**
     * Asks and waits for the answer.
     *
     * @throws Late if it computed for too long; the child is then dead
     * @throws Starved if the machine gave it too little time to tell; the child is then dead
     * @throws IOException if the child died of itself
     */
    A ask(Object task, Patience patience) throws IOException, Late, Starved {
        Frames.write(wire.out(), task);
        answered++;
        return receive(patience);
    }

    private A receive(Patience patience) throws IOException, Late, Starved {
        AtomicReference<State> state = new AtomicReference<>(State.WAITING);
        Duration before = computed();
        long start = System.nanoTime();
        Runnable glance = () -> {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            state.set(patience.after(computed().minus(before), elapsed));
            if (state.get() != State.WAITING) {
                wire.kill();
            }
        };
        Future<?> watching = KILLER.scheduleWithFixedDelay(glance, GLANCE_MILLIS, GLANCE_MILLIS, TimeUnit.MILLISECONDS);
        try {
            return read();
        } catch (IOException e) {
            wire.kill();
            if (state.get() == State.LATE) {
                throw new Late();
            }
            if (state.get() == State.STARVED) {
                throw new Starved();
            }
            throw e;
        } finally {
            watching.cancel(false);
        }
    }

    private A read() throws IOException {
        A answer = Frames.read(wire.in(), program.answers());
        if (program.fate(answer) == Fate.BROKEN) {
            throw new IOException(program.complaint(answer));
        }
        return answer;
    }

    Duration computed() {
        return wire.computed();
    }

    boolean alive() {
        return wire.alive();
    }

    /** How many tasks it was given. */
    int answered() {
        return answered;
    }

    long id() {
        return wire.id();
    }

    @Override
    public void close() {
        wire.kill();
    }

    /** The child computed for too long and was killed. */
    static final class Late extends Exception {}

    /** The child hardly got to compute and was killed. */
    static final class Starved extends Exception {}
}
