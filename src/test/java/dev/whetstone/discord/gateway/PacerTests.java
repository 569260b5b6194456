package dev.whetstone.discord.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.discord.TestBot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests leave one after another, answers to interactions at once. */
class PacerTests {

    private static final RequestBody NOTHING = RequestBody.create("{}", MediaType.get("application/json"));

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> sent = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private OkHttpClient client(Pacer pacer) {
        return new OkHttpClient.Builder()
                .addInterceptor(pacer::pass)
                .addInterceptor(chain -> {
                    sent.add(chain.request().url().encodedPath());
                    return new Response.Builder()
                            .request(chain.request())
                            .protocol(Protocol.HTTP_1_1)
                            .code(200)
                            .message("OK")
                            .body(ResponseBody.create("{}", MediaType.get("application/json")))
                            .build();
                })
                .build();
    }

    private CompletableFuture<Void> send(OkHttpClient client, String path, RequestBody body) {
        Request request = new Request.Builder()
                .url("http://127.0.0.1:1" + path)
                .post(body)
                .build();
        return CompletableFuture.runAsync(
                () -> {
                    try (Response answer = client.newCall(request).execute()) {
                        assertThat(answer.code()).isEqualTo(200);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                threads);
    }

    private static void awaitWaiting(Pacer pacer, int number) {
        TestBot.await(() -> pacer.waiting() == number);
    }

    @Test
    void twentyAtOnceLeaveOneByOne() {
        OkHttpClient client = client(new Pacer(Duration.ofMillis(10)));
        long start = System.nanoTime();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(send(client, "/channels/" + i + "/messages", NOTHING));
        }
        all.forEach(CompletableFuture::join);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(190));
        assertThat(sent).hasSize(20);
    }

    @Test
    void answersToInteractionsNeverWait() {
        Pacer pacer = new Pacer(Duration.ofHours(1));
        OkHttpClient client = client(pacer);
        send(client, "/channels/1/messages", NOTHING).join();
        CompletableFuture<Void> unused = send(client, "/channels/2/messages", NOTHING);
        awaitWaiting(pacer, 1);
        send(client, "/interactions/1/token/callback", NOTHING).join();
        send(client, "/webhooks/1/token", NOTHING).join();
        assertThat(sent).containsExactly("/channels/1/messages", "/interactions/1/token/callback", "/webhooks/1/token");
    }

    @Test
    void signsGoBeforeWhatIsLessHurried() {
        Pacer pacer = new Pacer(Duration.ofMillis(500));
        OkHttpClient client = client(pacer);
        List<CompletableFuture<Void>> all = new ArrayList<>();
        all.add(send(client, "/channels/0/messages", NOTHING));
        for (int i = 1; i < 4; i++) {
            all.add(send(client, "/channels/" + i + "/messages", NOTHING));
        }
        awaitWaiting(pacer, 3);
        all.add(send(client, "/channels/9/messages/1/reactions/x/@me", NOTHING));
        all.forEach(CompletableFuture::join);
        assertThat(sent.indexOf("/channels/9/messages/1/reactions/x/@me")).isLessThan(4);
    }

    @Test
    void whatWasGivenUpIsNotSentAndTakesNobodysTurn() {
        Pacer pacer = new Pacer(Duration.ofMillis(200));
        OkHttpClient client = client(pacer);
        send(client, "/channels/1/messages", NOTHING).join();
        TrackedBody body = new TrackedBody(NOTHING);
        CompletableFuture<Void> late = send(client, "/channels/2/messages", body);
        awaitWaiting(pacer, 1);
        assertThat(body.giveUp()).isTrue();
        late.handle((done, fault) -> fault != null).join();
        send(client, "/channels/3/messages", NOTHING).join();
        assertThat(sent).containsExactly("/channels/1/messages", "/channels/3/messages");
    }

    @Test
    void requestsLeaveInTheTimeTheyAreGivenAndMoreIsAskedForWhenItIsUsedUp() {
        List<Integer> wanted = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> another = new CompletableFuture<>();
        Pacer pacer = new Pacer(Duration.ofMillis(1), waiting -> {
            wanted.add(waiting);
            if (wanted.size() == 2) {
                another.join();
            }
            return new PaceSlots.Stretch(System.nanoTime(), 2);
        });
        OkHttpClient client = client(pacer);
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            all.add(send(client, "/channels/" + i + "/messages", NOTHING));
        }
        CompletableFuture<Void> third = send(client, "/channels/3/messages", NOTHING);
        TestBot.await(() -> wanted.size() == 2);
        CompletableFuture<Void> sign = send(client, "/channels/9/messages/1/reactions/x/@me", NOTHING);
        TestBot.await(() -> pacer.waiting() >= 2);
        assertThat(sent).hasSizeLessThanOrEqualTo(2).noneMatch(path -> path.contains("reactions"));
        another.complete(null);
        all.forEach(CompletableFuture::join);
        third.join();
        sign.join();
        assertThat(sent).hasSize(4);
    }

    @Test
    void timeThatBeginsLaterIsWaitedFor() {
        OkHttpClient client = client(new Pacer(
                Duration.ofMillis(1), waiting -> new PaceSlots.Stretch(System.nanoTime() + 150_000_000, 1_000)));
        long start = System.nanoTime();
        send(client, "/channels/1/messages", NOTHING).join();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }

    /** As after a process was stopped for a while between asking for time and using it. */
    @Test
    void nothingLeavesInTimeThatIsOver() {
        AtomicInteger asked = new AtomicInteger();
        OkHttpClient client = client(new Pacer(Duration.ofMillis(20), waiting -> {
            assertThat(sent).isEmpty();
            long ago = asked.incrementAndGet() < 3 ? 30_000_000_000L : 0;
            return new PaceSlots.Stretch(System.nanoTime() - ago, 50);
        }));
        send(client, "/channels/1/messages", NOTHING).join();
        assertThat(asked).hasValue(3);
    }
}
