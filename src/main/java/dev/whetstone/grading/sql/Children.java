package dev.whetstone.grading.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Starts children, and keeps one warm for whoever loses theirs. Nothing is started before the first is taken. */
final class Children implements AutoCloseable {

    private final Shell shell;
    private final Deque<CompletableFuture<Child>> warm = new ArrayDeque<>();
    private final Set<Child> living = ConcurrentHashMap.newKeySet();
    private final Executor starter = task -> {
        Thread thread = new Thread(task, "judge-starter");
        thread.setDaemon(true);
        thread.start();
    };

    private @Nullable ChildFolder folder;
    private boolean closed;

    Children(Shell shell) {
        this.shell = shell;
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
