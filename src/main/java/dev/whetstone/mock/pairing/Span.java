package dev.whetstone.mock.pairing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A stretch of real time; its end does not belong to it. */
public record Span(Instant from, Instant to) {

    /** What both have in common, if that is any time at all. */
    Optional<Span> common(Span other) {
        Instant later = from.isAfter(other.from) ? from : other.from;
        Instant earlier = to.isBefore(other.to) ? to : other.to;
        return later.isBefore(earlier) ? Optional.of(new Span(later, earlier)) : Optional.empty();
    }

    /** Whether something of this length may begin then and end in it. */
    public boolean holds(Instant start, Duration length) {
        return !start.isBefore(from) && !start.plus(length).isAfter(to);
    }

    /** What two lists have in common, in the order of time. */
    static List<Span> common(List<Span> some, List<Span> others) {
        return some.stream()
                .flatMap(one -> others.stream().flatMap(other -> one.common(other).stream()))
                .sorted(Comparator.comparing(Span::from))
                .toList();
    }

    /** The same time in as few stretches as possible, in the order of time. */
    static List<Span> merged(List<Span> some) {
        List<Span> merged = new ArrayList<>();
        some.stream().sorted(Comparator.comparing(Span::from)).forEach(next -> {
            int last = merged.size() - 1;
            if (last < 0 || merged.get(last).to.isBefore(next.from)) {
                merged.add(next);
            } else if (next.to.isAfter(merged.get(last).to)) {
                merged.set(last, new Span(merged.get(last).from, next.to));
            }
        });
        return merged;
    }

    /** What of these stretches is left when others are taken. */
    public static List<Span> without(List<Span> some, List<Span> taken) {
        List<Span> left = some;
        for (Span busy : taken) {
            left = left.stream().flatMap(one -> one.without(busy).stream()).toList();
        }
        return left;
    }

    private List<Span> without(Span busy) {
        List<Span> left = new ArrayList<>();
        if (from.isBefore(busy.from)) {
            left.add(new Span(from, to.isBefore(busy.from) ? to : busy.from));
        }
        if (to.isAfter(busy.to)) {
            left.add(new Span(from.isAfter(busy.to) ? from : busy.to, to));
        }
        return left;
    }
}
