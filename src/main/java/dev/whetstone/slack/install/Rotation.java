package dev.whetstone.slack.install;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exchanges a token for the next one before it expires, whoever asks for it: an event, a button or the schedule. A claim in the
 * database makes sure that of all processes one does it, because a refresh token works once.
 */
final class Rotation {

    private static final Logger log = LoggerFactory.getLogger(Rotation.class);
    private static final Duration EARLY = Duration.ofHours(2);
    private static final Duration CLAIM = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Installations installations;
    private final OAuthClient client;
    private final Clock clock;

    Rotation(Installations installations, OAuthClient client, Clock clock) {
        this.installations = installations;
        this.client = client;
        this.clock = clock;
    }

    /** The token that is valid now. */
    String token(Installation read) {
        Installation installation = read;
        for (long start = System.nanoTime(); isDue(installation); ) {
            Instant now = clock.instant();
            if (installations.claim(installation, now, now.plus(CLAIM))) {
                return rotated(installation);
            }
            if (isValid(installation)) {
                break;
            }
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw unreachable(null);
            }
            LockSupport.parkNanos(POLL_NANOS);
            installation = installations.find(read.team()).orElseThrow(Rotation::gone);
        }
        return installations.token(installation);
    }

    private String rotated(Installation installation) {
        try {
            OAuthV2AccessResponse next = client.refresh(installations.refreshToken(installation));
            if (next.isOk()) {
                Instant expiresAt = clock.instant().plusSeconds(next.getExpiresIn());
                installations.rotated(installation, next.getAccessToken(), next.getRefreshToken(), expiresAt);
                log.info("The token of workspace {} was rotated", installation.team());
                return next.getAccessToken();
            }
            log.warn("Slack did not rotate the token of workspace {}: {}", installation.team(), next.getError());
            return kept(installation).orElseThrow(Rotation::gone);
        } catch (IOException | SlackApiException e) {
            log.warn("The token of workspace {} could not be rotated: {}", installation.team(), e.getMessage());
            return kept(installation).orElseThrow(() -> unreachable(e));
        }
    }

    /** The old token, as long as it works; the next caller tries again. */
    private Optional<String> kept(Installation installation) {
        installations.release(installation);
        return isValid(installation) ? Optional.of(installations.token(installation)) : Optional.empty();
    }

    private boolean isDue(Installation installation) {
        return installation.expiresBefore(clock.instant().plus(EARLY));
    }

    private boolean isValid(Installation installation) {
        return !installation.expiresBefore(clock.instant());
    }

    static ChatException gone() {
        return new ChatException(
                Fault.REFUSED,
                "Whetstone is no longer installed in this workspace; install it again at /slack/install.",
                null);
    }

    private static ChatException unreachable(@org.jspecify.annotations.Nullable Exception cause) {
        return new ChatException(Fault.UNREACHABLE, "Slack did not renew the workspace's token in time.", cause);
    }
}
