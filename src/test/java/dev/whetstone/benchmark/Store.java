package dev.whetstone.benchmark;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.whetstone.storage.TimeConversions;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** The bot's database, read and written from outside as the bot itself does it. */
final class Store implements AutoCloseable {

    private static final int BATCH = 2_000;

    private final MongoClient client;
    private final MongoTemplate template;

    Store(String uri) {
        ConnectionString connection = new ConnectionString(uri);
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(connection)
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
        var databases = new SimpleMongoClientDatabaseFactory(client, String.valueOf(connection.getDatabase()));
        template = new MongoTemplate(databases, converter());
    }

    private static MappingMongoConverter converter() {
        var conversions = TimeConversions.mongoCustomConversions();
        var context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        context.afterPropertiesSet();
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.afterPropertiesSet();
        return converter;
    }

    MongoTemplate template() {
        return template;
    }

    /** What the server says it is. */
    String server(Server.Kind kind) {
        Document build = client.getDatabase("admin").runCommand(new Document("buildInfo", 1));
        boolean ours = build.getBoolean("whetstoneEmbedded", false);
        String name = (ours ? "embedded database, speaks as MongoDB " : "MongoDB ") + build.getString("version");
        return switch (kind) {
            case EMBEDDED -> name + ", inside the bot";
            case OWN -> name + ", in a process of its own";
            case URI -> name + ", by URI";
        };
    }

    /** The bot's time, which a trial may have moved. */
    Instant now() {
        Document clock = template.findById("trial", Document.class, "clock");
        long shift = clock == null ? 0 : clock.get("shift", Number.class).longValue();
        return Instant.now().plusMillis(shift);
    }

    <T> void insert(List<T> all, String collection) {
        for (int from = 0; from < all.size(); from += BATCH) {
            template.insert(all.subList(from, Math.min(all.size(), from + BATCH)), collection);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
