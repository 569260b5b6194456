package dev.whetstone.slack.api;

import com.slack.api.methods.MethodsCustomRateLimitResolver;
import java.util.Map;
import java.util.Optional;

/**
 * How fast the SDK's limiter goes before Slack says anything. Slack welcomes bursts of the methods named here, which come when
 * many answer at once, and the limiter would spread them over minutes; what Slack then does limit it waits for all the same.
 */
final class StartingPace extends MethodsCustomRateLimitResolver.Default {

    private static final Map<String, Integer> A_MINUTE =
            Map.of("users.info", 300, "chat.postEphemeral", 300, "conversations.open", 150);

    @Override
    public Optional<Integer> getCustomAllowedRequestsPerMinute(String teamId, String methodName) {
        return Optional.ofNullable(A_MINUTE.get(methodName));
    }
}
