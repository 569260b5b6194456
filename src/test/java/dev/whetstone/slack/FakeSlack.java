package dev.whetstone.slack;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A Slack on loopback sockets: it keeps workspaces with their channels, messages, people and views, answers the methods the bot
 * uses, refuses what the real one would, and fails where it is told to.
 */
public final class FakeSlack implements AutoCloseable {

    public static final String APP_TOKEN = "xapp-1-socket-token";
    private static final AtomicLong TEAMS = new AtomicLong();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final FakeMethods methods;
    private final FakeFiles files = new FakeFiles(this);
    private final FakeSockets sockets = new FakeSockets();
    private final Map<String, FakeWorkspace> workspaces = new ConcurrentHashMap<>();
    private final Map<String, Deque<SlackFailure>> failures = new ConcurrentHashMap<>();
    private final Map<String, SlackFailure> lasting = new ConcurrentHashMap<>();
    private final List<String> calls = java.util.Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicLong lastTs = new AtomicLong();
    private final AtomicLong ids = new AtomicLong();
    private final Map<String, Asked> asked = new ConcurrentHashMap<>();
    /** How many more times no address for Socket Mode is given. */
    public final AtomicInteger socketsRefused = new AtomicInteger();
    /** How often an address for Socket Mode was asked for. */
    public final AtomicInteger socketsAsked = new AtomicInteger();

    private volatile Clock clock = Clock.systemUTC();
    private volatile @Nullable SlackLimits limits;

    public FakeSlack() {
        this.methods = new FakeMethods(this);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/api/", guarded(this::method));
        server.createContext("/files/", guarded(files::download));
        server.createContext("/upload/", guarded(files::upload));
        server.createContext("/respond/", guarded(this::respond));
        server.start();
    }

    /** Where Slack takes an answer to a command or button. */
    record Asked(FakeWorkspace workspace, String channel, String user, List<JsonObject> answers) {}

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String apiUrl() {
        return address() + "/api/";
    }

    public FakeSockets sockets() {
        return sockets;
    }

    public FakeFiles files() {
        return files;
    }

    /** A workspace of its own for a test, so that no limiter remembers an earlier one. */
    public FakeWorkspace addWorkspace() {
        FakeWorkspace workspace = new FakeWorkspace("T" + TEAMS.incrementAndGet() + "X" + System.nanoTime() % 1000);
        workspaces.put(workspace.token, workspace);
        return workspace;
    }

    Optional<FakeWorkspace> byToken(@Nullable String token) {
        return Optional.ofNullable(token).map(workspaces::get);
    }

    /** From now on it takes no more calls than Slack does. */
    public void limit(SlackLimits limit) {
        limits = limit;
    }

    void clock(Clock newClock) {
        clock = newClock;
    }

    /** The time in this Slack. */
    Clock clock() {
        return clock;
    }

    /** The next calls of a method in a workspace fail like this, one each. */
    public void fail(FakeWorkspace workspace, String method, SlackFailure... next) {
        failures.computeIfAbsent(workspace.team + " " + method, key -> new ArrayDeque<>())
                .addAll(List.of(next));
    }

    /** From now on the method fails like this; null makes it well again. */
    public void failAlways(FakeWorkspace workspace, String method, @Nullable SlackFailure failure) {
        if (failure == null) {
            lasting.remove(workspace.team + " " + method);
        } else {
            lasting.put(workspace.team + " " + method, failure);
        }
    }

    /** The calls so far, each as workspace and method, those that failed included. */
    public List<String> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    public long calls(FakeWorkspace workspace, String method) {
        return calls().stream().filter((workspace.team + " " + method)::equals).count();
    }

    /** A new message id: a time no message had before. */
    public String nextTs() {
        Instant now = clock.instant();
        long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
        long ts = lastTs.updateAndGet(last -> Math.max(last + 1, micros));
        return "%d.%06d".formatted(ts / 1_000_000, ts % 1_000_000);
    }

    String nextId(String kind) {
        return kind + ids.incrementAndGet();
    }

    /** An address where Slack takes up to five answers for a member. */
    public String responseUrl(FakeWorkspace workspace, String channel, String user) {
        String id = nextId("r");
        asked.put(id, new Asked(workspace, channel, user, java.util.Collections.synchronizedList(new ArrayList<>())));
        return address() + "/respond/" + id;
    }

