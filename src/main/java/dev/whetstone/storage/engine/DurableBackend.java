package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Keeps databases in one file; no reply leaves before all that it tells of is in that file. */
public final class DurableBackend extends AbstractMongoBackend {
    /** How a client tells this server from another one, in the answer to {@code buildInfo}. */
    public static final String MARK = "whetstoneEmbedded";

    private static final Duration SYNC_EVERY = Duration.ofSeconds(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(10);
    private static final long CHECKPOINT_BYTES = 4 << 20;
    private static final Duration COMPACT_EVERY = Duration.ofHours(1);
    private static final Duration COMPACT_AT_MOST = Duration.ofMillis(200);
    private static final Duration COMPACT_AT_CLOSE = Duration.ofSeconds(2);
    private static final Set<String> READS = Set.of(
            "find",
            "count",
            "distinct",
            "getmore",
            "killcursors",
            "ismaster",
            "hello",
            "ping",
            "buildinfo",
            "serverstatus",
            "listdatabases",
            "listcollections",
            "listindexes",
            "dbstats",
            "collstats",
            "endsessions",
            "whatsmyuri",
            "getlasterror",
            "hostinfo",
            "connectionstatus",
            "getlog",
            "getcmdlineopts");

    private static final Set<String> UNSUPPORTED = Set.of("expireAfterSeconds", "partialFilterExpression", "collation");

    private final StoreFile file;
    private final long checkpointBytes;
    private final GroupCommit commits;
    private final Housekeeping housekeeping = new Housekeeping();

    /** @throws FileInUseException if another process has the file */
    public DurableBackend(Path path) {
        this(path, CHECKPOINT_BYTES);
    }

    /**
     * A backend that gives up its journal when it has grown to some size, or after a while.
     *
     * @param checkpointBytes the size
     * @throws FileInUseException if another process has the file
     */
    public DurableBackend(Path path, long checkpointBytes) {
        this.checkpointBytes = checkpointBytes;
        file = new StoreFile(path);
        commits = new GroupCommit(file::flush);
        databaseNames().forEach(this::resolveDatabase);
        file.recovered();
        housekeeping.every(SYNC_EVERY, file::sync);
        housekeeping.every(LOOK_EVERY, this::checkpointIfLarge);
        housekeeping.every(CHECKPOINT_EVERY, this::checkpoint);
        housekeeping.every(COMPACT_EVERY, () -> commits.alone(() -> file.compact(COMPACT_AT_MOST)));
    }

    private Set<String> databaseNames() {
        return file.mapNames().stream()
                .filter(map -> map.startsWith(StoredDatabase.DATA))
                .map(map -> map.split("/", -1)[1])
                .collect(Collectors.toSet());
    }

    private void checkpointIfLarge() {
        if (file.journalSize() >= checkpointBytes) {
            checkpoint();
        }
    }

    private void checkpoint() {
        if (file.journalSize() > 0) {
            file.finish(commits.alone(file::beginCheckpoint));
        }
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoredDatabase(name, file, getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        Supplier<Document> run = () -> run(channel, database, command, query);
        return READS.contains(command.toLowerCase(Locale.ROOT)) ? commits.read(run) : commits.write(run);
    }

    private Document run(Channel channel, String database, String command, Document query) {
        refuse(command, query);
        Document reply = super.handleCommand(channel, database, serverName(command), query);
        return command.equalsIgnoreCase("buildInfo") ? reply.append(MARK, true) : reply;
    }

    /** Better an error than an index that silently does something else. */
    private static void refuse(String command, Document query) {
        if (command.equals("createIndexes") && query.get("indexes") instanceof List<?> indexes) {
            for (Object index : indexes) {
                UNSUPPORTED.stream()
                        .filter(((Document) index)::containsKey)
                        .findFirst()
                        .ifPresent(option -> {
                            throw new MongoServerException("The embedded database has no indexes with " + option + ".");
                        });
            }
        }
    }

    /** {@code hello} is the newer name of the same question. */
    private static String serverName(String command) {
        return command.equals("hello") ? "ismaster" : command;
    }

    @Override
    public void close() {
        housekeeping.close();
        super.close();
        commits.alone(() -> file.close(COMPACT_AT_CLOSE));
    }
}
