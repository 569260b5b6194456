package dev.whetstone.slack.install;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack's SDK, pointed at Slack or at the server that stands in for it. */
final class SlackServer {

    private static final Logger log = LoggerFactory.getLogger(SlackServer.class);
    private static final int TIMEOUT_MILLIS = 15_000;

    private SlackServer() {}

    /** @param url the address of the Web API's methods, such as {@code http://127.0.0.1:8080/api/}; blank for Slack's own */
    static Slack at(String url) {
        SlackConfig config = new SlackConfig();
        config.setHttpClientCallTimeoutMillis(TIMEOUT_MILLIS);
        if (!url.isBlank()) {
            config.setMethodsEndpointUrlPrefix(url.strip().endsWith("/") ? url.strip() : url.strip() + "/");
            config.setProxyUrl(null);
        }
        return Slack.getInstance(config);
    }

    static void close(Slack slack) {
        try {
            slack.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            log.debug("The connection to Slack could not be closed", e);
        }
    }
}
