package dev.whetstone.slack.outbound;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.slack.api.Faults;
import dev.whetstone.slack.api.ThreadPools;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets signs one after another in each workspace. Slack allows fewer of them than answers may come, so nobody waits longer than
 * a moment for one; of several for one message that wait, only the last is set.
 */
public final class SignQueue implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SignQueue.class);
    private static final int MOMENT_MILLIS = 1500;
    private static final int MOST_TRIES = 5;

    private final SlackSigns signs;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    public SignQueue(SlackSigns signs) {
        this.signs = signs;
    }

    /** Notes that a message has just been written, so that Slack need not be asked which signs are on it. */
    public void isNew(MessageRef message) {
        signs.isNew(message);
    }

    /**
     * Sets the signs, now or, where Slack limits them, later.
     *
     * @throws ChatException if Slack refuses within a moment
     */
    public void put(MessageRef message, Set<Mark> wanted) {
        CompletableFuture<Void> done =
                lines.computeIfAbsent(message.channel().workspace(), Line::new).add(message, wanted);
        try {
            done.get(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException later) {
            log.debug("A sign on {} is set later", message.key());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ChatException known ? known : Faults.unknown(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Wish(Set<Mark> wanted, CompletableFuture<Void> done, int tries) {}

    /** What one workspace waits for. */
    private final class Line {
        private final Map<MessageRef, Wish> wishes = new LinkedHashMap<>();
        private final ThreadPoolExecutor thread;

        Line(String team) {
            this.thread = ThreadPools.pool("slack-signs-" + team, 1);
        }

        CompletableFuture<Void> add(MessageRef message, Set<Mark> wanted) {
            synchronized (wishes) {
                Wish waiting = wishes.get(message);
                Wish wish = new Wish(wanted, waiting == null ? new CompletableFuture<>() : waiting.done(), 0);
                wishes.put(message, wish);
                if (waiting == null) {
                    soon();
                }
                return wish.done();
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
            Map.Entry<MessageRef, Wish> next;
            synchronized (wishes) {
                Iterator<Map.Entry<MessageRef, Wish>> all = wishes.entrySet().iterator();
                if (!all.hasNext()) {
                    return;
                }
                next = Map.entry(all.next().getKey(), wishes.values().iterator().next());
                all.remove();
            }
            settle(next.getKey(), next.getValue());
        }

        private void settle(MessageRef message, Wish wish) {
            try {
                signs.settle(message, wish.wanted());
                wish.done().complete(null);
            } catch (ChatException e) {
                boolean again = e.fault() != ChatException.Fault.REFUSED && wish.tries() < MOST_TRIES;
                if (!again || !retry(message, wish)) {
                    log.debug("A sign on {} is not set: {}", message.key(), e.getMessage());
                    wish.done().completeExceptionally(e);
                }
            } catch (RuntimeException e) {
                wish.done().completeExceptionally(e);
            }
        }

        /** Puts a wish at the end of the line, unless there is a newer one. */
        private boolean retry(MessageRef message, Wish wish) {
            synchronized (wishes) {
                if (wishes.containsKey(message)) {
                    return false;
                }
                wishes.put(message, new Wish(wish.wanted(), wish.done(), wish.tries() + 1));
                soon();
                return true;
            }
        }
    }

    @Override
    public void close() {
        lines.values().forEach(line -> line.thread.shutdownNow());
    }
}
