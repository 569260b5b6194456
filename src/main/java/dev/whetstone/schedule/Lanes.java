package dev.whetstone.schedule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Work that waits for earlier work of the same lane; a long lane takes one thread at a time and lets others in between. */
final class Lanes {

    private final Map<String, Deque<Runnable>> waiting = new ConcurrentHashMap<>();

    /** @throws RejectedExecutionException if the executor takes no more; the work is not kept then */
    void add(String lane, Runnable work, Executor executor) {
        boolean[] first = new boolean[1];
        waiting.compute(lane, (name, queue) -> {
            first[0] = queue == null;
            Deque<Runnable> all = queue == null ? new ArrayDeque<>() : queue;
            all.add(work);
            return all;
        });
        if (first[0]) {
            start(lane, executor);
        }
    }

    private void start(String lane, Executor executor) {
        try {
            executor.execute(() -> next(lane, executor));
        } catch (RejectedExecutionException stopping) {
            waiting.remove(lane);
            throw stopping;
        }
    }

    private void next(String lane, Executor executor) {
        Runnable work = first(lane);
        try {
            if (work != null) {
                work.run();
            }
        } finally {
            boolean more = waiting.computeIfPresent(lane, (name, queue) -> {
                        queue.poll();
                        return queue.isEmpty() ? null : queue;
                    })
                    != null;
            if (more) {
                restart(lane, executor);
            }
        }
    }

    /** What waits when everything stops is left to the database and the next start. */
    private void restart(String lane, Executor executor) {
        try {
            start(lane, executor);
        } catch (RejectedExecutionException stopping) {
            waiting.remove(lane);
        }
    }

    private @Nullable Runnable first(String lane) {
        Runnable[] found = new Runnable[1];
        waiting.computeIfPresent(lane, (name, queue) -> {
            found[0] = queue.peek();
            return queue;
        });
        return found[0];
    }
}
