package dev.whetstone.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexOptions;
import dev.whetstone.cli.doctor.Diagnosis.Health;
import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.EmbeddedDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class CheckupTests {

    @TempDir
    private Path folder;

    @Test
    void thisMachineHasJavaMemoryAndTimeZones() {
        assertThat(new JavaCheckup().run().health()).isEqualTo(Health.OK);
        assertThat(new MemoryCheckup().run().health()).isNotEqualTo(Health.FAIL);
        assertThat(new ZoneCheckup().run().health()).isNotEqualTo(Health.FAIL);
        assertThat(new FontCheckup().run().health()).isNotEqualTo(Health.FAIL);
    }

    @Test
    void noTokensMeanThePlayground() {
        Diagnosis found = tokens(Map.of());

        assertThat(found.health()).isEqualTo(Health.OK);
        assertThat(found.says()).contains("playground");
    }

    @Test
    void tokensAreNamedAndNeverShown() {
        Diagnosis found = tokens(Map.of("SLACK_BOT_TOKEN", "xoxb-0123456789", "SLACK_APP_TOKEN", "xapp-0123456789"));

        assertThat(found.health()).isEqualTo(Health.OK);
        assertThat(found.says())
                .isEqualTo("set: SLACK_BOT_TOKEN, SLACK_APP_TOKEN")
                .doesNotContain("0123");
    }

    @Test
    void aTokenOfAnOddFormIsAWarningThatDoesNotShowIt() {
        Diagnosis found = tokens(Map.of("DISCORD_TOKEN", "\"secret\""));

        assertThat(found.health()).isEqualTo(Health.WARN);
        assertThat(found.says()).contains("DISCORD_TOKEN").doesNotContain("secret");
    }

    @Test
    void aTokenWithoutItsPartnerIsAFailure() {
        assertThat(tokens(Map.of("SLACK_BOT_TOKEN", "xoxb-0123456789")).says())
                .isEqualTo("SLACK_BOT_TOKEN needs SLACK_APP_TOKEN or SLACK_SIGNING_SECRET beside it");
        assertThat(tokens(Map.of("SLACK_CLIENT_ID", "1.2")).health()).isEqualTo(Health.FAIL);
    }

    @Test
    void aPortInUseIsAFailure() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Diagnosis found = port(String.valueOf(taken.getLocalPort()));

            assertThat(found.health()).isEqualTo(Health.FAIL);
            assertThat(found.says()).contains("127.0.0.1:" + taken.getLocalPort(), "SERVER_PORT");
        }
    }

    @Test
    void anyFreePortWillDo() {
        assertThat(port("0").health()).isEqualTo(Health.OK);
        assertThat(port("http").health()).isEqualTo(Health.FAIL);
        assertThat(port("70000").health()).isEqualTo(Health.FAIL);
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsAFailureWithoutItsPassword() {
        Diagnosis found = database("spring.mongodb.uri", "mongodb://user:secret@127.0.0.1:1/x");

        assertThat(found.health()).isEqualTo(Health.FAIL);
        assertThat(found.says()).contains("127.0.0.1:1").doesNotContain("secret");
    }

    @Test
    void aDatabaseUriThatIsNoneIsAFailure() {
        assertThat(database("spring.mongodb.uri", "localhost").health()).isEqualTo(Health.FAIL);
    }

    @Test
    void theEmbeddedDatabaseNeedsAFolderItCanMake() throws IOException {
        assertThat(database("whetstone.data", folder.resolve("a/b").toString()).health())
                .isEqualTo(Health.OK);

        Path file = Files.createFile(folder.resolve("file"));
        assertThat(database("whetstone.data", file.toString()).health()).isEqualTo(Health.FAIL);
    }

    @Test
    void anEmbeddedDatabaseInUseIsAWarning() {
        try (EmbeddedDatabase inUse = EmbeddedDatabase.open(folder)) {
            assertThat(database("whetstone.data", folder.toString()).health()).isEqualTo(Health.WARN);
            assertThat(inUse.file()).exists();
        }
        assertThat(database("whetstone.data", folder.toString()).health()).isEqualTo(Health.OK);
    }

    @Test
    void aDamagedEmbeddedDatabaseIsAFailureThatSaysWhatToDo() throws IOException {
        Path file;
        try (EmbeddedDatabase closed = EmbeddedDatabase.open(folder)) {
            file = closed.file();
        }
        Files.delete(file.resolveSibling(file.getFileName() + ".sums"));
        Diagnosis found = database("whetstone.data", folder.toString());
        assertThat(found.health()).isEqualTo(Health.FAIL);
        assertThat(found.says()).contains(file.toString(), "restore --replace FILE", "--accept-loss");
    }

    /** The embedded database is no replica set, so the write concern does not matter. */
    @Test
    void theServersVersionsAreNamed() {
        try (EmbeddedDatabase server = EmbeddedDatabase.open(folder)) {
            Diagnosis found = database("spring.mongodb.uri", server.uri());
            assertThat(found.health()).isEqualTo(Health.OK);
            assertThat(found.says()).startsWith("MongoDB 5.0.0 (wire version 8) at 127.0.0.1:");
        }
    }

    @Test
    void aContentFolderThatIsNotThereIsAWarning() {
        MockEnvironment settings = new MockEnvironment().withProperty("whetstone.content", folder + "/nowhere");

        assertThat(new ContentCheckup(settings).run().health()).isEqualTo(Health.WARN);
    }

    private static Diagnosis tokens(Map<String, String> set) {
        return new TokenCheckup(set::get).run();
    }

    @Test
    void anIndexThatIsAnotherIsNamedAndOneThatIsMissingIsNoFault() {
        try (EmbeddedDatabase server = DatabaseServers.alone();
                MongoClient client = MongoClients.create(server.uri())) {
            var rounds = client.getDatabase("whetstone").getCollection("rounds");
            rounds.createIndex(new Document("state", 1));
            assertThat(database("spring.mongodb.uri", server.uri()).health()).isEqualTo(Health.OK);

            rounds.createIndex(new Document("nextFireAt", 1), new IndexOptions().unique(true));
            Diagnosis found = database("spring.mongodb.uri", server.uri());
            assertThat(found.health()).isEqualTo(Health.FAIL);
            assertThat(found.says()).contains("collection rounds on {\"nextFireAt\": 1}", "drop it");
        }
    }

    @Test
    void whatFailedTooOftenIsShownToTheOwner() {
        try (EmbeddedDatabase server = DatabaseServers.alone();
                MongoClient client = MongoClients.create(server.uri())) {
            client.getDatabase("whetstone")
                    .getCollection("inbox")
                    .insertOne(new Document("_id", "slack:T1:C1:1.1:0").append("setAside", true));
            Diagnosis found = database("spring.mongodb.uri", server.uri());
            assertThat(found.health()).isEqualTo(Health.WARN);
            assertThat(found.says()).contains("1 of the things members did failed ten times", "the log names each");
        }
    }

    @Test
    void anEmbeddedDatabaseOfAnEarlierVersionIsMovedByTheJarThatWroteIt(@TempDir Path data) throws IOException {
        Files.writeString(data.resolve("whetstone.mv.db"), "written before there were checksums");
        Diagnosis found = database("whetstone.data", data.toString());
        assertThat(found.health()).isEqualTo(Health.FAIL);
        assertThat(found.says()).contains("earlier version", "backup FILE --uri", "restore FILE");
    }

    private static Diagnosis port(String port) {
        return PortCheckup.page(new MockEnvironment()
                        .withProperty("server.address", "127.0.0.1")
                        .withProperty("server.port", port))
                .run();
    }

    @Test
    void thePortOfHealthAndMetricsIsTheNextOneUnlessItIsSet() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            MockEnvironment settings =
                    new MockEnvironment().withProperty("server.port", String.valueOf(taken.getLocalPort() - 1));
            Diagnosis next = PortCheckup.management(settings).run();
            assertThat(next.health()).isEqualTo(Health.FAIL);
            assertThat(next.says()).contains("MANAGEMENT_SERVER_PORT");
            settings.setProperty("management.server.port", "0");
            assertThat(PortCheckup.management(settings).run().health()).isEqualTo(Health.OK);
        }
    }

    private static Diagnosis database(String key, String value) {
        return new DatabaseCheckup(new MockEnvironment().withProperty(key, value)).run();
    }

    @Test
    void theJudgesLimitsAreToldAndNoneIsAFailure() {
        Diagnosis diagnosis = new JudgeCheckup().run();
        assertThat(diagnosis.health()).isNotEqualTo(Health.FAIL);
        assertThat(diagnosis.says())
                .contains("judge process")
                .contains("memory")
                .contains("files");
    }
}
