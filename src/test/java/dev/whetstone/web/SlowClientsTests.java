package dev.whetstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Clients that send half and wait, over real connections to a server of four threads. */
class SlowClientsTests {

    private static final int MANY = 12;
    private static final List<String> HALVES = List.of(
            "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\n\r\nword=ha",
            "POST /echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nword=ha",
            "GET /echo?word=x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nha",
            "PUT /nowhere HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\n\r\n64\r\nha",
            "POST /nowhere HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nha");
    private static final int PATIENCE_MILLIS = 60_000;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static ConfigurableApplicationContext app;
    private static int port;

    private final List<Socket> sockets = new ArrayList<>();

    @BeforeAll
    static void start() {
        app = SpringApplication.run(
                EchoServer.class,
                "--server.port=0",
                "--server.tomcat.threads.max=4",
                "--server.tomcat.threads.min-spare=1",
                "--whetstone.web.patience=1s",
                "--whetstone.web.body=100KB");
        port = app.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void halfSentBodiesHoldNobodyUpAndAreRefusedAfterAWhile() throws Exception {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            slow.add(send(HALVES.get(i % HALVES.size())));
        }

        assertThat(post("word=quick").body()).isEqualTo("quick");

        for (Socket socket : slow) {
            assertThat(everything(socket)).startsWith("HTTP/1.1 408").contains("please send it again");
        }
    }

    @Test
    void headersThatComeBitByBitEndTheConnection() throws Exception {
        Socket dribble = send("GET /echo?word=x HTTP/1.1\r\nHost: localhost\r\n");
        boolean ended = false;
        long end = System.nanoTime() + Duration.ofMillis(PATIENCE_MILLIS).toNanos();
        dribble.setSoTimeout(100);
        while (!ended && System.nanoTime() < end) {
            ended = isEnded(dribble);
        }
        assertThat(ended).isTrue();
    }

    /** Sends one more byte of a header, and looks whether the other side has hung up. */
    private static boolean isEnded(Socket socket) {
        try {
            socket.getOutputStream().write('x');
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    @Test
    void aFormThatComesInPartsIsReadAsAWhole() throws Exception {
        Socket socket =
                send("POST /echo?word=one HTTP/1.1\r\nHost: localhost\r\nContent-Length: 20\r\nConnection: close\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\n\r\nword=caf");
        socket.getOutputStream().write("%C3%A9&x=1 2".getBytes(StandardCharsets.US_ASCII));

        assertThat(everything(socket)).startsWith("HTTP/1.1 200").contains("one,café");
    }

    @Test
    void everyFilterSeesARequestWithABody() throws Exception {
        assertThat(post("word=x").headers().allValues("Seen")).containsExactly("yes");
    }

    @Test
    void whatIsNoFormIsHandedOnAsItCame() throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/raw"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"a\": \"ü%\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.body()).isEqualTo("{\"a\": \"ü%\"}");
    }

    /** As a signature needs them. */
    @Test
    void theBytesOfAFormAreThereAfterItsFieldsWereLookedAt() throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/both"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("word=caf%C3%A9+a%2Fb"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.body()).isEqualTo("café a/b word=caf%C3%A9+a%2Fb");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedHoweverItComes() throws Exception {
        Socket declared = send("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 200000\r\n\r\n");
        Socket chunked = send("POST /echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "20000\r\n" + "x".repeat(0x20000));

        assertThat(everything(declared)).startsWith("HTTP/1.1 413").contains("shorten it");
        assertThat(everything(chunked)).startsWith("HTTP/1.1 413").contains("shorten it");
    }

    @Test
    void whoSendsTooMuchToTheEndReadsWhyItWasRefused() throws Exception {
        for (int i = 0; i < 20; i++) {
            HttpResponse<String> answer = post("word=" + "x".repeat(500_000));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("shorten it");
        }
    }

    @Test
    void aFormThatCannotBeReadIsTheSendersFault() throws Exception {
        HttpResponse<String> answer = post("word=%zz");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("cannot be read");
    }

    private static HttpResponse<String> post(String form) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/echo"))
                        .timeout(Duration.ofMillis(PATIENCE_MILLIS))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private Socket send(String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        sockets.add(socket);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String everything(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
