package dev.whetstone.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.whetstone.slack.api.LenientJson;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** The local Slack's Socket Mode: hands envelopes to connections and notes what is acknowledged. */
public final class FakeSockets implements AutoCloseable {

    private final CountDownLatch started = new CountDownLatch(1);
    private final List<WebSocket> open = new CopyOnWriteArrayList<>();
    private final Map<String, String> acks = new ConcurrentHashMap<>();
    public final AtomicInteger connections = new AtomicInteger();
    /** How many more new connections are greeted and closed at once. */
    public final AtomicInteger shortLived = new AtomicInteger();
    /** How many more new connections are closed without a greeting. */
    public final AtomicInteger silent = new AtomicInteger();

    private final Server server = new Server();

    private final class Server extends WebSocketServer {
        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            setReuseAddr(true);
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {
            connections.incrementAndGet();
            if (silent.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                connection.close(1011, "not a word");
                return;
            }
            connection.send("{\"type\":\"hello\",\"num_connections\":1,\"connection_info\":{\"app_id\":\"A1\"}}");
            open.add(connection);
            if (shortLived.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                connection.send(disconnect("too_many_websockets"));
                connection.close(1000, "too many");
            }
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {
            open.remove(connection);
        }

        @Override
        public void onMessage(WebSocket connection, String message) {
            JsonObject ack = JsonParser.parseString(message).getAsJsonObject();
            acks.put(LenientJson.text(ack, "envelope_id"), message);
        }

        @Override
        public void onError(WebSocket connection, Exception failure) {
            open.remove(connection);
        }

        @Override
        public void onStart() {
            started.countDown();
        }
    }

    String address() {
        synchronized (started) {
            if (started.getCount() > 0) {
                server.start();
            }
        }
        try {
            started.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "ws://127.0.0.1:" + server.getPort() + "/link";
    }

    public int open() {
        return (int) open.stream().filter(WebSocket::isOpen).count();
    }

    /** Sends something over one of the connections and returns the envelope's id. */
    public String send(int connection, String type, JsonObject payload) {
        JsonObject envelope = new JsonObject();
        String id = UUID.randomUUID().toString();
        envelope.addProperty("envelope_id", id);
        envelope.addProperty("type", type);
        envelope.addProperty("accepts_response_payload", !type.equals("events_api"));
        envelope.add("payload", payload);
        open.get(connection).send(envelope.toString());
        return id;
    }

    public boolean isAcknowledged(String envelope) {
        return acks.containsKey(envelope);
    }

    public JsonObject ack(String envelope) {
        return JsonParser.parseString(acks.getOrDefault(envelope, "{}")).getAsJsonObject();
    }

    /** Tells a connection to go away, as Slack does before it closes it. */
    public void disconnect(int connection, String reason) {
        open.get(connection).send(disconnect(reason));
    }

    public static String disconnect(String reason) {
        return "{\"type\":\"disconnect\",\"reason\":\"" + reason + "\",\"debug_info\":{\"host\":\"local\"}}";
    }

    /** Something befalls the newest connection, if there is one and it does not go away at this very moment. */
    public void befallNewest(Consumer<WebSocket> fault) {
        List<WebSocket> all = List.copyOf(open);
        if (!all.isEmpty()) {
            try {
                fault.accept(all.get(all.size() - 1));
            } catch (WebsocketNotConnectedException gone) {
                return;
            }
        }
    }

    public void close(int connection) {
        open.get(connection).close(1000, "bye");
    }

    /** Breaks a connection without a word. */
    public void breakOff(int connection) {
        open.get(connection).closeConnection(1006, "");
    }

    @Override
    public void close() {
        try {
            server.stop(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
