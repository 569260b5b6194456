package dev.whetstone.grading.pool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Starts children, and keeps some warm for whoever loses theirs: as many as start at a time. Nothing is started before the first
 * is taken. Children that last start one after the other, so that replacing what was killed does not make a busy machine busier.
 */
final class Children<A> implements AutoCloseable {

    private final ChildProgram<A> program;
    private final Deque<CompletableFuture<Child<A>>> warm = new ArrayDeque<>();
    private final Set<Child<A>> living = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor starter;
    private final int atOnce;
    private final AtomicInteger deaths = new AtomicInteger();

    private boolean closed;
    private long lastTaken = System.nanoTime();

    Children(ChildProgram<A> program, int atOnce) {
        this.program = program;
        this.atOnce = atOnce;
        this.starter =
                new ThreadPoolExecutor(atOnce, atOnce, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, program.name() + "-starter");
                    thread.setDaemon(true);
                    return thread;
                });
        starter.allowCoreThreadTimeOut(true);
    }

    ChildProgram<A> program() {
        return program;
    }

    /** A child that can work at once, or as soon as it has started. */
    Child<A> take() {
        while (true) {
            CompletableFuture<Child<A>> next = next();
            try {
                Child<A> child = next.join();
                warmUp();
                if (child.alive()) {
                    return child;
                }
                died();
                discard(child);
            } catch (CompletionException e) {
                throw new JudgeUnavailableException("No judge process can be started", e);
            }
        }
    }

    /** Notes that a child died of itself, or by somebody else's hand. */
    void died() {
        deaths.incrementAndGet();
    }

    /** How many died of themselves, as far as is known. */
    int deaths() {
        return deaths.get()
                + (int) living.stream().filter(child -> !child.alive()).count();
    }

    private synchronized CompletableFuture<Child<A>> next() {
        lastTaken = System.nanoTime();
        CompletableFuture<Child<A>> first = warm.poll();
        return first == null ? CompletableFuture.supplyAsync(this::start, starter) : first;
    }

    /** Starts what is neither warm nor about to be. */
    synchronized void warmUp() {
        while (warm.size() < atOnce && !closed) {
            warm.add(CompletableFuture.supplyAsync(this::start, starter));
        }
    }

    private Child<A> start() {
        try {
            if (isClosed()) {
                throw new IOException("The judge is closed");
            }
            Child<A> child = Child.start(program);
            living.add(child);
            if (isClosed()) {
                discard(child);
            }
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Keeps a child that is done for whoever needs the next, which is why one after the other needs but one. */
    synchronized void giveBack(Child<A> child) {
        if (closed || !child.alive()) {
            discard(child);
        } else {
            warm.addFirst(CompletableFuture.completedFuture(child));
        }
    }

    /** It is none of the living before it is ended, or it would be counted among those that died of themselves. */
    void discard(Child<A> child) {
        living.remove(child);
        child.close();
    }

    /** Ends the warm children if none was taken for so long; the next one taken starts anew. */
    synchronized void rest(Duration idle) {
        if (System.nanoTime() - lastTaken < idle.toNanos()) {
            return;
        }
        for (CompletableFuture<Child<A>> future : warm) {
            CompletableFuture<Void> unused = future.thenAccept(this::discard);
        }
        warm.clear();
    }

    /** The process ids of all children. */
    Set<Long> pids() {
        return Set.copyOf(living.stream().filter(Child::alive).map(Child::id).toList());
    }

    @Override
    public synchronized void close() {
        closed = true;
        living.forEach(this::discard);
        program.close();
    }
}
