package dev.whetstone.slack.connection;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import dev.whetstone.slack.api.OnSlack;
import dev.whetstone.slack.api.OneWorkspace;
import dev.whetstone.slack.api.SlackSettings;
import dev.whetstone.slack.api.Workspaces;
import dev.whetstone.slack.inbound.EventIntake;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The ways Slack delivers, each where its setting is there; all lead to the same app. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnSlack.class)
class ConnectionConfiguration {

    @Bean
    @Conditional(OfOneWorkspace.class)
    Workspaces slackWorkspace(Slack slack, SlackSettings settings) {
        return new OneWorkspace(slack, settings.botToken());
    }

    @Bean
    @Conditional(OverSocket.class)
    SocketConnection slackSocketConnection(App app, SlackSettings settings) {
        return new SocketConnection(app, settings.appToken(), SocketPauses.USUAL);
    }

    @Bean
    @Conditional(OverHttp.class)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    ServletRegistrationBean<EventsServlet> slackEventsServlet(
            App app, EventIntake events, SlackSettings settings, Clock clock) {
        EventsServlet servlet = new EventsServlet(app, events, new SignatureCheck(settings.signingSecret(), clock));
        var registration = new ServletRegistrationBean<>(servlet, "/slack/events");
        registration.setName("slackEvents");
        return registration;
    }

    /** Holds where a token was given by hand, and none comes by installing. */
    static final class OfOneWorkspace extends Setting {
        OfOneWorkspace() {
            super("SLACK_BOT_TOKEN");
        }

        @Override
        boolean matches(Environment environment) {
            return super.matches(environment) && !OnSlack.isSet(environment, "SLACK_CLIENT_ID");
        }
    }

    static final class OverSocket extends Setting {
        OverSocket() {
            super("SLACK_APP_TOKEN");
        }
    }

    static final class OverHttp extends Setting {
        OverHttp() {
            super("SLACK_SIGNING_SECRET");
        }
    }

    /** Holds where a setting is there. */
    private abstract static class Setting implements Condition {
        private final String name;

        Setting(String name) {
            this.name = name;
        }

        @Override
        public final boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return matches(context.getEnvironment());
        }

        boolean matches(Environment environment) {
            return OnSlack.isSet(environment, name);
        }
    }
}
