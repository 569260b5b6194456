package dev.whetstone.slack.install;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;

/** Slack's SDK, pointed at Slack or at the server that stands in for it. */
final class SlackServer {

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
}
