package dev.whetstone.secondreader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on loopback that speaks the OpenAI chat API, well or badly as a test wants it. */
final class FakeModel {

    static final JsonMapper JSON = JsonMapper.shared();

    private final MockWebServer server = new MockWebServer();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Function<RecordedRequest, MockResponse> behaviour = request -> sound(0.8);
    private volatile String lastBody = "";
    private volatile String lastKey = "";

    FakeModel() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                asked.incrementAndGet();
                ByteString body = request.getBody();
                lastBody = body == null ? "" : body.utf8();
                lastKey = Objects.requireNonNullElse(request.getHeaders().get("Authorization"), "");
                return behaviour.apply(request);
            }
        });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getPort() + "/v1";
    }

    FakeModel behaves(Function<RecordedRequest, MockResponse> way) {
        behaviour = way;
        return this;
    }

    FakeModel behaves(MockResponse response) {
        return behaves(request -> response);
    }

    int asked() {
        return asked.get();
    }

    String lastBody() {
        return lastBody;
    }

    String lastKey() {
        return lastKey;
    }

    JsonNode lastRequest() {
        return JSON.readTree(lastBody);
    }

    /** The document the model was shown last. */
    JsonNode lastDocument() {
        return document(lastBody);
    }

    static JsonNode document(String body) {
        return JSON.readTree(
                JSON.readTree(body).path("messages").path(1).path("content").asString());
    }

    /** A reply as it should be. */
    static MockResponse sound(double score) {
        return saying(opinion(score));
    }

    static String opinion(double score) {
        return "{\"score\":" + score + ",\"met\":[\"first\"],\"reason\":\"It says when the work starts.\"}";
    }

    /** A reply with this text as its content. */
    static MockResponse saying(String content) {
        return json(envelope(JSON.writeValueAsString(content)));
    }

    /** A whole reply with this JSON as its only message's content. */
    static String envelope(String content) {
        return "{\"id\":\"x\",\"object\":\"chat.completion\",\"choices\":[" + choice(content) + "],\"usage\":{}}";
    }

    static String choice(String content) {
        return "{\"index\":0,\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"refusal\":null,\"content\":"
                + content + "}}";
    }

    static MockResponse json(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    static MockResponse status(int code) {
        return new MockResponse.Builder()
                .code(code)
                .addHeader("Content-Type", "application/json")
                .body("{\"error\":{\"message\":\"no\"}}")
                .build();
    }
}
