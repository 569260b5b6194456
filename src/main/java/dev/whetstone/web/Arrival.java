package dev.whetstone.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A body on its way in. When it is whole its request goes on; when it takes too long or too much room, the request is refused. */
final class Arrival implements ReadListener, AsyncListener {

    private static final String TOO_LARGE = "That is more than one request may carry; please shorten it.";
    private static final String TOO_SLOW = "That did not arrive in time; please send it again.";
    private static final String FULL = "Too much is arriving at once; please send it again in a moment.";
    /** So many times the largest body is read after a refusal. */
    private static final int DRAINED = 8;

    private static final Logger log = LoggerFactory.getLogger(Arrival.class);

    private final AsyncContext async;
    private final ServletInputStream in;
    private final WebProperties bounds;
    private final Room room;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private boolean over;
    private boolean draining;
    private long drained;

    Arrival(AsyncContext async, ServletInputStream in, WebProperties bounds, Room room) {
        this.async = async;
        this.in = in;
        this.bounds = bounds;
        this.room = room;
    }

    byte[] body() {
        return body.toByteArray();
    }

    /** Refuses at once what says itself that it is too large. */
    synchronized void expect(long bytes) throws IOException {
        if (!over && bytes > bounds.body().toBytes()) {
            end(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, TOO_LARGE);
        }
    }

    @Override
    public synchronized void onDataAvailable() throws IOException {
        byte[] part = new byte[8192];
        while ((draining || !over) && in.isReady()) {
            int length = in.read(part);
            if (length < 0) {
                return;
            }
            if (draining) {
                drain(length);
            } else {
                take(part, length);
            }
        }
    }

    private void take(byte[] part, int length) throws IOException {
        if (body.size() + length > bounds.body().toBytes()) {
            end(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, TOO_LARGE);
        } else if (room.take(length)) {
            body.write(part, 0, length);
        } else {
            end(HttpServletResponse.SC_SERVICE_UNAVAILABLE, FULL);
        }
    }

    /** What comes after a refusal is thrown away, so much and no more. */
    private void drain(int length) {
        drained += length;
        if (drained > DRAINED * bounds.body().toBytes()) {
            finish();
        }
    }

    @Override
    public synchronized void onAllDataRead() {
        if (draining) {
            finish();
        } else if (!over) {
            over = true;
            async.dispatch();
        }
    }

    /** The sender went away. */
    @Override
    public synchronized void onError(Throwable fault) {
        log.debug("A body did not arrive", fault);
        if (draining || !over) {
            finish();
        }
    }

    @Override
    public synchronized void onTimeout(AsyncEvent event) throws IOException {
        if (!over) {
            end(HttpServletResponse.SC_REQUEST_TIMEOUT, TOO_SLOW);
        }
        if (draining) {
            finish();
        }
    }

    /** Answers now and reads on for a while: whoever still sends would never see the answer of a connection that is closed. */
    private void end(int status, String why) throws IOException {
        over = true;
        draining = true;
        free();
        refuse((HttpServletResponse) async.getResponse(), status, why);
    }

    private void finish() {
        over = true;
        draining = false;
        async.complete();
    }

    private void free() {
        room.give(body.size());
        body.reset();
    }

    /** Says why in one sentence and closes the connection, for what else comes over it is unknown. */
    static void refuse(HttpServletResponse response, int status, String why) throws IOException {
        response.setStatus(status);
        response.setHeader("Connection", "close");
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().println(why);
        response.flushBuffer();
    }

    @Override
    public synchronized void onComplete(AsyncEvent event) {
        free();
    }

    @Override
    public void onError(AsyncEvent event) {
        onError(event.getThrowable());
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
