package dev.whetstone.slack.install;

import com.slack.api.bolt.App;
import com.slack.api.bolt.jakarta_servlet.SlackOAuthAppServlet;
import dev.whetstone.slack.api.Workspaces;
import dev.whetstone.storage.CollectionIndexes;
import java.time.Clock;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Lets workspaces install the bot at {@code /slack/install}. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnSlackInstall.class)
class InstallConfiguration {

    @Bean(destroyMethod = "close")
    OAuthClient slackOAuthClient(Environment settings) {
        return new OAuthClient(
                SlackServer.at(settings.getProperty("SLACK_API_URL", "")),
                settings.getProperty("SLACK_CLIENT_ID", "").strip(),
                secret(settings));
    }

    private static String secret(Environment settings) {
        String secret = settings.getProperty("SLACK_CLIENT_SECRET", "").strip();
        if (secret.isEmpty()) {
            throw new BadSettingException(
                    "SLACK_CLIENT_ID is set but SLACK_CLIENT_SECRET is not",
                    "copy it from Basic Information > App Credentials of the app at https://api.slack.com/apps");
        }
        return secret;
    }

    @Bean
    Installations slackInstallations(MongoTemplate mongo, Environment settings) {
        return new Installations(mongo, TokenCipher.of(settings.getProperty(TokenCipher.SETTING, "")));
    }

    @Bean
    Rotation slackRotation(Installations installations, OAuthClient client, Clock clock) {
        return new Rotation(installations, client, clock);
    }

    @Bean
    Workspaces slackWorkspaces(Installations installations, Rotation rotation) {
        return new InstalledWorkspaces(installations, rotation);
    }

    @Bean
    MongoInstallationService slackInstallationService(Installations installations, Rotation rotation, Clock clock) {
        return new MongoInstallationService(installations, rotation, clock);
    }

    @Bean
    ServletRegistrationBean<SlackOAuthAppServlet> slackInstallServlet(
            OAuthClient client,
            MongoInstallationService installations,
            MongoTemplate mongo,
            Clock clock,
            Environment settings) {
        App app = new InstallFlow()
                .app(client, settings.getProperty("SLACK_REDIRECT_URI"), installations, new MongoStates(mongo, clock));
        var servlet =
                new ServletRegistrationBean<>(new SlackOAuthAppServlet(app), InstallFlow.INSTALL, InstallFlow.REDIRECT);
        servlet.setName("slackInstall");
        return servlet;
    }

    @Bean
    CollectionIndexes slackStateIndexes() {
        return CollectionIndexes.of(MongoStates.COLLECTION).index(MongoStates.EXPIRES);
    }
}
