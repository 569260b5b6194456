package dev.whetstone.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

@OnEveryServer
class DatabaseHealthTests {
    @AutoClose
    private final TestDatabase database;

    private final DatabaseServer server;

    DatabaseHealthTests(DatabaseServer server) {
        this.server = server;
        database = server.fresh();
    }

    @Test
    void healthNamesTheServerItReached() {
        var health = new DatabaseHealthIndicator(database::database).health();
        String kind = server.name().startsWith("embedded") ? "embedded" : server.name();
        assertThat(health.getDetails())
                .containsExactlyInAnyOrderEntriesOf(Map.of("server", kind, "database", database.name()));
    }
}
