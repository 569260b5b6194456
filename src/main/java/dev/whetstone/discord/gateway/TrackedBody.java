package dev.whetstone.discord.gateway;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A request's body that knows whether it went out, so that nothing is sent again, or given up, on a wrong belief. */
public final class TrackedBody extends RequestBody {

    private enum State {
        WAITING,
        SENT,
        GIVEN_UP
    }

    private final RequestBody body;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

    public TrackedBody(RequestBody body) {
        this.body = body;
    }

    /** Keeps it from being sent; false if it may have been sent already. */
    public boolean giveUp() {
        return state.compareAndSet(State.WAITING, State.GIVEN_UP) || state.get() == State.GIVEN_UP;
    }

    public boolean maySend() {
        return state.get() != State.GIVEN_UP;
    }

    public boolean mayBeSent() {
        return state.get() == State.SENT;
    }

    @Override
    public @Nullable MediaType contentType() {
        return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
        return body.contentLength();
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        if (!state.compareAndSet(State.WAITING, State.SENT)) {
            throw new IOException("Given up, or sent before.");
        }
        body.writeTo(sink);
    }

    /**
     * Reads what Discord said of a body: turned away by a rate limit it counts as not sent, and a gateway's fault is shown as one
     * that JDA does not answer by sending it again.
     */
    static Response watch(Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        Response response = chain.proceed(request);
        if (!(request.body() instanceof TrackedBody outgoing)) {
            return response;
        }
        if (response.code() == 429) {
            outgoing.state.set(State.WAITING);
        }
        return response.code() > 500 ? response.newBuilder().code(500).build() : response;
    }
}
