package dev.whetstone.slack.connection;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.impl.ConcurrentLinkedMessageQueue;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection over Socket Mode from its opening to its end. It says when Slack wants it to be replaced or it ended, and never
 * opens another by itself; what it took in it acknowledges on itself. The SDK has no public client that can be told not to reconnect.
 */
final class Socket extends SocketModeClientJavaWSImpl {

    private static final Logger log = LoggerFactory.getLogger(Socket.class);
    private static final int HANDLERS = 10;

    private final App app;
    private final SocketModeRequestParser parser;
    private final Consumer<Socket> leaving;
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile boolean greeted;
    private volatile boolean ended;

    private Socket(App app, String token, String address, Consumer<Socket> leaving) throws URISyntaxException {
        super(app.slack(), token, address, HANDLERS, new ConcurrentLinkedMessageQueue(), false, false, 0);
        this.app = app;
        this.parser = new SocketModeRequestParser(app.config());
        this.leaving = leaving;
        addWebSocketMessageListener(this::take);
        addWebSocketErrorListener(reason -> begun.countDown());
    }

    /**
     * Opens a connection and waits for Slack's greeting.
     *
     * @param leaving told, in any thread and any number of times, when the connection is to be replaced or has ended
     * @throws IOException if there is no greeting within the time
     */
    static Socket open(App app, String token, Duration patience, Consumer<Socket> leaving) throws IOException {
        Socket opened = null;
        try {
            opened = new Socket(app, token, app.slack().issueSocketModeUrl(token), leaving);
            opened.connect();
            boolean timely = opened.begun.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!timely || !opened.greeted || opened.ended) {
                throw new IOException("Slack does not greet");
            }
            return opened;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            quietly(opened);
            throw new IOException("The bot stops", e);
        } catch (URISyntaxException | RuntimeException e) {
            quietly(opened);
            throw new IOException("Slack gave no address", e);
        } catch (IOException e) {
            quietly(opened);
            throw e;
        }
    }

    boolean isEnded() {
        return ended;
    }

    /** Closes it; repeating it changes nothing. */
    static void quietly(@Nullable Socket socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException | RuntimeException e) {
            log.debug("Socket Mode was not closed in order", e);
        }
    }

    /** Slack asks for this where a connection is to be replaced by another. */
    @Override
    public void connectToNewEndpoint() {
        leaving.accept(this);
    }

    @Override
    public void runCloseListenersAndAutoReconnectAsNecessary(Integer code, String reason) {
        ended = true;
        begun.countDown();
        leaving.accept(this);
    }

    private void take(String message) {
        try {
            SocketModeRequest request = parser.parse(message);
            if (request == null) {
                greeted = true;
                begun.countDown();
                return;
            }
            Response response = app.run(request.getBoltRequest());
            if (response.getStatusCode() == 200) {
                acknowledge(request.getEnvelope().getEnvelopeId(), response.getBody());
            } else {
                log.warn("Something from Slack is not acknowledged (status {})", response.getStatusCode());
            }
        } catch (Exception e) {
            log.error("Something from Slack could not be handled", e);
        }
    }

    private void acknowledge(String envelope, @Nullable String body) {
        JsonObject answer = new JsonObject();
        answer.addProperty("envelope_id", envelope);
        if (body != null && !body.isEmpty()) {
            JsonElement payload = JsonParser.parseString(body);
            answer.add("payload", payload);
        }
        sendSocketModeResponse(answer.toString());
    }
}
