package dev.whetstone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two bots on one database, and 200 groups whose question is due in the same second. */
@Execution(ExecutionMode.CONCURRENT)
class TwoBotsTests {

    private static final int GROUPS = 200;
    private static final int MIDDLE = 40;
    private static final int TERMINATED = 143;
    private static final LocalDate DAY = LocalDate.of(2031, 3, 3);
    private static final Duration SOON = Duration.ofSeconds(60);

    @AutoClose
    private final TestDatabase database = DatabaseServers.all()
            .reduce((first, second) -> second)
            .orElseThrow()
            .fresh();

    @AutoClose
    private final BotProcess one;

    @AutoClose
    private final BotProcess other;

    @AutoClose
    private final Records records = new Records(database.uri());

    private final List<String> names = Stream.concat(
                    Stream.of(Visitor.HOME), IntStream.range(1, GROUPS).mapToObj("group-%03d"::formatted))
            .toList();
    private final ManyGroups groups = new ManyGroups(database.template(), names);

    TwoBotsTests(@TempDir Path folder) {
        String content = TestContent.argument(folder);
        one = new BotProcess(content, "--spring.mongodb.uri=" + database.uri());
        other = new BotProcess(content, "--spring.mongodb.uri=" + database.uri());
    }

    @Test
    void everyGroupGetsItsQuestionOnceWhetherBothWorkOrOneStopsOrDies() throws Exception {
        groups.found();
        one.launch(null);
        other.launch(null);
        one.awaitReady();
        other.awaitReady();

        day(0);
        requireEverythingOnce(1);

        day(1);
        awaitTheMiddle(1);
        assertThat(one.stop()).isEqualTo(TERMINATED);
        requireEverythingOnce(2);
        assertThat(one.output()).noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR "));

        one.start(null);
        day(2);
        awaitTheMiddle(2);
        other.kill();
        requireEverythingOnce(3);
    }

    private void day(int number) {
        groups.dueAt(Instant.now().plusSeconds(1), DAY.plusDays(number));
    }

    private void awaitTheMiddle(int daysBefore) {
        await().pollInterval(Duration.ofMillis(5))
                .atMost(SOON)
                .until(() -> records.open() > daysBefore * GROUPS + MIDDLE);
        assertThat(records.open()).as("the test is too late").isLessThan((daysBefore + 1) * GROUPS);
    }

    private void requireEverythingOnce(int days) {
        await().atMost(SOON).until(() -> records.open() == days * GROUPS);
        List<Document> posts = records.marked("round:");
        assertThat(posts).extracting(post -> post.getString("mark")).doesNotHaveDuplicates();
        for (int day = 0; day < days; day++) {
            String date = DAY.plusDays(day).toString();
            assertThat(posts.stream()
                            .filter(post -> post.getString("mark").contains(date))
                            .map(post -> post.getString("channel")))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
        assertThat(posts).hasSize(days * GROUPS);
        assertThat(records.all("groups", new Document()))
                .allSatisfy(group -> assertThat(
                                group.get("curriculum", Document.class).getInteger("position"))
                        .isEqualTo(days));
    }
}
