package dev.whetstone.slack;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.SlackSignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Slack's side of the HTTP delivery: signs what it sends, as Slack does. */
public final class Sender {

    public static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final Clock clock;

    public Sender(int port, Clock clock) {
        this.address = URI.create("http://127.0.0.1:" + port + "/slack/events");
        this.clock = clock;
    }

    /** An answer and how long it took. */
    public record Answer(int status, String body, Duration took) {}

    public Answer event(JsonObject payload) {
        return signed(payload.toString(), "application/json");
    }

    public Answer interaction(JsonObject payload) {
        return signed("payload=" + encoded(payload.toString()), "application/x-www-form-urlencoded");
    }

    public Answer command(FakeWorkspace workspace, String user, String channel, String text, String responseUrl) {
        return command(workspace, user, channel, text, responseUrl, "trigger." + UUID.randomUUID());
    }

    public Answer command(
            FakeWorkspace workspace, String user, String channel, String text, String responseUrl, String trigger) {
        String body = "command=%2Fprep&token=legacy&team_id=" + workspace.team + "&channel_id=" + channel + "&user_id="
                + user + "&text=" + encoded(text) + "&api_app_id=A1&response_url=" + encoded(responseUrl)
                + "&trigger_id=" + trigger;
        return signed(body, "application/x-www-form-urlencoded");
    }

    public Answer signed(String body, String type) {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        return send(body, type, timestamp, signature(SECRET, timestamp, body));
    }

    public static String signature(String secret, String timestamp, String body) {
        return new SlackSignature.Generator(secret).generate(timestamp, body);
    }

    /** Sends with headers of the test's choice; an empty one is left out. */
    public Answer send(String body, String type, String timestamp, String signature) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (!timestamp.isEmpty()) {
            request.header("X-Slack-Request-Timestamp", timestamp);
        }
        if (!signature.isEmpty()) {
            request.header("X-Slack-Signature", signature);
        }
        long start = System.nanoTime();
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
