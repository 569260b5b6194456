package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.slack.api.SlackApi;
import dev.whetstone.slack.api.SlackSettings;
import dev.whetstone.slack.connection.SocketConnection;
import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Slack's beans are there where Slack is switched on, and in nobody's way. */
class SlackBesideOthersTests {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(TestSlack.Adapter.class);

    @Test
    void withoutATokenThereIsNothingOfSlack() {
        runner.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(SlackPlatform.class)
                .doesNotHaveBean(SlackApi.class)
                .doesNotHaveBean(SlackSettings.class));
        runner.withPropertyValues("SLACK_BOT_TOKEN=", "SLACK_APP_TOKEN= ")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(SlackPlatform.class));
    }

    @Test
    void slackStandsNextToAPlaygroundThatIsAskedFor(@TempDir Path folder) {
        try (FakeSlack slack = new FakeSlack();
                TestDatabase database = DatabaseServers.embedded().fresh()) {
            slack.clock(new MovableClock(WholeBot.TEN));
            FakeWorkspace workspace = TestSlack.prepared(slack);
            List<String> more = List.of("--whetstone.playground=true", "--SLACK_APP_TOKEN=" + FakeSlack.APP_TOKEN);
            try (WholeBot bot = new WholeBot(slack, workspace, database.uri(), folder, more)) {
                ChatPlatforms platforms = bot.context.getBean(ChatPlatforms.class);
                assertThat(platforms.isOn("slack")).isTrue();
                assertThat(platforms.isOn("playground")).isTrue();
                assertThat(bot.context.getBean(SocketConnection.class).isRunning())
                        .isTrue();
                assertThat(bot.firstQuestion("U1").shown()).contains("Above, below");
            }
        }
    }
}
