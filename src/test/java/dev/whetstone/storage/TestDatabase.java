package dev.whetstone.storage;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.bson.UuidRepresentation;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultDbRefResolver;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** One empty database of a server, dropped when closed; clients are shared among the databases of a server. */
public final class TestDatabase implements AutoCloseable {
    private static final ConcurrentMap<String, MongoClient> clients = new ConcurrentHashMap<>();

    private final ConnectionString uri;
    private final MongoClient client;

    TestDatabase(String uri) {
        this.uri = new ConnectionString(uri);
        this.client = clients.computeIfAbsent(this.uri.getHosts().toString(), hosts -> client(this.uri));
    }

    /** A client with the settings the bot has. */
    public static MongoClient client(ConnectionString uri) {
        MongoClientSettings.Builder settings = MongoClientSettings.builder();
        new StorageConfiguration().timeouts().customize(settings);
        return MongoClients.create(settings.applyConnectionString(uri)
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }

    public String uri() {
        return uri.getConnectionString();
    }

    public String name() {
        return Objects.requireNonNull(uri.getDatabase());
    }

    public MongoClient client() {
        return client;
    }

    public MongoDatabase database() {
        return client.getDatabase(name());
    }

    /** A template that stores as the bot does. */
    public MongoTemplate template() {
        MongoDatabaseFactory factory = new SimpleMongoClientDatabaseFactory(client, name());
        return new MongoTemplate(factory, converter(factory));
    }

    /** The conversions the bot has. */
    public static MongoConverter converter(MongoDatabaseFactory factory) {
        MongoCustomConversions conversions = TimeConversions.mongoCustomConversions();
        MongoMappingContext context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        context.afterPropertiesSet();
        MappingMongoConverter converter = new MappingMongoConverter(new DefaultDbRefResolver(factory), context);
        converter.setCustomConversions(conversions);
        converter.afterPropertiesSet();
        return converter;
    }

    @Override
    public void close() {
        database().drop();
    }
}
