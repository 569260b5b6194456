package dev.whetstone.slack.install;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** A server on this machine that answers some of Slack's methods. */
final class FakeInstalls implements AutoCloseable {

    private final MockWebServer server = new MockWebServer();
    private final Map<String, Function<Call, MockResponse>> methods = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    /** One call of a method: its name, the token it came with and its form. */
    record Call(String method, @Nullable String token, String body) {
        boolean has(String name, String value) {
            return ("&" + body + "&").contains("&" + name + "=" + value + "&");
        }
    }

    FakeInstalls() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                Call call = call(request);
                calls.add(call);
                return methods.getOrDefault(
                                call.method(), unknown -> json("{\"ok\":false,\"error\":\"unknown_method\"}"))
                        .apply(call);
            }
        });
        server.start();
    }

    private static Call call(RecordedRequest request) {
        String path = request.getUrl().encodedPath();
        String authorization = request.getHeaders().get("Authorization");
        return new Call(
                path.substring(path.lastIndexOf('/') + 1),
                authorization == null ? null : authorization.replace("Bearer ", ""),
                request.getBody() == null ? "" : request.getBody().utf8());
    }

    String url() {
        return server.url("/api/").toString();
    }

    FakeInstalls on(String method, String json) {
        return on(method, call -> json(json));
    }

    FakeInstalls on(String method, Function<Call, MockResponse> answer) {
        methods.put(method, answer);
        return this;
    }

    List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    static MockResponse json(String json, String... headers) {
        MockResponse.Builder response = new MockResponse.Builder()
                .code(200)
                .addHeader("Content-Type", "application/json; charset=utf-8")
                .body(json);
        for (int i = 0; i < headers.length; i += 2) {
            response.addHeader(headers[i], headers[i + 1]);
        }
        return response.build();
    }

    static MockResponse status(int code, String body) {
        return new MockResponse.Builder().code(code).body(body).build();
    }

    @Override
    public void close() {
        server.close();
    }
}
