package dev.whetstone.grading.pool;

import dev.whetstone.grading.pool.Lane.Pace;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Has children do what they are asked. Quick work and slow work have lanes of their own: whoever is not done within a slice
 * is begun again in a slow lane with the full limit, so that runaways wait for each other and nobody else waits for them. While
 * others wait, the first slice is a glance, and whoever needs more comes again after them; slow work waits for quick work, but
 * not for ever.
 *
 * @param <A> an answer of a child
 * @param <R> what comes of an assignment
 */
public final class Pool<A, R> implements AutoCloseable {

    private static final Duration SLICE = Duration.ofMillis(300);
    private static final Duration SLICE_END = Duration.ofMillis(1100);
    private static final Duration COURTESY = Duration.ofSeconds(8);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final LaneSettings settings;
    private final String name;
    private final ChildProgram<A> program;
    private final Children<A> children;
    private final BlockingDeque<Job<A, R>> quick = new LinkedBlockingDeque<>();
    private final BlockingQueue<Job<A, R>> slow = new LinkedBlockingQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final List<Thread> lanes = new ArrayList<>();
    private boolean closed;

    public Pool(ChildProgram<A> program, LaneSettings settings) {
        this.settings = settings;
        this.name = program.name();
        this.program = program;
        this.children = new Children<>(program, program.tasksPerChild() == 1 ? settings.children() : 1);
    }

    /** Queues an assignment; the future fails with {@link JudgeUnavailableException} if nothing can come of it at the moment. */
    public CompletableFuture<R> submit(Assignment<A, R> assignment) {
        Job<A, R> job = new Job<>(assignment);
        if (!start()) {
            return CompletableFuture.failedFuture(new JudgeUnavailableException("The judge is closed"));
        }
        if (waiting.incrementAndGet() > settings.queue()) {
            waiting.decrementAndGet();
            return CompletableFuture.failedFuture(new JudgeUnavailableException("Too many answers are waiting"));
        }
        CompletableFuture<R> result = job.result().whenComplete((verdict, failure) -> waiting.decrementAndGet());
        if (assignment.isContinuation()) {
            quick.addFirst(job);
        } else {
            quick.add(job);
        }
        return result;
    }

    /**
     * Asks a child out of turn.
     *
     * @throws JudgeUnavailableException if no child can tell
     */
    public A ask(Object task) {
        Child<A> child = children.take();
        try {
            A answer = child.ask(task, Patience.of(settings.fullLimit(), settings.clock()));
            children.giveBack(child);
            return answer;
        } catch (IOException | Child.Late | Child.Starved e) {
            children.discard(child);
            throw new JudgeUnavailableException("No child answers", e);
        }
    }

    private synchronized boolean start() {
        while (!closed && lanes.size() < (program.inOneGo() ? 1 : 2) * settings.children()) {
            Lane<A, R> lane = lane(lanes.size());
            Thread thread = daemon(lane, name + "-" + lanes.size());
            lanes.add(thread);
            thread.start();
        }
        return !closed;
    }

    private Lane<A, R> lane(int index) {
        Patience all = Patience.of(settings.fullLimit(), settings.clock());
        if (program.inOneGo()) {
            Pace<A, R> once = new Pace<>(job -> {}, job -> settings.limit(), all);
            return new Lane<>(quick, once, Job::completeTimeout, children, settings.idle());
        }
        Pace<A, R> slice = new Pace<>(job -> {}, this::slice, new Patience(this::sliceEnd, settings.clock()));
        Pace<A, R> full = new Pace<>(this::awaitQuickWork, job -> settings.limit(), all);
        return index < settings.children()
                ? new Lane<>(quick, slice, this::handOver, children, settings.idle())
                : new Lane<>(slow, full, Job::completeTimeout, children, settings.idle());
    }

    private Duration slice(Job<A, R> job) {
        return job.hasBegun() || quick.isEmpty() ? SLICE : program.glance();
    }

    /** Returns when nobody quick waits, or the job has waited long enough. */
    private void awaitQuickWork(Job<A, R> job) throws InterruptedException {
        while (!quick.isEmpty() && job.slowFor().compareTo(COURTESY) < 0) {
            Thread.sleep(LOOK.toMillis());
        }
    }

    /** When work that cannot be stopped costs its child: at once if others wait, because each new child costs time. */
    private Duration sliceEnd() {
        boolean alone = quick.isEmpty() && settings.limit().compareTo(SLICE_END) > 0;
        return alone ? settings.fullLimit() : SLICE_END;
    }

    private void handOver(Job<A, R> job) {
        if (job.spent().compareTo(settings.fullLimit()) >= 0) {
            job.completeTimeout();
        } else if (job.given().compareTo(SLICE) < 0) {
            quick.add(job);
        } else {
            job.becomesSlow();
            slow.add(job);
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** How many assignments wait or are being done. */
    public int waiting() {
        return waiting.get();
    }

    /** The process ids of the children that run now. */
    public Set<Long> pids() {
        return children.pids();
    }

    /** Ends the children; nothing comes of what still waits. */
    @Override
    public synchronized void close() {
        closed = true;
        lanes.forEach(Thread::interrupt);
        children.close();
        List<Job<A, R>> unfinished = new ArrayList<>();
        quick.drainTo(unfinished);
        slow.drainTo(unfinished);
        unfinished.forEach(job -> job.fail(new JudgeUnavailableException("The judge is closed")));
    }
}
