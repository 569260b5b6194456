package dev.whetstone.storage;

import com.mongodb.ConnectionString;
import dev.whetstone.storage.backup.NightlyBackup;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Starts the embedded database when no other MongoDB is configured; it closes after the client that uses it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageProperties.class)
@Conditional(EmbeddedDatabaseConfiguration.NoOtherDatabase.class)
class EmbeddedDatabaseConfiguration {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabaseConfiguration.class);

    /** Given on the command line, as {@code --accept-loss}. */
    private static final String ACCEPT_LOSS = "accept-loss";

    @Bean
    EmbeddedDatabase embeddedDatabase(StorageProperties properties, Environment options) {
        EmbeddedDatabase database = options.containsProperty(ACCEPT_LOSS)
                ? EmbeddedDatabase.openAcceptingLoss(properties.data(), EmbeddedDatabase.ownPort())
                : EmbeddedDatabase.open(properties.data());
        log.info(
                "Using the embedded database in {}: fine for trying Whetstone out. "
                        + "For a group's year set SPRING_MONGODB_URI to a real MongoDB.",
                database.file());
        return database;
    }

    @Bean
    MongoConnectionDetails embeddedConnection(EmbeddedDatabase database) {
        ConnectionString uri = new ConnectionString(database.uri());
        return () -> uri;
    }

    @Bean(initMethod = "start")
    NightlyBackup nightlyBackup(
            StorageProperties properties, MongoDatabaseFactory databases, ObjectProvider<Clock> clock) {
        return new NightlyBackup(
                databases::getMongoDatabase, properties.data().resolve("backups"), clock.getIfUnique(Clock::systemUTC));
    }

    static final class NoOtherDatabase extends NoneNestedConditions {
        NoOtherDatabase() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("spring.mongodb.uri")
        static class Uri {}

        @ConditionalOnProperty("spring.mongodb.host")
        static class Host {}
    }
}
