package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.ByteArrayDataType;

/** One database: its collections and indexes are maps of the file, named {@code kind/database/collection[/index]}. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Object> {
    static final String DATA = "data/";
    private static final String META = "meta/";
    private static final String INDEX = "index/";

    private final StoreFile file;

    StoredDatabase(String name, StoreFile file, CursorRegistry cursors) {
        super(name, cursors);
        this.file = file;
        initializeNamespacesAndIndexes();
    }

    private String path(String kind, String collection) {
        return kind + databaseName + "/" + collection;
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        MVMap<Object, byte[]> documents =
                file.openMap(path(DATA, name), BsonValueType.INSTANCE, ByteArrayDataType.INSTANCE);
        return new StoredCollection(this, name, options, cursorRegistry, documents);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new UniqueIndex(entries(collection, name, keys, !sparse));
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new SecondaryIndex(entries(collection, name, keys, true));
    }

    private SortedEntries entries(String collection, String name, List<IndexKey> keys, boolean everyDocument) {
        MVMap<byte[], Object> map =
                file.openMap(path(INDEX, collection) + "/" + name, ByteArrayDataType.INSTANCE, BsonValueType.INSTANCE);
        return new SortedEntries(map, name, keys, file.openProperties(path(META, collection)), everyDocument);
    }

    /** An aggregation that starts with a match reads what an index yields for it, not the whole collection. */
    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        MatchFirst aggregation = command.equals("aggregate") ? MatchFirst.of(query) : null;
        if (aggregation != null) {
            MongoCollection<Object> collection = resolveCollection(String.valueOf(query.get(command)), false);
            if (collection != null) {
                return aggregation.run(collection, databases, oplog);
            }
        }
        return super.handleCommand(channel, command, query, databases, oplog);
    }

    @Override
    public synchronized MongoCollection<Object> createCollectionOrThrowIfExists(
            String name, CollectionOptions options) {
        return super.createCollectionOrThrowIfExists(name, options);
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String name) {
        super.dropIndex(collection, name);
        file.removeMap(path(INDEX, collection.getCollectionName()) + "/" + name);
    }

    @Override
    public synchronized void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        file.removeMap(path(DATA, name));
        file.removeMap(path(META, name));
    }

    @Override
    public synchronized void drop(Oplog oplog) {
        super.drop(oplog);
        file.mapNames().stream().filter(this::isOurs).forEach(file::removeMap);
    }

    private boolean isOurs(String map) {
        return map.startsWith(path(DATA, "")) || map.startsWith(path(META, "")) || map.startsWith(path(INDEX, ""));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        throw new MongoServerException("The embedded database does not rename collections.");
    }

    @Override
    protected long getStorageSize() {
        return file.size();
    }

    @Override
    protected long getFileSize() {
        return file.size();
    }
}
