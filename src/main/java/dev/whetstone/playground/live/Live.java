package dev.whetstone.playground.live;

import dev.whetstone.playground.Changed;
import dev.whetstone.playground.ConditionalOnPlayground;
import dev.whetstone.playground.Messages;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages to look again. A tick grows after every change, so a page that was made at an earlier tick is old; changes
 * that other processes make to the same database are noticed by its counter.
 */
@Component("playgroundLive")
@ConditionalOnPlayground
public class Live implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Live.class);
    /** Has a name of its own: what has none is rendered by Turbo, which may take the focus back from where it has just gone. */
    private static final String EVENT = "changed";

    private static final int HEARTBEAT = 75;
    private static final long PERIOD_MILLIS = 200;
    private static final int LOOK = 5;

    private final Messages messages;
    private final String boot = UUID.randomUUID().toString().substring(0, 8);
    private final AtomicLong ticks = new AtomicLong(1);
    private final Streams streams = new Streams();
    private @Nullable ScheduledExecutorService worker;
    private volatile boolean running;
    private long announced = 1;
    private long foreign;
    private boolean lookAgain;
    private int turn;

    Live(Messages messages) {
        this.messages = messages;
    }

    /** How new a page is that is made from now on. */
    public String tick() {
        return boot + "-" + ticks.get();
    }

    @EventListener
    void on(Changed changed) {
        ticks.incrementAndGet();
    }

    /** A new stream for a page that the visitor got at tick {@code seen}; an old page is told at once. */
    public SseEmitter open(String visitor, String seen) {
        SseEmitter stream = streams.open(visitor);
        streams.send(stream, seen.equals(tick()) ? SseEmitter.event().comment("open") : refresh());
        return stream;
    }

    private void turn() {
        try {
            turn++;
            messages.announce();
            if (turn % LOOK == 0 && !streams.isEmpty()) {
                lookForOthersChanges();
            }
            long now = ticks.get();
            if (now != announced) {
                announced = now;
                streams.send(this::refresh);
            } else if (turn % HEARTBEAT == 0) {
                streams.send(() -> SseEmitter.event().comment("beat"));
            }
        } catch (RuntimeException e) {
            log.debug("The open pages could not be told of changes", e);
        }
    }

    /** Looks twice after a change, because a number is taken before its message is written. */
    private void lookForOthersChanges() {
        long now = messages.foreign();
        if (now != foreign || lookAgain) {
            lookAgain = now != foreign;
            foreign = now;
            messages.forget();
            ticks.incrementAndGet();
        }
    }

    private SseEmitter.SseEventBuilder refresh() {
        String tick = tick();
        return SseEmitter.event().id(tick).name(EVENT).data(tick);
    }

    @Override
    public void start() {
        running = true;
        worker = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "playground-live");
            thread.setDaemon(true);
            return thread;
        });
        var unused = worker.scheduleWithFixedDelay(this::turn, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Ends before the web server does, which would wait for every open stream. */
    @Override
    public void stop() {
        running = false;
        if (worker != null) {
            worker.shutdownNow();
        }
        streams.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
