package dev.whetstone.benchmark;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Requests at a steady rate, whether or not earlier ones were answered. A duration counts from when its request was due, so
 * that a server that stalls cannot hide what it makes others wait.
 */
final class Load {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final Collection<Duration> durations = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> outcomes = new ConcurrentHashMap<>();

    /** Sends so many requests and returns when all are answered or have failed. */
    void send(int count, int rate, IntFunction<HttpRequest> request) {
        long begin = System.nanoTime();
        CompletableFuture<?>[] answers = IntStream.range(0, count)
                .mapToObj(i -> {
                    long due = begin + i * 1_000_000_000L / rate;
                    await(due);
                    return client.sendAsync(request.apply(i), HttpResponse.BodyHandlers.discarding())
                            .handle((answer, fault) -> {
                                durations.add(Duration.ofNanos(System.nanoTime() - due));
                                String outcome = answer == null ? String.valueOf(fault) : "" + answer.statusCode();
                                return outcomes.merge(outcome, 1, Integer::sum);
                            });
                })
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(answers).join();
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    Timings timings() {
        return Timings.of(durations);
    }

    /** How often each status, or fault, was the answer. */
    Map<String, Integer> outcomes() {
        return Map.copyOf(outcomes);
    }
}
