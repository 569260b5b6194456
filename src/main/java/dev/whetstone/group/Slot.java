package dev.whetstone.group;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;

/** One posting time of a group: the local date and time it is meant for, and the instant that is in the group's zone. */
public record Slot(LocalDate date, LocalTime time, Instant at) implements Comparable<Slot> {

    private static final Comparator<Slot> ORDER =
            Comparator.comparing(Slot::at).thenComparing(Slot::date).thenComparing(Slot::time);

    /** The slot's part of a round's id, such as {@code 0900}. */
    public String label() {
        return "%02d%02d".formatted(time.getHour(), time.getMinute());
    }

    @Override
    public int compareTo(Slot other) {
        return ORDER.compare(this, other);
    }
}
