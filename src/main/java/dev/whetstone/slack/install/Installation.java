package dev.whetstone.slack.install;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The bot's place in one workspace. Tokens are encrypted; nothing of the person who installed it is kept.
 *
 * @param token the bot's token
 * @param refreshToken what the next token is got with; null where the app does not rotate its tokens
 * @param expiresAt when the token expires; null where it does not
 * @param rotatingUntil until when one process alone may rotate the token
 */
@Document(Installation.COLLECTION)
record Installation(
        @Id String team,
        String name,
        String appId,
        @Nullable String botId,
        String botUser,
        String token,
        @Nullable String refreshToken,
        @Nullable Instant expiresAt,
        Instant rotatingUntil,
        Instant installedAt) {

    static final String COLLECTION = "slack_installations";

    /** Whether the token expires within a time from now. */
    boolean expiresBefore(Instant time) {
        return refreshToken != null && expiresAt != null && expiresAt.isBefore(time);
    }
}
