package dev.whetstone.schedule;

import dev.whetstone.chat.trial.OnPlayground;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Time may be moved where the playground is the only platform: never under people who meet elsewhere. */
final class OnTrial implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return new OnPlayground().matches(context, metadata) && !OnPlayground.speaksElsewhere(context.getEnvironment());
    }
}
