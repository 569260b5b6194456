package dev.whetstone.testing;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes each command the program sends to its database, as {@code find answers}. */
public final class DatabaseCommands implements CommandListener {

    private final List<String> sent = new CopyOnWriteArrayList<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        String name = event.getCommandName();
        var collection = event.getCommand().get(name);
        sent.add(name
                + (collection != null && collection.isString()
                        ? " " + collection.asString().getValue()
                        : ""));
    }

    public void forget() {
        sent.clear();
    }

    public List<String> sent() {
        return List.copyOf(sent);
    }
}
