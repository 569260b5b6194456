package dev.whetstone.chat.adapter;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MessageRef;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets signs one after another in each workspace. A platform may allow fewer of them than answers come, so nobody waits longer
 * than a moment for one; of several for one message that wait, only the last is set.
 */
public final class SignQueue implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SignQueue.class);
    private static final int MOMENT_MILLIS = 1500;
    private static final int MOST_TRIES = 5;

    private final Signs signs;
    private final Map<String, Workspace> workspaces = new ConcurrentHashMap<>();

    public SignQueue(Signs signs) {
        this.signs = signs;
    }

    /** What a platform does to have just these signs of the bot's on a message. */
    @FunctionalInterface
    public interface Signs {

        /**
         * Sets and removes until just these are there.
         *
         * @throws ChatException if that failed; anything but a refusal is tried again
         */
        void settle(MessageRef message, Set<Mark> wanted);
    }

    /**
     * Sets the signs, now or, where the platform limits them, later.
     *
     * @throws ChatException if the platform refuses within a moment
     */
    public void put(MessageRef message, Set<Mark> wanted) {
        CompletableFuture<Void> done =
                workspaces.computeIfAbsent(workspace(message), Workspace::new).add(message, wanted);
        try {
            done.get(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException later) {
            log.debug("A sign on {} is set later", message.key());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ChatException known ? known : unknown(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String workspace(MessageRef message) {
        return message.channel().platform() + "-signs-" + message.channel().workspace();
    }

    private static ChatException unknown(@Nullable Throwable cause) {
        return new ChatException(ChatException.Fault.AMBIGUOUS, "The platform did not answer.", cause);
    }

    private record PendingSign(Set<Mark> wanted, CompletableFuture<Void> done, int tries) {}

    /** What one workspace waits for. */
    private final class Workspace {
        private final Map<MessageRef, PendingSign> pending = new LinkedHashMap<>();
        private final ThreadPoolExecutor thread;

        Workspace(String name) {
            this.thread = IdlePools.pool(name, 1);
        }

        CompletableFuture<Void> add(MessageRef message, Set<Mark> wanted) {
            synchronized (pending) {
                PendingSign waiting = pending.get(message);
                PendingSign sign =
                        new PendingSign(wanted, waiting == null ? new CompletableFuture<>() : waiting.done(), 0);
                pending.put(message, sign);
                if (waiting == null) {
                    soon();
                }
                return sign.done();
            }
        }

        private void soon() {
            try {
                thread.execute(this::work);
            } catch (RejectedExecutionException stopping) {
                log.debug("A sign is not set, because the bot stops");
            }
        }

        private void work() {
            Map.Entry<MessageRef, PendingSign> next;
            synchronized (pending) {
                Iterator<Map.Entry<MessageRef, PendingSign>> all =
                        pending.entrySet().iterator();
                if (!all.hasNext()) {
                    return;
                }
                next = Map.entry(
                        all.next().getKey(), pending.values().iterator().next());
                all.remove();
            }
            settle(next.getKey(), next.getValue());
        }

        private void settle(MessageRef message, PendingSign sign) {
            try {
                signs.settle(message, sign.wanted());
                sign.done().complete(null);
            } catch (ChatException e) {
                boolean again = e.fault() != ChatException.Fault.REFUSED && sign.tries() < MOST_TRIES;
                if (!again || !retry(message, sign)) {
                    log.debug("A sign on {} is not set: {}", message.key(), e.getMessage());
                    sign.done().completeExceptionally(e);
                }
            } catch (RuntimeException e) {
                sign.done().completeExceptionally(e);
            }
        }

        /** Puts a sign at the end of the queue, unless there is a newer one. */
        private boolean retry(MessageRef message, PendingSign sign) {
            synchronized (pending) {
                if (pending.containsKey(message)) {
                    return false;
                }
                pending.put(message, new PendingSign(sign.wanted(), sign.done(), sign.tries() + 1));
                soon();
                return true;
            }
        }
    }

    @Override
    public void close() {
        workspaces.values().forEach(one -> one.thread.shutdownNow());
    }
}
