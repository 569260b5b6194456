package dev.whetstone.playground;

import dev.whetstone.chat.trial.OnPlayground;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/** Holds where {@code whetstone.playground} says so, and without it where no token of another platform is set. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnPlayground.class)
public @interface ConditionalOnPlayground {}
