package dev.whetstone.discord.gateway;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Discord is on where its token is set, whatever other platform is on beside it. */
final class OnDiscord implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !context.getEnvironment().getProperty("DISCORD_TOKEN", "").isBlank();
    }
}
