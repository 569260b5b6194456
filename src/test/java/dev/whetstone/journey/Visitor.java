package dev.whetstone.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/** Uses the playground over HTTP, as its page does. */
final class Visitor {

    static final String HOME = "daily-practice";

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    Visitor(int port) {
        this.port = port;
    }

    /** Writes in the thread of the home channel; the message is the sender's under this interaction id, however often sent. */
    Said say(String member, long thread, String text, String interaction) {
        HttpRequest request = form(
                "/as/" + member + "/" + HOME + "/say",
                "thread=" + thread + "&text=" + encoded(text) + "&interaction=" + interaction);
        return send(request);
    }

    /** Writes, and does not wait for what the page says. */
    void sayLater(String member, long thread, String text) {
        sendLater(form(
                "/as/" + member + "/" + HOME + "/say",
                "thread=" + thread + "&text=" + encoded(text) + "&interaction=" + UUID.randomUUID()));
    }

    /** Presses a button of the bot's direct messages. */
    Said press(String member, String action, String argument) {
        return send(form(
                "/as/" + member + "/dm-" + member + "/act",
                "thread=0&action=" + action + "&argument=" + encoded(argument) + "&interaction=" + UUID.randomUUID()));
    }

    /** Presses <i>Next</i>. */
    Said jump() {
        return send(form("/as/ada/" + HOME + "/next", "thread=0"));
    }

    /** Whether the page's clock shows that day. */
    boolean sees(LocalDate day) {
        HttpRequest page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/as/ada/" + HOME))
                .build();
        return send(page).body().contains("id=\"now\" datetime=\"" + day);
    }

    private Said send(HttpRequest request) {
        try {
            return Said.of(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Presses <i>Next</i>, and does not wait for the end of the jump. */
    void next() {
        sendLater(form("/as/ada/" + HOME + "/next", "thread=0"));
    }

    private void sendLater(HttpRequest request) {
        var unused = client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    }

    /** What the page was told. */
    record Said(int status, String body) {
        private static Said of(HttpResponse<String> response) {
            return new Said(response.statusCode(), response.body());
        }

        boolean isAccepted() {
            return status == 303;
        }
    }

    private HttpRequest form(String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/vnd.turbo-stream.html, text/html")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
