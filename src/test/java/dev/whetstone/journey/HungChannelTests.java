package dev.whetstone.journey;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.whetstone.Whetstone;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.group.Cadence;
import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Of 200 groups due in the same second one has a channel that fails and one has a channel that does not answer for long. */
class HungChannelTests {

    private static final int GROUPS = 200;
    private static final Duration SOON = Duration.ofSeconds(60);

    @AutoClose
    private final TestDatabase database = DatabaseServers.embedded().fresh();

    private final UnevenPlatform chat = new UnevenPlatform();

    @AutoClose
    private final ConfigurableApplicationContext bot = start();

    private final Groups groups = bot.getBean(Groups.class);

    @Test
    void oneFailingAndOneHangingChannelDelayNobodyAndTheSlowPostIsMadeOnce() {
        chat.hang("g000");
        chat.fail("g001");
        Instant due = Instant.now().plusSeconds(3);
        for (int i = 0; i < GROUPS; i++) {
            found("g%03d".formatted(i), due.plusMillis(i));
        }
        await().atMost(SOON).until(() -> chat.isHanging("g000"));
        await().atMost(SOON).until(() -> open().size() == GROUPS - 2);
        assertThat(open()).doesNotContain("g000", "g001");
        Instant lease = leaseEnd("g000");
        await().atMost(SOON).until(() -> leaseEnd("g000").isAfter(lease.plusSeconds(3)));
        found("late", Instant.now());
        await().atMost(SOON).until(() -> chat.posts("late") == 1);
        chat.recover();
        await().atMost(SOON).until(() -> open().size() == GROUPS + 1);
        for (int i = 0; i < GROUPS; i++) {
            assertThat(chat.posts("g%03d".formatted(i))).as("group %d", i).isEqualTo(1);
        }
        assertThat(chat.mostAtOnce("g000"))
                .as("threads that wait for the channel")
                .isEqualTo(1);
    }

    private ConfigurableApplicationContext start() {
        SpringApplication application = new SpringApplication(Whetstone.class);
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(UnevenPlatform.class, () -> chat));
        return application.run(
                "--server.port=0",
                "--spring.mongodb.uri=" + database.uri(),
                "--whetstone.playground=false",
                "--whetstone.schedule.workers=4",
                "--whetstone.schedule.tick=100ms",
                "--whetstone.schedule.lease=1s");
    }

    /** A group whose question is due at once. */
    private void found(String name, Instant due) {
        Cadence daily = new Cadence(
                List.of(LocalTime.ofInstant(due, ZoneOffset.UTC)),
                EnumSet.allOf(DayOfWeek.class),
                ZoneOffset.UTC,
                Duration.ofHours(10),
                Duration.ZERO,
                false,
                Set.of());
        ChannelRef channel = UnevenPlatform.channel(name);
        MemberRef admin = new MemberRef(UnevenPlatform.ID, "w", "admin");
        groups.add(StudyGroup.found(name, name, "pyspark-from-zero", daily, channel, admin, due));
    }

    private List<String> open() {
        return database.database()
                .getCollection("rounds")
                .find(eq("state", "OPEN"))
                .map(round -> round.getString("groupId"))
                .into(new ArrayList<>());
    }

    private Instant leaseEnd(String group) {
        Document round = database.database()
                .getCollection("rounds")
                .find(eq("groupId", group))
                .first();
        return Objects.requireNonNull(round).getDate("nextFireAt").toInstant();
    }
}
