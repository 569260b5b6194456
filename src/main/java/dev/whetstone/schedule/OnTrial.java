package dev.whetstone.schedule;

import java.util.ServiceLoader;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Time may be moved where somebody permits it: never under people who meet elsewhere. */
public final class OnTrial implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return ServiceLoader.load(TravelPermit.class, TravelPermit.class.getClassLoader()).stream()
                .anyMatch(permit -> permit.get().allows(context.getEnvironment()));
    }
}
