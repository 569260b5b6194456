package dev.whetstone.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.slack.api.Workspaces;
import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import org.springframework.data.mongodb.core.MongoTemplate;

/** When the bot can be installed by OAuth. */
class InstallConfigurationTests {

    @AutoClose
    private final TestDatabase database = DatabaseServers.embedded().fresh();

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withBean(MongoTemplate.class, database::template)
            .withBean(Clock.class, Clock::systemUTC)
            .withUserConfiguration(InstallConfiguration.class);

    @Test
    void withoutAClientIdItIsOff() {
        runner.withPropertyValues("SLACK_CLIENT_ID=")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Workspaces.class));
    }

    @Test
    void withCredentialsAndKeyItIsOn() {
        runner.withPropertyValues(
                        "SLACK_CLIENT_ID=1.2",
                        "SLACK_CLIENT_SECRET=hush",
                        "whetstone.slack-key=" + TokenCipherTests.KEY)
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(Workspaces.class));
    }

    @Test
    void withoutAKeyTheBotDoesNotStartAndSaysWhy() {
        runner.withPropertyValues("SLACK_CLIENT_ID=1.2", "SLACK_CLIENT_SECRET=hush")
                .run(context -> assertThat(explained(context.getStartupFailure()))
                        .contains("openssl rand -base64 32")
                        .doesNotContain("hush"));
    }

    @Test
    void withoutTheClientsSecretTheBotDoesNotStartAndSaysWhy() {
        runner.withPropertyValues("SLACK_CLIENT_ID=1.2", "whetstone.slack-key=" + TokenCipherTests.KEY)
                .run(context -> assertThat(explained(context.getStartupFailure()))
                        .contains("SLACK_CLIENT_SECRET", "App Credentials"));
    }

    /** What Boot prints in place of a stack trace. */
    private static String explained(@Nullable Throwable failure) {
        assertThat(failure).isNotNull();
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, FailureHandler.handleMessage((message, cause) -> {})))
                .anyMatch(SettingFailureAnalyzer.class::isInstance);
        FailureAnalysis analysis = new SettingFailureAnalyzer().analyze(failure);
        assertThat(analysis).isNotNull();
        return analysis.getDescription() + analysis.getAction();
    }
}
