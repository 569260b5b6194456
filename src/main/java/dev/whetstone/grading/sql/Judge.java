package dev.whetstone.grading.sql;

import dev.whetstone.grading.sql.Lane.Pace;
import dev.whetstone.grading.sql.child.JudgeReply;
import dev.whetstone.grading.sql.child.Task;
import dev.whetstone.question.SqlQuestion;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs queries in child processes and compares what they give. Quick queries and slow ones have lanes of their own: whoever
 * is not done within a slice is judged again in a slow lane with the full limit, so that runaways wait for each other and
 * nobody else waits for them.
 */
public final class Judge implements AutoCloseable {

    /** No query is longer, in characters. */
    public static final int LONGEST_QUERY = 50_000;

    private static final Duration SLICE = Duration.ofMillis(300);
    private static final Duration SLICE_END = Duration.ofMillis(1100);
    private static final Duration GRACE = Duration.ofMillis(400);
    private static final Duration CLOCK = Duration.ofSeconds(70);
    private static final Duration POLITENESS = Duration.ofSeconds(5);

    private final JudgeSettings settings;
    private final Duration clock;
    private final Shell shell;
    private final Children children;
    private final BlockingQueue<Job> quick = new LinkedBlockingQueue<>();
    private final BlockingQueue<Job> slow = new LinkedBlockingQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final List<Thread> lanes = new ArrayList<>();
    private final ScheduledExecutorService timer;
    private boolean closed;

    public Judge(JudgeSettings settings) {
        this(settings, CLOCK);
    }

    /** @param clock after which time a child that hardly got to compute is given up */
    Judge(JudgeSettings settings, Duration clock) {
        this.settings = settings;
        this.clock = clock;
        this.shell = Shell.probe(settings.memory());
        this.children = new Children(shell);
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "judge-timer"));
    }

    /**
     * Judges a query and waits for the verdict.
     *
     * @throws JudgeUnavailableException if there can be none at the moment
     */
    public JudgeResult judge(JudgeRequest request) {
        return judge(request, () -> {});
    }

    /** The same; the note is run once if there is no verdict after five seconds. */
    public JudgeResult judge(JudgeRequest request, Runnable stillRunning) {
        try {
            return submit(request, stillRunning).join();
        } catch (CompletionException e) {
            throw new JudgeUnavailableException("There is no verdict at the moment", e);
        }
    }

    /** Queues a query; the future fails with {@link JudgeUnavailableException} if there can be no verdict at the moment. */
    public CompletableFuture<JudgeResult> submit(JudgeRequest request, Runnable stillRunning) {
        if (request.readings().stream().anyMatch(reading -> reading.length() > LONGEST_QUERY)) {
            return CompletableFuture.completedFuture(Verdicts.tooLong());
        }
        Job job = new Job(request);
        if (!start()) {
            return CompletableFuture.failedFuture(new JudgeUnavailableException("The judge is closed"));
        }
        if (waiting.incrementAndGet() > settings.queue()) {
            waiting.decrementAndGet();
            return CompletableFuture.failedFuture(new JudgeUnavailableException("Too many answers are waiting"));
        }
        Future<?> note = timer.schedule(stillRunning, POLITENESS.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<JudgeResult> result = job.result().whenComplete((verdict, failure) -> {
            note.cancel(false);
            waiting.decrementAndGet();
        });
        quick.add(job);
        return result;
    }

    /**
     * A question's tables with their visible rows, and last the expected result without a name and without rows.
     *
     * @throws JudgeUnavailableException if no child can tell
     */
    public List<JudgeReply.Sheet> show(SqlQuestion question) {
        Task task = new Job(JudgeRequest.of(question, Task.SHOW))
                .task(settings.limit().toMillis());
        Child child = children.take();
        try {
            List<JudgeReply.Sheet> sheets =
                    child.ask(task, Patience.of(fullLimit(), clock)).sheets();
            children.giveBack(child);
            return sheets;
        } catch (IOException | Child.Late | Child.Starved e) {
            children.discard(child);
            throw new JudgeUnavailableException("The tables cannot be shown", e);
        }
    }

    /** Starts a child ahead of the first answer; returns at once. */
    public void warmUp() {
        children.warmUp();
    }

    private Duration fullLimit() {
        return settings.limit().plus(GRACE);
    }

    private synchronized boolean start() {
        Pace slice = new Pace(SLICE, new Patience(this::sliceEnd, clock));
        Pace full = new Pace(settings.limit(), Patience.of(fullLimit(), clock));
        while (!closed && lanes.size() < 2 * settings.children()) {
            Lane lane = lanes.size() < settings.children()
                    ? new Lane(quick, slice, this::handOver, children, settings.idle())
                    : new Lane(slow, full, Job::completeTimeout, children, settings.idle());
            Thread thread = daemon(lane, "judge-" + lanes.size());
            lanes.add(thread);
            thread.start();
        }
        return !closed;
    }

    /** When a query that cannot be stopped costs its child: at once if others wait, because each new child costs a second. */
    private Duration sliceEnd() {
        boolean alone = quick.isEmpty() && settings.limit().compareTo(SLICE_END) > 0;
        return alone ? fullLimit() : SLICE_END;
    }

    private void handOver(Job job) {
        if (job.spent().compareTo(fullLimit()) >= 0) {
            job.completeTimeout();
        } else {
            slow.add(job);
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Which limits this operating system puts on the children, a sentence each. */
    public List<String> limits() {
        return shell.describe();
    }

    /** How many answers wait for a verdict or are being judged. */
    public int waiting() {
        return waiting.get();
    }

    /** The process ids of the children that run now. */
    public Set<Long> pids() {
        return children.pids();
    }

    /** Ends the children; whoever still waits gets no verdict. */
    @Override
    public synchronized void close() {
        closed = true;
        timer.shutdownNow();
        lanes.forEach(Thread::interrupt);
        children.close();
        List<Job> unfinished = new ArrayList<>();
        quick.drainTo(unfinished);
        slow.drainTo(unfinished);
        unfinished.forEach(job -> job.fail(new JudgeUnavailableException("The judge is closed")));
    }
}
