package dev.whetstone.storage;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.whetstone.storage.schema.Migration;
import dev.whetstone.storage.schema.Projection;
import dev.whetstone.storage.schema.Schema;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Prepares whichever database the bot uses before anything that reads or writes it starts. */
@Configuration(proxyBeanMethods = false)
@Import(TimeConversions.class)
class StorageConfiguration {
    private static final int SELECTION_SECONDS = 5;
    private static final int CONNECT_SECONDS = 5;
    private static final int READ_SECONDS = 10;

    /** Comes before the connection string, so that what the string says wins. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    MongoClientSettingsBuilderCustomizer timeouts() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(READ_SECONDS, TimeUnit.SECONDS));
    }

    /** Singletons exist by then, but nothing with a life cycle (web server, scheduler) has started. */
    @Bean
    SmartInitializingSingleton schema(
            MongoDatabaseFactory databases,
            ObjectProvider<Migration> migrations,
            ObjectProvider<CollectionIndexes> indexes,
            ObjectProvider<Projection> projections,
            ObjectProvider<Clock> clock) {
        return () -> {
            MongoDatabase database = databases.getMongoDatabase();
            List<Migration> steps = migrations.orderedStream().toList();
            new Schema(database, steps, clock.getIfUnique(Clock::systemUTC)).bringUpToDate();
            indexes.orderedStream().forEach(collection -> collection.create(database));
            Projection.rebuildIfAsked(database, projections.orderedStream().toList());
        };
    }

    /** Takes the place of the stock indicator, which lists databases and so needs more rights than the bot does. */
    @Bean
    HealthIndicator mongoHealthIndicator(MongoClient client, MongoDatabaseFactory databases) {
        return new DatabaseHealthIndicator(databases::getMongoDatabase);
    }

    @Bean
    MeterBinder databaseMeter() {
        return registry -> DatabaseHealthIndicator.timer();
    }
}
