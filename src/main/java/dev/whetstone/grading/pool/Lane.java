package dev.whetstone.grading.pool;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thread with one child that works off a queue. A job that computes longer than the lane's limit is handed on, so that
 * slow queries never hold up quick ones.
 */
final class Lane<A, R> implements Runnable {

    private final BlockingQueue<Job<A, R>> queue;
    private final Pace<A, R> pace;
    private final Consumer<Job<A, R>> tooSlow;
    private final Children<A> children;
    private final ChildProgram<A> program;
    private final Duration idle;
    private @Nullable Child<A> child;

    Lane(BlockingQueue<Job<A, R>> queue, Pace<A, R> pace, Consumer<Job<A, R>> tooSlow, Children<A> children, Duration idle) {
        this.queue = queue;
        this.pace = pace;
        this.tooSlow = tooSlow;
        this.children = children;
        this.program = children.program();
        this.idle = idle;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Job<A, R> job = queue.poll(idle.toMillis(), TimeUnit.MILLISECONDS);
                if (job == null) {
                    retire();
                    children.rest();
                } else {
                    pace.turn().await(job);
                    judge(job);
                }
            }
        } catch (InterruptedException closed) {
            retire();
        }
    }

    private void judge(Job<A, R> job) {
        try {
            attempt(job);
        } catch (RuntimeException e) {
            retire();
            job.fail(e);
        }
    }

    private void attempt(Job<A, R> job) {
        Child<A> mine = child();
        Duration before = mine.computed();
        try {
            A answer = mine.ask(job.task(pace.limit().apply(job)), pace.patience());
            job.spent(mine.computed().minus(before));
            if (!program.reusable(answer) || mine.answered() >= program.tasksPerChild()) {
                retire();
            }
            settle(job, answer);
        } catch (Child.Late e) {
            job.spent(mine.computed().minus(before));
            retire();
            tooSlow.accept(job);
        } catch (Child.Starved e) {
            retire();
            tryLater(job);
        } catch (IOException died) {
            Duration computed = mine.computed().minus(before);
            job.spent(computed);
            retire();
            if (job.mayTryAgain(computed)) {
                attempt(job);
            } else {
                job.completeCrashed();
            }
        }
    }

    private void settle(Job<A, R> job, A answer) {
        switch (program.fate(answer)) {
            case SLOW -> tooSlow.accept(job);
            case UNFINISHED -> {
                job.keep(answer);
                tooSlow.accept(job);
            }
            case STARVED -> tryLater(job);
            case DONE, BROKEN -> job.complete(answer);
        }
    }

    /** A machine that is too busy is nobody's mistake: the answer stands at the end of the line, and is never a zero. */
    private void tryLater(Job<A, R> job) {
        if (job.mayStarveAgain()) {
            queue.add(job);
        } else {
            job.fail(new JudgeUnavailableException("The machine is too busy to judge"));
        }
    }

    private Child<A> child() {
        Child<A> current = child;
        if (current == null || !current.alive()) {
            retire();
            current = children.take();
            child = current;
        }
        return current;
    }

    private void retire() {
        if (child != null) {
            children.discard(child);
            child = null;
        }
    }

    /** Waits until a job that stands first may begin. */
    interface Turn<A, R> {
        void await(Job<A, R> job) throws InterruptedException;
    }

    /** When a job may begin, how long it may compute, and how long to wait before the child is killed. */
    record Pace<A, R>(Turn<A, R> turn, Function<Job<A, R>, Duration> limit, Patience patience) {}
}
