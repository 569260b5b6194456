package dev.whetstone.discord.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** The gateway: sessions that are identified, resumed, invalidated and lost, and heartbeats that may not be answered. */
final class Gateway extends WebSocketServer {

    private static final int MESSAGE_CONTENT = 1 << 15;
    private static final int GUILD_MESSAGE_REACTIONS = 1 << 10;

    /** One client's session, which outlives its connections. */
    private static final class Session {
        final String id;
        final int intents;
        final List<DataObject> sent = new ArrayList<>();
        volatile @Nullable WebSocket socket;

        Session(String id, int intents) {
            this.id = id;
            this.intents = intents;
        }
    }

    private final Model model;
    private final CountDownLatch started = new CountDownLatch(1);
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final List<Integer> identified = new CopyOnWriteArrayList<>();
    private final List<DataObject> received = new CopyOnWriteArrayList<>();
    private final List<WebSocket> deaf = new CopyOnWriteArrayList<>();
    private final AtomicInteger counter = new AtomicInteger();
    final Set<String> outages = ConcurrentHashMap.newKeySet();
    final AtomicInteger handshakes = new AtomicInteger();
    final AtomicInteger refusals = new AtomicInteger();
    volatile int heartbeat = 41_250;
    volatile boolean acknowledging = true;
    volatile boolean contentAllowed = true;
    volatile boolean resumable = true;

    Gateway(Model model) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        this.model = model;
        setReuseAddr(true);
        setConnectionLostTimeout(0);
        setDaemon(true);
    }

    void begin() throws InterruptedException {
        start();
        started.await();
    }

    String url() {
        return "ws://127.0.0.1:" + getPort();
    }

    List<DataObject> received() {
        return received;
    }

    /** The intents of every identification, in their order. */
    List<Integer> identified() {
        return identified;
    }

    long connections() {
        return sessions.values().stream()
                .filter(session -> session.socket != null && session.socket.isOpen() && !deaf.contains(session.socket))
                .count();
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
            WebSocket socket, Draft draft, ClientHandshake request) throws InvalidDataException {
        handshakes.incrementAndGet();
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new InvalidDataException(CloseFrame.REFUSE, "not now");
        }
        return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        send(socket, Json.object().put("op", 10).put("d", Json.object().put("heartbeat_interval", heartbeat)));
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
        if (deaf.contains(socket)) {
            return;
        }
        DataObject frame = DataObject.fromJson(text);
        received.add(frame);
        switch (frame.getInt("op")) {
            case 1 -> {
                if (acknowledging) {
                    send(socket, Json.object().put("op", 11));
                }
            }
            case 2 -> identify(socket, frame.getObject("d"));
            case 6 -> resume(socket, frame.getObject("d"));
            default -> {}
        }
    }

    private void identify(WebSocket socket, DataObject data) {
        int intents = data.getInt("intents");
        identified.add(intents);
        if ((intents & MESSAGE_CONTENT) != 0 && !contentAllowed) {
            socket.close(4014, "Disallowed intent(s).");
            return;
        }
        Session session = new Session("session" + counter.incrementAndGet(), intents);
        session.socket = socket;
        synchronized (this) {
            sessions.clear();
            sessions.put(session.id, session);
        }
        DataObject ready = Json.object()
                .put("v", 10)
                .put("user", model.bot().user())
                .put(
                        "guilds",
                        Json.array(model.guildIds().stream()
                                .map(id -> Json.object().put("id", id).put("unavailable", true))
                                .toList()))
                .put("private_channels", Json.array())
                .put("session_id", session.id)
                .put("resume_gateway_url", url())
                .put("application", Json.object().put("id", model.bot().id()).put("flags", 0));
        if (!data.isNull("shard")) {
            ready.put("shard", data.getArray("shard"));
        }
        dispatch(session, "READY", ready);
        model.guildIds().forEach(guild -> {
            if (outages.contains(guild)) {
                dispatch(session, "GUILD_DELETE", Json.object().put("id", guild).put("unavailable", true));
            } else {
                dispatch(session, "GUILD_CREATE", model.guild(guild));
            }
        });
    }

    private void resume(WebSocket socket, DataObject data) {
        Session session = sessions.get(data.getString("session_id"));
        if (session == null || !resumable) {
            resumable = true;
            sessions.clear();
            send(socket, Json.object().put("op", 9).put("d", false));
            return;
        }
        int seen = data.getInt("seq");
        synchronized (this) {
            session.socket = socket;
            session.sent.stream().filter(frame -> frame.getInt("s") > seen).forEach(frame -> send(socket, frame));
        }
        dispatch(session, "RESUMED", Json.object());
    }

    /** Tells every session, also one whose connection is away. */
    void dispatch(String type, DataObject data) {
        sessions.values().forEach(session -> dispatch(session, type, data));
    }

    private synchronized void dispatch(Session session, String type, DataObject data) {
        if (type.startsWith("MESSAGE_REACTION") && (session.intents & GUILD_MESSAGE_REACTIONS) == 0) {
            return;
        }
        boolean hidden = (session.intents & MESSAGE_CONTENT) == 0;
        DataObject shown = hidden && type.startsWith("MESSAGE_") && data.hasKey("content") ? model.hidden(data) : data;
        DataObject frame = Json.object()
                .put("op", 0)
                .put("s", session.sent.size() + 1)
                .put("t", type)
                .put("d", shown);
        session.sent.add(frame);
        WebSocket socket = session.socket;
        if (socket != null && socket.isOpen() && !deaf.contains(socket)) {
            send(socket, frame);
        }
    }

    /** A client that hangs up at this moment misses the frame, as it does with Discord. */
    private static void send(WebSocket socket, DataObject frame) {
        try {
            socket.send(frame.toString());
        } catch (WebsocketNotConnectedException gone) {
            return;
        }
    }

    /** Sends one frame that is no dispatch. */
    void sendOp(int op, Object data) {
        sockets().forEach(socket -> send(socket, Json.object().put("op", op).put("d", data)));
    }

    void closeAll(int code) {
        sockets().forEach(socket -> socket.close(code, "told so by the test"));
    }

    /** The connections stay open, and nothing comes or goes through them any more. */
    void goDeaf() {
        deaf.addAll(sockets());
    }

    private List<WebSocket> sockets() {
        List<WebSocket> open = new ArrayList<>();
        for (Session session : sessions.values()) {
            WebSocket socket = session.socket;
            if (socket != null && socket.isOpen()) {
                open.add(socket);
            }
        }
        return open;
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        deaf.remove(socket);
    }

    @Override
    public void onError(@Nullable WebSocket socket, Exception fault) {}
}
