package dev.whetstone.playground.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class StreamsTests {

    private final Streams streams = new Streams();

    @Test
    void oneTooManyEndsTheVisitorsOwnOldest() {
        SseEmitter other = streams.open("192.0.2.1");
        List<SseEmitter> own = open("192.0.2.2", Streams.OF_ONE_VISITOR + 1);

        assertThat(isOpen(other)).isTrue();
        assertThat(own.stream().filter(StreamsTests::isOpen)).hasSize(Streams.OF_ONE_VISITOR);
        assertThat(isOpen(own.get(0))).isFalse();
    }

    @Test
    void whoeverHoldsMostGivesUpWhatIsTooManyInAll() {
        int each = Streams.OF_ONE_VISITOR;
        List<SseEmitter> many = new ArrayList<>();
        for (int visitor = 0; visitor < Streams.OF_ALL / each; visitor++) {
            many.addAll(open("192.0.2." + visitor, each));
        }
        List<SseEmitter> few = open("198.51.100.1", 3);

        assertThat(few).allMatch(StreamsTests::isOpen);
        assertThat(many.stream().filter(StreamsTests::isOpen)).hasSize(Streams.OF_ALL - 3);
    }

    private List<SseEmitter> open(String visitor, int number) {
        return IntStream.range(0, number).mapToObj(i -> streams.open(visitor)).toList();
    }

    /** An emitter that has ended takes nothing more. */
    private static boolean isOpen(SseEmitter stream) {
        try {
            stream.send("hello");
            return true;
        } catch (IllegalStateException | IOException ended) {
            return false;
        }
    }
}
