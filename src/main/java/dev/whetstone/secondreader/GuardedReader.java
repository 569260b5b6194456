package dev.whetstone.secondreader;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.whetstone.secondreader.ReaderFault.Kind;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Asks a language model without letting it hold anything up: the same text is asked about once, few are asked about at a time, a
 * server that fails is left alone for a minute, and no more is asked in a day than is allowed. Whatever goes wrong, it
 * said nothing, and that is all.
 */
final class GuardedReader {

    /** How many answers wait for the model at once in this process; others are not read by it. */
    static final int AT_ONCE = 4;

    private static final Logger log = LoggerFactory.getLogger(GuardedReader.class);
    private static final Duration LEFT_ALONE = Duration.ofMinutes(1);
    private static final int WINDOW = 10;
    private static final int ENOUGH = 3;

    private final Cache<String, JsonNode> known = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofDays(1))
            .build();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final RetryTemplate onceMore = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(1)
            .delay(Duration.ofMillis(100))
            .predicate(fault -> fault instanceof ReaderFault away && away.kind() == Kind.AWAY)
            .build());
    private final ReaderConnection connection;
    private final ReaderBudget budget;
    private final CircuitBreaker breaker;
    private volatile boolean plain;

    GuardedReader(ReaderConnection connection, ReaderBudget budget, Clock clock) {
        this.connection = connection;
        this.budget = budget;
        this.breaker = CircuitBreaker.of(
                "second-reader",
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .slidingWindow(WINDOW, ENOUGH, SlidingWindowType.COUNT_BASED)
                        .waitDurationInOpenState(LEFT_ALONE)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }

    /** What the model makes of the task, if it has something to say now. */
    <T> Optional<T> ask(ReaderTask<T> task) {
        String key = digest(task.request("", true).toString());
        JsonNode before = known.getIfPresent(key);
        if (before != null) {
            return Optional.of(task.read(before));
        }
        if (!places.tryAcquire()) {
            log.debug("The second reader is busy and does not read {}", task.about());
            return Optional.empty();
        }
        try {
            Optional<JsonNode> said = guarded(task);
            said.ifPresent(found -> known.put(key, found));
            return said.map(task::read);
        } finally {
            places.release();
        }
    }

    /** What a model said of anybody's answers is no longer remembered. */
    void forget() {
        known.invalidateAll();
    }

    private Optional<JsonNode> guarded(ReaderTask<?> task) {
        if (!breaker.tryAcquirePermission()) {
            return Optional.empty();
        }
        try {
            JsonNode said = onceMore.invoke(() -> asked(task));
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            return Optional.of(said);
        } catch (ReaderFault fault) {
            note(fault);
            log.info("The second reader said nothing on {}: {}", task.about(), fault.getMessage());
            return Optional.empty();
        } catch (RuntimeException fault) {
            breaker.onError(0, TimeUnit.NANOSECONDS, fault);
            throw fault;
        }
    }

    private void note(ReaderFault fault) {
        switch (fault.kind()) {
            case SPENT -> breaker.releasePermission();
            case DECLINED -> breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            case BUSY -> {
                breaker.onError(0, TimeUnit.NANOSECONDS, fault);
                breaker.transitionToOpenStateFor(fault.pause());
            }
            case AWAY, FORM, UNUSABLE -> breaker.onError(0, TimeUnit.NANOSECONDS, fault);
        }
    }

    private JsonNode asked(ReaderTask<?> task) {
        try {
            return asked(task, plain);
        } catch (ReaderFault fault) {
            if (plain || fault.kind() != Kind.FORM) {
                throw fault;
            }
            JsonNode said = asked(task, true);
            plain = true;
            return said;
        }
    }

    private JsonNode asked(ReaderTask<?> task, boolean plainly) {
        if (!budget.take()) {
            throw new ReaderFault(Kind.SPENT, "the day's requests are used up");
        }
        return connection.ask(task, plainly);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
