package dev.whetstone.storage.commands;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.whetstone.storage.EmbeddedDatabase;
import dev.whetstone.storage.engine.FileInUseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A database that a command works on: a server's, the one in a running bot, or a file that nobody else has open. */
public final class OpenDatabase implements AutoCloseable {
    private final ConnectionString uri;
    private final MongoClient client;
    private final @Nullable EmbeddedDatabase own;
    private final boolean somebodyElses;

    private OpenDatabase(String uri, @Nullable EmbeddedDatabase own, boolean somebodyElses) {
        this.uri = new ConnectionString(uri);
        this.client = MongoClients.create(this.uri);
        this.own = own;
        this.somebodyElses = somebodyElses;
    }

    static OpenDatabase at(String uri) {
        return new OpenDatabase(uri, null, false);
    }

    /**
     * The embedded database of a folder; the process that has it open is asked for it.
     *
     * @param replace whether a damaged file is set aside
     */
    static OpenDatabase in(Path folder, boolean replace) throws IOException {
        EmbeddedDatabase own;
        try {
            own = replace
                    ? EmbeddedDatabase.openAcceptingLoss(folder, EmbeddedDatabase.ownPort())
                    : EmbeddedDatabase.open(folder);
        } catch (FileInUseException e) {
            Path address = EmbeddedDatabase.address(folder);
            if (!Files.exists(address)) {
                throw e;
            }
            return new OpenDatabase(Files.readString(address).strip(), null, true);
        }
        return new OpenDatabase(own.uri(), own, false);
    }

    /** The database itself. */
    public MongoDatabase database() {
        String name = uri.getDatabase();
        return client.getDatabase(name == null ? "test" : name);
    }

    /** Where it is, without the user's name and password. */
    public String name() {
        return own == null
                ? String.join(",", uri.getHosts()) + "/" + database().getName()
                : own.file().toString();
    }

    /** Whether another process on this machine has the embedded database open. */
    boolean isSomebodyElses() {
        return somebodyElses;
    }

    @Override
    public void close() {
        client.close();
        if (own != null) {
            own.close();
        }
    }
}
