package dev.whetstone.testing;

import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Knows which collections were written to, and notes each command the program sends to its database, as {@code find answers}, once
 * somebody asks for it.
 */
public final class DatabaseCommands implements CommandListener {

    private static final Set<String> WRITES = Set.of("insert", "update", "findAndModify", "delete");

    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    private final AtomicLong writes = new AtomicLong();
    private final Map<String, Long> written = new ConcurrentHashMap<>();
    private final Map<Integer, String> underWay = new ConcurrentHashMap<>();
    private final ThreadLocal<Set<String>> named = ThreadLocal.withInitial(HashSet::new);
    private volatile boolean noting;

    @Override
    public void commandStarted(CommandStartedEvent event) {
        String name = event.getCommandName();
        var value = event.getCommand().get(name);
        String collection = value != null && value.isString() ? value.asString().getValue() : "";
        named.get().add(collection);
        if (WRITES.contains(name)) {
            underWay.put(event.getRequestId(), collection);
            written.put(collection, writes.incrementAndGet());
        }
        if (noting) {
            sent.add((name + " " + collection).strip());
        }
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        over(event.getRequestId());
    }

    @Override
    public void commandFailed(CommandFailedEvent event) {
        over(event.getRequestId());
    }

    /** Whoever looked while it was under way may not have seen it, so that it counts once more. */
    private void over(int request) {
        String collection = underWay.remove(request);
        if (collection != null) {
            written.put(collection, writes.incrementAndGet());
        }
    }

    /** Notes from now on. */
    public void begin() {
        sent.clear();
        noting = true;
    }

    /** Notes no more: a run of all tests sends more than can be kept. */
    void end() {
        noting = false;
        sent.clear();
    }

    public List<String> sent() {
        return List.copyOf(sent);
    }

    /** What may hold a document: whatever was written to since {@link #emptied}. */
    Set<String> written() {
        return Set.copyOf(written.keySet());
    }

    /** How many writes there were. */
    long writes() {
        return writes.get();
    }

    /** Whether a collection was written to after so many writes. */
    boolean isWrittenSince(long writes, Set<String> collections) {
        return collections.stream().anyMatch(name -> written.getOrDefault(name, 0L) > writes);
    }

    void emptied() {
        written.clear();
    }

    /** The collections that commands of this thread named while something ran. */
    Set<String> namedDuring(Runnable something) {
        named.remove();
        something.run();
        Set<String> all = named.get();
        named.remove();
        return all;
    }
}
