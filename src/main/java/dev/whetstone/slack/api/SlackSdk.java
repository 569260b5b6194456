package dev.whetstone.slack.api;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;

/** Slack's SDK as this bot uses it. */
public final class SlackSdk {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private SlackSdk() {}

    /**
     * Its own limiter, apart from any other in this process, and an HTTP client that repeats nothing by itself: a request
     * whose connection broke may have been done.
     */
    public static Slack of(SlackSettings settings) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(settings.apiUrl());
        if (settings.isElsewhere()) {
            config.setProxyUrl(null);
        }
        config.setHttpClientCallTimeoutMillis(
                Math.toIntExact(settings.callTimeout().toMillis()));
        config.setExecutorServiceProvider(new ThreadPools());
        config.getMethodsConfig().setExecutorName("whetstone-" + COUNT.incrementAndGet());
        config.getMethodsConfig().setCustomThreadPoolSizes(new ConcurrentHashMap<>());
        config.getMethodsConfig().setCustomRateLimitResolver(new StartingPace());
        OkHttpClient http = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .connectTimeout(CONNECT)
                .retryOnConnectionFailure(false)
                .addNetworkInterceptor(new SentRequests())
                .build();
        SlackHttpClient client = new SlackHttpClient(http);
        client.setConfig(config);
        return Slack.getInstance(config, client);
    }
}
