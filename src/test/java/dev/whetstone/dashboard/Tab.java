package dev.whetstone.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser's tab without a browser: it keeps cookies and follows nothing by itself. Each has an address of its own. */
final class Tab {

    private static final AtomicInteger VISITORS = new AtomicInteger();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String base;
    private final String address;
    private String csrf = "";

    Tab(int port) {
        this.base = "http://127.0.0.1:" + port;
        int visitor = VISITORS.incrementAndGet();
        this.address = "203.0." + visitor / 250 + "." + (1 + visitor % 250);
    }

    /** The page, with the token of its forms remembered. */
    HttpResponse<String> get(String path) {
        HttpResponse<String> response = send(request(path).GET());
        if (response.body().contains("name=\"_csrf\"")) {
            csrf = Jsoup.parse(response.body()).select("input[name=_csrf]").attr("value");
        }
        return response;
    }

    Document page(String path) {
        return Jsoup.parse(get(path).body());
    }

    int status(String path) {
        return get(path).statusCode();
    }

    HttpResponse<String> head(String path) {
        return send(request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    }

    /** Sends a form with the token of the last page, and perhaps a field. */
    HttpResponse<String> press(String path, String... field) {
        return post(path, field.length == 0 ? Map.of("_csrf", csrf) : Map.of("_csrf", csrf, field[0], field[1]));
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    Map<String, String> cookies() {
        return cookies;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("X-Forwarded-For", address);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private synchronized void keep(String cookie) {
        String[] pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
