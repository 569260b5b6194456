package dev.whetstone.slack.install;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The bot is installed into workspaces by OAuth where the app's client id is set. */
final class OnSlackInstall implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !context.getEnvironment().getProperty("SLACK_CLIENT_ID", "").isBlank();
    }
}
