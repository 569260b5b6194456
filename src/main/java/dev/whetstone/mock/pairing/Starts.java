package dev.whetstone.mock.pairing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** When several people could begin together. */
public final class Starts {

    /** As many as a message offers. */
    public static final int MOST = 5;

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration STEP = Duration.ofMinutes(30);

    private Starts() {}

    /** The first moment of each stretch all have in common, then others, at most {@link #MOST}; in the order of time. */
    public static List<Instant> of(List<List<Span>> free, Duration length) {
        List<Span> common = free.stream().reduce(Span::common).orElse(List.of());
        Set<Instant> starts = new TreeSet<>();
        Stream.concat(
                        common.stream().flatMap(span -> within(span, length).limit(1)),
                        common.stream().flatMap(span -> within(span, length)))
                .distinct()
                .limit(MOST)
                .forEach(starts::add);
        return List.copyOf(starts);
    }

    private static Stream<Instant> within(Span span, Duration length) {
        return Stream.iterate(roundedUp(span.from()), start -> span.holds(start, length), start -> start.plus(STEP));
    }

    /** The next quarter of an hour. */
    public static Instant roundedUp(Instant moment) {
        long quarter = QUARTER.toSeconds();
        long seconds = moment.getNano() > 0 ? moment.getEpochSecond() + 1 : moment.getEpochSecond();
        return Instant.ofEpochSecond(-Math.floorDiv(-seconds, quarter) * quarter);
    }
}
