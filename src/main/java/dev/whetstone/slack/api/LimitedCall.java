package dev.whetstone.slack.api;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiResponse;
import com.slack.api.methods.impl.AsyncExecutionSupplier;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way through the SDK's limiter. As long as it waits for its turn it can be given up, and then was not sent:
 * the SDK's public calls cannot be taken back, so this stands where its own would.
 */
final class LimitedCall<T extends SlackApiResponse> implements AsyncExecutionSupplier<T> {

    private static final int RATE_LIMITED = 429;

    private enum State {
        WAITING,
        UNDER_WAY,
        GIVEN_UP
    }

    private final AsyncExecutionSupplier<T> request;
    private final long deadline;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

    LimitedCall(AsyncExecutionSupplier<T> request, Duration patience) {
        this.request = request;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    @Override
    public T execute() throws IOException, SlackApiException {
        if (!state.compareAndSet(State.WAITING, State.UNDER_WAY)) {
            throw new GivenUpException();
        }
        SentRequests.begin();
        try {
            return request.execute();
        } catch (SlackApiException e) {
            if (e.getResponse().code() == RATE_LIMITED) {
                requireTime(e.getResponse().header("Retry-After"));
                state.set(State.WAITING);
            }
            throw e;
        } catch (IOException e) {
            throw SentRequests.isSent() ? e : new NotSentException(e);
        }
    }

    /** Gives it up; false if it is being sent, so that its end must be awaited. */
    boolean giveUp() {
        return state.compareAndSet(State.WAITING, State.GIVEN_UP) || state.get() == State.GIVEN_UP;
    }

    private void requireTime(@Nullable String retryAfter) {
        long wait;
        try {
            wait = retryAfter == null
                    ? Long.MAX_VALUE
                    : Duration.ofSeconds(Long.parseLong(retryAfter.strip())).toNanos();
        } catch (NumberFormatException e) {
            wait = Long.MAX_VALUE;
        }
        if (wait > deadline - System.nanoTime()) {
            state.set(State.GIVEN_UP);
            throw new GivenUpException();
        }
    }

    /** It waited too long for its turn and was not sent. */
    static final class GivenUpException extends RuntimeException {}

    /** There was no connection to send it over. */
    static final class NotSentException extends IOException {
        NotSentException(IOException cause) {
            super(cause);
        }
    }
}
