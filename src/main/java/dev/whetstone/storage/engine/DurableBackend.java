package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import org.h2.mvstore.MVStoreException;
import org.springframework.core.NestedExceptionUtils;

/** Databases in one file; no reply leaves before all that it tells of is in that file. */
final class DurableBackend extends IndexedBackend {
    private static final Set<String> READS =
            Set.of("find", "aggregate", "count", "getMore", "isMaster", "ismaster", "hello", "ping", "buildInfo");
    private static final String REFUSAL =
            "The database file cannot be written (%s): make room, and writing goes on by itself; this write may be lost.";
    private static final int OUT_OF_DISK_SPACE = 14031;
    private static final int SPARSE_PERCENT = 50;
    private static final int COMPACT_BYTES = 1 << 20;

    private final CheckedFile file = (CheckedFile) getMvStore().getFileStore();
    private final GroupCommit commits = new GroupCommit(this::commit, this::acknowledge);

    DurableBackend(Path path) {
        super(StoreFile.open(path));
    }

    private void acknowledge() {
        file.acknowledge(getMvStore().getCurrentVersion());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        try {
            Supplier<Document> work = () -> super.handleCommand(channel, database, command, query);
            String what = touched(database, command, query);
            return READS.contains(command) ? commits.read(what, work) : commits.write(what, work);
        } catch (MVStoreException e) {
            getMvStore().closeImmediately();
            String reason =
                    String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            throw new MongoServerError(OUT_OF_DISK_SPACE, "OutOfDiskSpace", REFUSAL.formatted(reason), e);
        }
    }

    /** An aggregation may look into other collections, too. */
    private static String touched(String database, String command, Document query) {
        return query.get(command) instanceof String collection && !command.equals("aggregate")
                ? database + "." + collection
                : GroupCommit.EVERYTHING;
    }

    boolean isUsable() {
        return !getMvStore().isClosed();
    }

    /** Forces what was written from the operating system's cache to the disk. */
    void sync() {
        file.sync();
    }

    /** Rewrites some of the live data in sparse parts of the file, so that their space is used again. */
    void compact() {
        commits.alone(() -> getMvStore().compact(SPARSE_PERCENT, COMPACT_BYTES));
    }

    @Override
    public void close() {
        commits.alone(super::close);
    }
}
