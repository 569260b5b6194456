package dev.whetstone.grading.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Starts children, and keeps one warm for whoever loses theirs. Nothing is started before the first is taken, and they start
 * one after the other, so that replacing what was killed does not make a busy machine busier.
 */
final class Children implements AutoCloseable {

    private final Shell shell;
    private final Deque<CompletableFuture<Child>> warm = new ArrayDeque<>();
    private final Set<Child> living = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor starter;

    private @Nullable ChildFolder folder;
    private boolean closed;

    Children(Shell shell) {
        this.shell = shell;
        this.starter = new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "judge-starter");
            thread.setDaemon(true);
            return thread;
        });
        starter.allowCoreThreadTimeOut(true);
    }

    /** A child that can judge at once, or as soon as it has started. */
    Child take() {
        while (true) {
            CompletableFuture<Child> next = next();
            try {
                Child child = next.join();
                warmUp();
                if (child.alive()) {
                    return child;
                }
                discard(child);
            } catch (CompletionException e) {
                throw new JudgeUnavailableException("No judge process can be started", e);
            }
        }
    }

    private synchronized CompletableFuture<Child> next() {
        CompletableFuture<Child> first = warm.poll();
        return first == null ? CompletableFuture.supplyAsync(this::start, starter) : first;
    }

    /** Starts one if none is warm or about to be. */
    synchronized void warmUp() {
        if (warm.isEmpty() && !closed) {
            warm.add(CompletableFuture.supplyAsync(this::start, starter));
        }
    }

    private Child start() {
        try {
            Child child = Child.start(folder(), shell);
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

    private synchronized ChildFolder folder() throws IOException {
        if (closed) {
            throw new IOException("The judge is closed");
        }
        if (folder == null) {
            folder = ChildFolder.create();
        }
        return folder;
    }

    /** Keeps a child that is done for whoever needs the next. */
    synchronized void giveBack(Child child) {
        if (closed || warm.size() > 1 || !child.alive()) {
            discard(child);
        } else {
            warm.addFirst(CompletableFuture.completedFuture(child));
        }
    }

    void discard(Child child) {
        child.close();
        living.remove(child);
    }

    /** Ends the warm child; the next one taken starts anew. */
    synchronized void rest() {
        for (CompletableFuture<Child> future : warm) {
            CompletableFuture<Void> unused = future.thenAccept(this::discard);
        }
        warm.clear();
    }

    /** The process ids of all children. */
    Set<Long> pids() {
        return Set.copyOf(living.stream().filter(Child::alive).map(Child::pid).toList());
    }

    @Override
    public synchronized void close() {
        closed = true;
        living.forEach(this::discard);
        if (folder != null) {
            folder.close();
        }
    }
}
