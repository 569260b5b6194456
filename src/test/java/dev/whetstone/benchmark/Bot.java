package dev.whetstone.benchmark;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The packaged bot as a process of its own, serving the playground on a free port of the loopback interface. */
final class Bot implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Child process;
    private final int port;
    private final Duration startup;
    private final @Nullable String uri;

    private Bot(Child process, int port, Duration startup, @Nullable String uri) {
        this.process = process;
        this.port = port;
        this.startup = startup;
        this.uri = uri;
    }

    /** Returns when the page answers. */
    static Bot start(Options options, Server server, List<String> java) throws IOException, InterruptedException {
        int port = freePort();
        List<String> arguments = new ArrayList<>(java);
        arguments.addAll(List.of("-jar", options.jar().toString(), "--server.port=" + port));
        arguments.add("--management.server.port=0");
        arguments.add("--whetstone.data=" + server.folder());
        arguments.add("--logging.level.org.mongodb.driver.cluster=INFO");
        if (server.uri() != null) {
            arguments.add("--spring.mongodb.uri=" + server.uri());
        }
        long begin = System.nanoTime();
        Child process = Child.java("bot", arguments);
        awaitPage(process, port, 200);
        return new Bot(process, port, Duration.ofNanos(System.nanoTime() - begin), server.uri());
    }

    /** From the start of the process to the first answer of an application that has no page. */
    static Duration startup(EmptyBoot empty, List<String> java) throws IOException, InterruptedException {
        int port = freePort();
        long begin = System.nanoTime();
        try (Child process = Child.java("empty", empty.command(java, port))) {
            awaitPage(process, port, 404);
            return Duration.ofNanos(System.nanoTime() - begin);
        }
    }

    private static void awaitPage(Child process, int port, int status) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpRequest page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .timeout(PATIENCE)
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (client.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == status) {
                    return;
                }
            } catch (ConnectException notYet) {
                Waiting.shortly();
            }
        }
        process.close();
        throw new IllegalStateException("It did not start; its output is in target/benchmark");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** From the start of the process to the page's answer. */
    Duration startup() {
        return startup;
    }

    long resident() throws IOException {
        return process.resident();
    }

    /** Processor time used so far. */
    Duration cpu() {
        return process.cpu();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The database the bot uses, also where it brings its own. */
    String uri() {
        return uri != null
                ? uri
                : "mongodb://" + process.await("description ServerDescription\\{address=([^,]+)")
                        + "/whetstone?retryWrites=false";
    }

    @Override
    public void close() {
        process.close();
    }
}
