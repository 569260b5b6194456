package dev.whetstone.discord.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import net.dv8tion.jda.api.utils.data.DataObject;

/** The REST server: answers from the model, or fails as it was told. */
final class RestServer implements AutoCloseable {

    private static final String PREFIX = "/api/v10/";

    /** A failure for the next so many requests that fit. */
    private record Rule(Predicate<Request> which, ServerFailure failure, AtomicInteger before, AtomicInteger left) {
        boolean strikes(Request request) {
            return which.test(request) && before.getAndDecrement() <= 0 && left.getAndDecrement() > 0;
        }
    }

    private final Routes routes;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<HttpExchange> unanswered = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> files;
    /** Files are handed out while there is one. */
    private final Semaphore hand = new Semaphore(1);

    private volatile WholeLimit limit = WholeLimit.NONE;

    RestServer(Routes routes, Map<String, byte[]> files) throws IOException {
        this.routes = routes;
        this.files = files;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String api() {
        return url() + PREFIX;
    }

    /** Of the whole bot, as Discord has it; answers to interactions are exempt. */
    void limit(WholeLimit limit) {
        this.limit = limit;
    }

    List<Request> requests() {
        return requests;
    }

    /** {@code which} begins like {@code POST channels/123/messages}. */
    void fail(String which, ServerFailure failure, int times) {
        rules.add(new Rule(request -> request.is(which), failure, new AtomicInteger(), new AtomicInteger(times)));
    }

    void failAfter(String which, ServerFailure failure, int successes) {
        rules.add(new Rule(
                request -> request.is(which),
                failure,
                new AtomicInteger(successes),
                new AtomicInteger(Integer.MAX_VALUE)));
    }

    void recover() {
        rules.clear();
        holdFiles(false);
    }

    /** While they are held, whoever asks for a file waits. */
    void holdFiles(boolean held) {
        if (held) {
            hand.acquireUninterruptibly();
        } else if (hand.availablePermits() == 0) {
            hand.release();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        byte[] file = files.get(path);
        if (file != null) {
            hand.acquireUninterruptibly();
            hand.release();
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file);
            exchange.close();
            return;
        }
        Request request = read(exchange, path);
        double wait = limit.wait(request);
        if (wait > 0) {
            ServerFailure tooMany = ServerFailure.tooMany(wait, true);
            answer(exchange, new Answer(tooMany.status(), tooMany.body()));
            return;
        }
        requests.add(request);
        ServerFailure failure = failure(request);
        if (failure != null && !failure.done()) {
            answer(exchange, new Answer(failure.status(), failure.body()));
            return;
        }
        Answer answer = answered(request);
        if (failure == null) {
            answer(exchange, answer);
        } else if (failure.status() == 0) {
            unanswered.add(exchange);
        } else {
            answer(exchange, new Answer(failure.status(), failure.body()));
        }
    }

    private Answer answered(Request request) {
        try {
            return routes.answer(request);
        } catch (RuntimeException e) {
            return Answer.of(new Refusal(500, 0, "The server of the tests failed: " + e));
        }
    }

    private @org.jspecify.annotations.Nullable ServerFailure failure(Request request) {
        for (Rule rule : rules) {
            if (rule.strikes(request)) {
                return rule.failure();
            }
        }
        return null;
    }

    private static Request read(HttpExchange exchange, String path) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        DataObject json = DataObject.empty();
        List<Request.File> sent = List.of();
        if (type.startsWith("multipart/")) {
            Multipart.Parts parts = Multipart.read(body, type.substring(type.indexOf("boundary=") + 9));
            json = parts.json();
            sent = parts.files();
        } else if (body.length > 0 && body[0] == '{') {
            json = DataObject.fromJson(body);
        } else if (body.length > 0 && body[0] == '[') {
            json = DataObject.fromJson("{\"all\":" + new String(body, StandardCharsets.UTF_8) + "}");
        }
        String decoded = URLDecoder.decode(path, StandardCharsets.UTF_8);
        String route = decoded.startsWith(PREFIX) ? decoded.substring(PREFIX.length()) : decoded;
        return new Request(
                exchange.getRequestMethod(),
                route,
                query(exchange.getRequestURI().getRawQuery()),
                json,
                sent);
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                String[] words = pair.split("=", 2);
                query.put(words[0], words.length > 1 ? URLDecoder.decode(words[1], StandardCharsets.UTF_8) : "");
            }
        }
        return query;
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = String.valueOf(answer.body()).getBytes(StandardCharsets.UTF_8);
        boolean page = answer.body() instanceof String text && text.startsWith("<");
        exchange.getResponseHeaders().set("Content-Type", page ? "text/html" : "application/json");
        if (answer.status() == 429 && answer.body() instanceof DataObject limits) {
            exchange.getResponseHeaders()
                    .set("Retry-After", String.valueOf((long) Math.ceil(limits.getDouble("retry_after"))));
            if (limits.getBoolean("global")) {
                exchange.getResponseHeaders().set("X-RateLimit-Global", "true");
            }
            exchange.getResponseHeaders().set("Via", "1.1 test");
        }
        if (answer.status() == 204) {
            exchange.sendResponseHeaders(204, -1);
        } else {
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        unanswered.forEach(HttpExchange::close);
        server.stop(0);
        threads.shutdownNow();
    }
}
