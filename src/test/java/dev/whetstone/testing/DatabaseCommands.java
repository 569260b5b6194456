package dev.whetstone.testing;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Knows which collections were written to, and notes each command the program sends to its database, as {@code find answers}, once
 * somebody asks for it.
 */
public final class DatabaseCommands implements CommandListener {

    private static final Set<String> WRITES = Set.of("insert", "update", "findAndModify", "delete");

    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<Set<String>> named = ThreadLocal.withInitial(HashSet::new);
    private volatile boolean noting;

    @Override
    public void commandStarted(CommandStartedEvent event) {
        String name = event.getCommandName();
        var value = event.getCommand().get(name);
        String collection =
                value != null && value.isString() ? value.asString().getValue() : "";
        named.get().add(collection);
        if (WRITES.contains(name)) {
            written.add(collection);
        }
        if (noting) {
            sent.add((name + " " + collection).strip());
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
        return Set.copyOf(written);
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
