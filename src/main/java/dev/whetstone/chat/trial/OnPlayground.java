package dev.whetstone.chat.trial;

import java.util.List;
import java.util.ServiceLoader;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The playground is on where it is asked for, or where there is no other platform to speak on. */
public final class OnPlayground implements Condition {

    /** The settings of all platforms; looking for them takes longer than anything else here, and everything of the page asks. */
    private static final List<String> TOKENS =
            ServiceLoader.load(RealPlatform.class, RealPlatform.class.getClassLoader()).stream()
                    .flatMap(platform -> platform.get().tokens().stream())
                    .toList();

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return isOn(context.getEnvironment());
    }

    /** Whether the playground is served. */
    public static boolean isOn(Environment environment) {
        Boolean wish = environment.getProperty("whetstone.playground", Boolean.class);
        return wish != null ? wish : !speaksElsewhere(environment);
    }

    /** Whether a token of another platform is set, so that real people are served. */
    public static boolean speaksElsewhere(Environment environment) {
        return TOKENS.stream().anyMatch(token -> isSet(environment, token));
    }

    private static boolean isSet(Environment environment, String token) {
        return !environment.getProperty(token, "").isBlank();
    }
}
