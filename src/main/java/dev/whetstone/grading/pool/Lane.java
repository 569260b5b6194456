package dev.whetstone.grading.pool;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that works off a queue with a child at a time. A job that computes longer than the lane's limit is handed on, so that
 * slow queries never hold up quick ones.
 */
final class Lane<A, R> implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Lane.class);

    private final BlockingQueue<Job<A, R>> queue;
    private final Pace<A, R> pace;
    private final Consumer<Job<A, R>> tooSlow;
    private final Children<A> children;
    private final ChildProgram<A> program;
    private final Duration idle;

    Lane(
            BlockingQueue<Job<A, R>> queue,
            Pace<A, R> pace,
            Consumer<Job<A, R>> tooSlow,
            Children<A> children,
            Duration idle) {
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
                    children.rest(idle);
                } else {
                    judge(job);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void judge(Job<A, R> job) throws InterruptedException {
        try {
            pace.turn().await(job);
            attempt(job);
        } catch (InterruptedException closed) {
            job.fail(new JudgeUnavailableException("The judge is closed"));
            throw closed;
        } catch (RuntimeException e) {
            job.fail(e);
        } catch (Error e) {
            log.error("A judge's lane goes on after an error", e);
            job.fail(new JudgeUnavailableException("The judge failed", e));
        }
    }

    private void attempt(Job<A, R> job) {
        int deaths = children.deaths();
        Child<A> mine = children.take();
        Duration before = mine.computed();
        try {
            settle(job, asked(mine, job, before));
        } catch (Child.Late e) {
            job.spent(mine.computed().minus(before));
            tooSlow.accept(job);
        } catch (Child.Starved e) {
            tryLater(job);
        } catch (IOException died) {
            Duration computed = mine.computed().minus(before);
            job.spent(computed);
            children.died();
            job.othersLost(children.deaths() - deaths - 1);
            lost(job, computed);
        }
    }

    /** Where other children die too, somebody ends them, and what they were doing is tried again later. */
    private void lost(Job<A, R> job, Duration computed) {
        if (job.mayTryAgain(computed)) {
            attempt(job);
        } else if (job.lostAlone()) {
            job.completeCrashed();
        } else {
            job.fail(new JudgeUnavailableException("Judge processes are killed"));
        }
    }

    /** What a child says, which whoever needs one next gets if it is as good as new. */
    private A asked(Child<A> mine, Job<A, R> job, Duration before) throws IOException, Child.Late, Child.Starved {
        boolean good = false;
        try {
            A answer = mine.ask(job.task(pace.limit().apply(job)), pace.patience());
            job.spent(mine.computed().minus(before));
            good = program.reusable(answer) && mine.answered() < program.tasksPerChild();
            return answer;
        } finally {
            if (good) {
                children.giveBack(mine);
            } else {
                children.discard(mine);
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

    /** Waits until a job that stands first may begin. */
    interface Turn<A, R> {
        void await(Job<A, R> job) throws InterruptedException;
    }

    /** When a job may begin, how long it may compute, and how long to wait before the child is killed. */
    record Pace<A, R>(Turn<A, R> turn, Function<Job<A, R>, Duration> limit, Patience patience) {}
}
