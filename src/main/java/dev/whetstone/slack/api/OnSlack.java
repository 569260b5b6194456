package dev.whetstone.slack.api;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Slack is on where there is a token to speak with, or a way to get one by installing the app. */
public final class OnSlack implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        return isSet(environment, "SLACK_BOT_TOKEN") || isSet(environment, "SLACK_CLIENT_ID");
    }

    public static boolean isSet(Environment environment, String name) {
        return !environment.getProperty(name, "").isBlank();
    }
}
