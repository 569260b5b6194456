package dev.whetstone.slack.api;

import java.net.URI;
import java.time.Duration;
import org.springframework.core.env.Environment;

/**
 * How to speak to Slack; what is not set is the empty string.
 *
 * @param apiUrl where methods are called, with a slash at its end
 * @param callTimeout how long one request may take
 * @param patience how long a request may wait for its turn before it is given up unsent
 */
public record SlackSettings(
        String botToken,
        String appToken,
        String signingSecret,
        String apiUrl,
        Duration callTimeout,
        Duration patience) {

    private static final String SLACK = "https://slack.com/api/";

    public static SlackSettings of(Environment environment) {
        String url = environment.getProperty("SLACK_API_URL", "").strip();
        return new SlackSettings(
                environment.getProperty("SLACK_BOT_TOKEN", "").strip(),
                environment.getProperty("SLACK_APP_TOKEN", "").strip(),
                environment.getProperty("SLACK_SIGNING_SECRET", "").strip(),
                url.isEmpty() ? SLACK : url.endsWith("/") ? url : url + "/",
                environment.getProperty("whetstone.slack.call-timeout", Duration.class, Duration.ofSeconds(10)),
                environment.getProperty("whetstone.slack.patience", Duration.class, Duration.ofSeconds(30)));
    }

    /** How long somebody who has other things to do waits for a request's turn. */
    Duration moment() {
        Duration most = Duration.ofSeconds(5);
        return patience.compareTo(most) < 0 ? patience : most;
    }

    /** Whether another server stands in for Slack. */
    boolean isElsewhere() {
        return !apiUrl.equals(SLACK);
    }

    /** Whether a file's address is on Slack's own file host, so that the token may be shown to it. */
    public boolean isFileHost(URI address) {
        URI api = URI.create(apiUrl);
        if (isElsewhere()) {
            return api.getScheme().equals(address.getScheme())
                    && String.valueOf(api.getAuthority()).equals(address.getAuthority());
        }
        return "https".equals(address.getScheme()) && "files.slack.com".equals(address.getAuthority());
    }

    /** Without tokens, wherever it may be printed. */
    @Override
    public String toString() {
        return "SlackSettings[" + apiUrl + "]";
    }
}
