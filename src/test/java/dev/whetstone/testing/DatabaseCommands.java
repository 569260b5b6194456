package dev.whetstone.testing;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Notes each command the program sends to its database, as {@code find answers}, once somebody asks for it. */
public final class DatabaseCommands implements CommandListener {

    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    private volatile boolean noting;

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (!noting) {
            return;
        }
        String name = event.getCommandName();
        var collection = event.getCommand().get(name);
        sent.add(name
                + (collection != null && collection.isString()
                        ? " " + collection.asString().getValue()
                        : ""));
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
}
