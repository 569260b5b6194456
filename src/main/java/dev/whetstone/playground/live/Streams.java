package dev.whetstone.playground.live;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The streams of open pages. A visitor, which is an address, may hold some; one more ends their own oldest. Where all together are
 * too many, whoever holds most gives one up.
 */
final class Streams {

    static final int OF_ONE_VISITOR = 60;
    static final int OF_ALL = 300;

    private final Map<String, Deque<SseEmitter>> open = new LinkedHashMap<>();
    private int size;

    SseEmitter open(String visitor) {
        SseEmitter stream = new SseEmitter(0L);
        stream.onCompletion(() -> remove(stream));
        stream.onTimeout(() -> remove(stream));
        stream.onError(e -> remove(stream));
        SseEmitter surplus = add(visitor, stream);
        if (surplus != null) {
            surplus.complete();
        }
        return stream;
    }

    /** The stream that has to end for it. */
    private synchronized @Nullable SseEmitter add(String visitor, SseEmitter stream) {
        Deque<SseEmitter> own = open.computeIfAbsent(visitor, key -> new ArrayDeque<>());
        own.add(stream);
        size++;
        if (own.size() > OF_ONE_VISITOR) {
            return poll(own);
        }
        return size > OF_ALL
                ? poll(open.values().stream()
                        .max(Comparator.comparingInt(Deque::size))
                        .orElse(own))
                : null;
    }

    private @Nullable SseEmitter poll(Deque<SseEmitter> own) {
        size--;
        return own.poll();
    }

    private synchronized void remove(SseEmitter stream) {
        open.values().removeIf(own -> {
            size -= own.remove(stream) ? 1 : 0;
            return own.isEmpty();
        });
    }

    synchronized boolean isEmpty() {
        return size == 0;
    }

    /** Sends an event over each stream. */
    void send(Supplier<SseEmitter.SseEventBuilder> event) {
        all().forEach(stream -> send(stream, event.get()));
    }

    void send(SseEmitter stream, SseEmitter.SseEventBuilder event) {
        try {
            stream.send(event);
        } catch (IOException | IllegalStateException e) {
            remove(stream);
        }
    }

    private synchronized List<SseEmitter> all() {
        List<SseEmitter> all = new ArrayList<>();
        open.values().forEach(all::addAll);
        return all;
    }

    void close() {
        all().forEach(SseEmitter::complete);
    }
}