    public List<JsonObject> answers(String responseUrl) {
        Asked one = asked.get(responseUrl.substring(responseUrl.lastIndexOf('/') + 1));
        return one == null ? List.of() : List.copyOf(one.answers());
    }

    private void method(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().substring("/api/".length());
        Map<String, String> form = form(read(exchange));
        String token = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .map(header -> header.replaceFirst("^Bearer ", ""))
                .orElse(form.getOrDefault("token", ""));
        if (method.equals("apps.connections.open")) {
            socketsAsked.incrementAndGet();
        }
        if (method.equals("apps.connections.open") && socketsRefused.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            send(exchange, 200, FakeMethods.error("internal_error"));
            return;
        }
        if (method.equals("apps.connections.open")) {
            send(exchange, 200, methods.connectionsOpen(token, sockets));
            return;
        }
        if (method.equals("oauth.v2.access")) {
            send(exchange, 200, granted(form.getOrDefault("code", "")));
            return;
        }
        FakeWorkspace workspace = workspaces.get(token);
        if (workspace == null) {
            send(exchange, 200, FakeMethods.error("invalid_auth"));
            return;
        }
        calls.add(workspace.team + " " + method);
        answer(exchange, method, workspace, form);
    }

    /** What an installation brings; the code is the workspace's id. */
    private String granted(String code) {
        return workspaces.values().stream()
                .filter(workspace -> workspace.team.equals(code))
                .findFirst()
                .map(FakeWorkspace::granted)
                .orElse(FakeMethods.error("invalid_code"));
    }

    private void answer(HttpExchange exchange, String method, FakeWorkspace workspace, Map<String, String> form)
            throws IOException {
        SlackLimits kept = limits;
        int wait = kept == null ? 0 : kept.wait(workspace.team, method, form);
        if (wait > 0) {
            exchange.getResponseHeaders().add("Retry-After", String.valueOf(wait));
            send(exchange, 429, FakeMethods.error("ratelimited"));
            return;
        }
        SlackFailure failure = failure(workspace.team + " " + method);
        if (failure == null || failure.kind() == SlackFailure.Kind.NONE) {
            send(exchange, 200, methods.call(method, workspace, form));
            return;
        }
        switch (failure.kind()) {
            case ERROR -> send(exchange, 200, FakeMethods.error(failure.error()));
            case STATUS -> {
                if (failure.number() == 429) {
                    exchange.getResponseHeaders().add("Retry-After", failure.error());
                }
                send(exchange, failure.number(), FakeMethods.error("trouble"));
            }
            case SILENCE_AFTER_DOING -> {
                methods.call(method, workspace, form);
                waitForTheEnd();
            }
            case BREAK -> exchange.close();
            case NONE -> throw new IllegalStateException(method);
        }
    }

    private @Nullable SlackFailure failure(String key) {
        Deque<SlackFailure> next = failures.get(key);
        synchronized (failures) {
            SlackFailure one = next == null ? null : next.poll();
            return one == null ? lasting.get(key) : one;
        }
    }

    private void waitForTheEnd() {
        try {
            closed.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void respond(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring("/respond/".length());
        JsonObject body = com.google.gson.JsonParser.parseString(new String(read(exchange), StandardCharsets.UTF_8))
                .getAsJsonObject();
        Asked one = asked.get(id);
        if (one == null || one.answers().size() >= 5) {
            send(exchange, 404, "used_url");
            return;
        }
        one.answers().add(body);
        methods.show(one, body);
        send(exchange, 200, "ok");
    }

    static byte[] read(HttpExchange exchange) throws IOException {
        return exchange.getRequestBody().readAllBytes();
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json; charset=utf-8"));
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> form(byte[] body) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static com.sun.net.httpserver.HttpHandler guarded(com.sun.net.httpserver.HttpHandler handler) {
        return exchange -> {
            try {
                handler.handle(exchange);
            } catch (RuntimeException e) {
                send(exchange, 500, "the local Slack failed: " + e);
            }
        };
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        sockets.close();
        threads.shutdownNow();
    }
}
