package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.DataType;

/** The library's backend with indexes that queries use, over a store that others keep. */
abstract class IndexedBackend extends H2Backend {
    /** How a client tells this server from another one, in the answer to {@code buildInfo}. */
    static final String MARK = "whetstoneEmbedded";

    /** Documents in a reply to a client that leaves their number to the server; they are in memory together. */
    private static final int BATCH = 500;

    private static final Set<String> UNSUPPORTED = Set.of("expireAfterSeconds", "partialFilterExpression", "collation");

    IndexedBackend(MVStore store) {
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new Database(name);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        refuse(command, query);
        if (command.equals("find") || command.equals("getMore")) {
            query.putIfAbsent("batchSize", BATCH);
        }
        String known = command.equals("hello") ? "ismaster" : command;
        Document reply = super.handleCommand(channel, database, known, query);
        return command.equalsIgnoreCase("buildInfo") ? reply.append(MARK, true) : reply;
    }

    /** Better an error than an index that silently does something else. */
    private static void refuse(String command, Document query) {
        if (command.equals("createIndexes") && query.get("indexes") instanceof List<?> indexes) {
            Stream<String> options = indexes.stream().flatMap(index -> ((Document) index).keySet().stream());
            options.filter(UNSUPPORTED::contains).findFirst().ifPresent(option -> {
                throw new MongoServerException("The embedded database has no indexes with " + option + ".");
            });
        }
    }

    /** The library's database with indexes that its queries use. */
    private final class Database extends H2Database {
        Database(String name) {
            super(name, IndexedBackend.this.getMvStore(), IndexedBackend.this.getCursorRegistry());
        }

        private <K, V> MVMap<K, V> map(String name, DataType<? super V> values) {
            return getMvStore()
                    .openMap(
                            name,
                            new MVMap.Builder<K, V>().keyType(new BsonType()).valueType(values));
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            String full = getFullCollectionNamespace(name);
            return new StoredCollection(
                    this, name, options, map("databases." + full, DocumentBytes.INSTANCE), cursorRegistry);
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            return new OrderedIndex(
                    map(getFullCollectionNamespace(collection) + "._index_" + name, new BsonType()),
                    name,
                    keys,
                    sparse);
        }

        /** With the id as its last field it is unique, too. */
        @Override
        protected Index<Object> openOrCreateSecondaryIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            List<IndexKey> more = new ArrayList<>(keys);
            more.add(new IndexKey("_id", true));
            return openOrCreateUniqueIndex(collection, name, more, false);
        }

        /** An aggregation that starts with a match reads what an index yields for it, not the whole collection. */
        @Override
        public Document handleCommand(
                Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
            List<Document> stages = command.equals("aggregate") ? Aggregation.parse(query.get("pipeline")) : List.of();
            MongoCollection<Object> from = stages.isEmpty() || !stages.get(0).containsKey("$match")
                    ? null
                    : resolveCollection(String.valueOf(query.get(command)), false);
            if (from == null) {
                return super.handleCommand(channel, command, query, databases, oplog);
            }
            Aggregation rest = Aggregation.fromPipeline(stages.subList(1, stages.size()), databases, this, from, oplog);
            rest.validate(query);
            Iterable<Document> matched =
                    from.handleQuery((Document) stages.get(0).get("$match"));
            List<Document> results = rest.runStages(StreamSupport.stream(matched.spliterator(), false));
            return new Document(
                            "cursor",
                            new Document("id", 0L)
                                    .append("ns", from.getFullName())
                                    .append("firstBatch", results))
                    .append("ok", 1.0);
        }

        @Override
        public synchronized MongoCollection<Object> createCollectionOrThrowIfExists(
                String name, CollectionOptions options) {
            return super.createCollectionOrThrowIfExists(name, options);
        }

        /** The library would drop every database whose name only begins with this one's. */
        @Override
        public synchronized void drop(Oplog oplog) {
            List<String> prefixes = List.of("databases.", "meta.", "");
            MVStore store = getMvStore();
            store.getMapNames().stream()
                    .filter(name ->
                            prefixes.stream().anyMatch(prefix -> name.startsWith(prefix + getDatabaseName() + ".")))
                    .forEach(store::removeMap);
        }

        @Override
        public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
            throw new MongoServerException("The embedded database does not rename collections.");
        }
    }
}
