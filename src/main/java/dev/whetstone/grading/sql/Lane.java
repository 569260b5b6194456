package dev.whetstone.grading.sql;

import dev.whetstone.grading.sql.child.JudgeReply;
import dev.whetstone.grading.sql.child.JudgeReply.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One thread with one child that works off a queue. A job that computes longer than the lane's limit is handed on, so that
 * slow queries never hold up quick ones.
 */
final class Lane implements Runnable {

    private static final int TASKS_PER_CHILD = 500;

    private final BlockingQueue<Job> queue;
    private final Pace pace;
    private final Consumer<Job> tooSlow;
    private final Children children;
    private final Duration idle;
    private @Nullable Child child;

    Lane(BlockingQueue<Job> queue, Pace pace, Consumer<Job> tooSlow, Children children, Duration idle) {
        this.queue = queue;
        this.pace = pace;
        this.tooSlow = tooSlow;
        this.children = children;
        this.idle = idle;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Job job = queue.poll(idle.toMillis(), TimeUnit.MILLISECONDS);
                if (job == null) {
                    retire();
                    children.rest();
                } else {
                    judge(job);
                }
            }
        } catch (InterruptedException closed) {
            retire();
        }
    }

    private void judge(Job job) {
        try {
            attempt(job);
        } catch (RuntimeException e) {
            retire();
            job.fail(e);
        }
    }

    private void attempt(Job job) {
        Child mine = child();
        Duration before = mine.computed();
        try {
            JudgeReply reply = mine.ask(job.task(pace.limit().toMillis()), pace.patience());
            job.spent(mine.computed().minus(before));
            boolean spoilt = reply.outcome() == Outcome.MEMORY || reply.outcome() == Outcome.STARVED;
            if (spoilt || mine.answered() >= TASKS_PER_CHILD) {
                retire();
            }
            settle(job, reply);
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

    private void settle(Job job, JudgeReply reply) {
        if (reply.outcome() == Outcome.SLOW) {
            tooSlow.accept(job);
        } else if (reply.text().equals(JudgeReply.UNFINISHED)) {
            job.keep(reply);
            tooSlow.accept(job);
        } else if (reply.outcome() == Outcome.STARVED) {
            tryLater(job);
        } else {
            job.complete(reply);
        }
    }

    /** A machine that is too busy is nobody's mistake: the answer stands at the end of the line, and is never a zero. */
    private void tryLater(Job job) {
        if (job.mayStarveAgain()) {
            queue.add(job);
        } else {
            job.fail(new JudgeUnavailableException("The machine is too busy to judge"));
        }
    }

    private Child child() {
        Child current = child;
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

    /** How long a query may compute, and how long to wait before the child is killed. */
    record Pace(Duration limit, Patience patience) {}
}
