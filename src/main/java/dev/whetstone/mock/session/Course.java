package dev.whetstone.mock.session;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a running session is. A part lasts its minutes and what was added to it; a pause does not count.
 *
 * @param minutes of each part, as the scenario had them when the session began
 * @param swapAt the part with which the roles change by themselves; no part if it is behind the last
 * @param part the part that runs, from 0
 * @param since when it began
 * @param more minutes that were added to it
 * @param rested seconds it was paused before now
 * @param pausedAt when the pause that lasts began
 * @param said signs of this part that were given
 */
public record Course(
        List<Integer> minutes,
        int swapAt,
        int part,
        Instant since,
        int more,
        long rested,
        @Nullable Instant pausedAt,
        Set<Sign> said) {

    static final int STEP = 5;
    private static final Duration LAST = Duration.ofMinutes(STEP);
    private static final int MOST_MORE = 30;

    /** When the time left is said. */
    public enum Sign {
        HALF,
        FIVE,
        UP
    }

    public Course {
        minutes = List.copyOf(minutes);
        said = Set.copyOf(said);
    }

    /** The first part; roles change with the part that begins nearest to half-time, if there are several. */
    static Course begin(List<Integer> minutes, boolean roles, Instant now) {
        int all = minutes.stream().mapToInt(Integer::intValue).sum();
        int swap = minutes.size();
        int nearest = Integer.MAX_VALUE;
        int before = 0;
        for (int next = 1; roles && next < minutes.size(); next++) {
            before += minutes.get(next - 1);
            if (Math.abs(before * 2 - all) < nearest) {
                nearest = Math.abs(before * 2 - all);
                swap = next;
            }
        }
        return new Course(minutes, swap, 0, now, 0, 0, null, Set.of());
    }

    public boolean isPaused() {
        return pausedAt != null;
    }

    public boolean isLast() {
        return part == minutes.size() - 1;
    }

    /** How long the part that runs lasts. */
    public Duration length() {
        return Duration.ofMinutes(minutes.get(part) + more);
    }

    /** How much of it is left; negative if it should have ended. */
    public Duration left(Instant now) {
        return length().minus(Duration.between(since, pausedAt == null ? now : pausedAt))
                .plusSeconds(rested);
    }

    /** The signs that are due and were not given. */
    List<Sign> due(Instant now) {
        return isPaused()
                ? List.of()
                : open().filter(sign -> !at(sign).isAfter(now)).toList();
    }

    /** When the next sign is due; empty while it is paused. */
    Optional<Instant> next() {
        return isPaused() ? Optional.empty() : open().map(this::at).min(Instant::compareTo);
    }

    private Stream<Sign> open() {
        return Stream.of(Sign.values()).filter(sign -> !said.contains(sign)).filter(this::isGiven);
    }

    /** A part of five minutes has no sign at five, and where both fall together one is enough. */
    private boolean isGiven(Sign sign) {
        return sign != Sign.FIVE || (length().compareTo(LAST) > 0 && !length().equals(LAST.multipliedBy(2)));
    }

    private Instant at(Sign sign) {
        Duration after = switch (sign) {
            case HALF -> length().dividedBy(2);
            case FIVE -> length().minus(LAST);
            case UP -> length();
        };
        return since.plus(after).plusSeconds(rested);
    }

    Course given(List<Sign> signs) {
        Set<Sign> all = EnumSet.noneOf(Sign.class);
        all.addAll(said);
        all.addAll(signs);
        return new Course(minutes, swapAt, part, since, more, rested, pausedAt, all);
    }

    /** The next part; a pause ends with the part it was made in. */
    Course next(Instant now) {
        return new Course(minutes, swapAt, part + 1, now, 0, 0, null, Set.of());
    }

    /** Five minutes more, and the last five are said again; empty if there were enough. */
    Optional<Course> longer() {
        Set<Sign> kept = said.contains(Sign.HALF) ? Set.of(Sign.HALF) : Set.of();
        return more >= MOST_MORE
                ? Optional.empty()
                : Optional.of(new Course(minutes, swapAt, part, since, more + STEP, rested, pausedAt, kept));
    }

    Course pause(Instant now) {
        return new Course(minutes, swapAt, part, since, more, rested, now, said);
    }

    Course resume(Instant now) {
        long lasted = pausedAt == null ? 0 : Duration.between(pausedAt, now).toSeconds();
        return new Course(minutes, swapAt, part, since, more, rested + Math.max(0, lasted), null, said);
    }

    /** Roles change with the next part, and not once more by themselves. */
    Course swapNext() {
        return new Course(minutes, part + 1, part, since, more, rested, pausedAt, said);
    }
}
