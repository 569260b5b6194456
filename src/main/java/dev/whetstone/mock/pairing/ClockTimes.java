package dev.whetstone.mock.pairing;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of a day as people type them: {@code 18}, {@code 18:30}, {@code 18.30}, {@code 18h}, {@code 6pm}, {@code 24:00}. */
public final class ClockTimes {

    private static final String ONE = "(\\d{1,2})(?:[:.h](\\d{2}))?h?(am|pm)?";
    private static final Pattern TIME = Pattern.compile(ONE);
    private static final Pattern STRETCH = Pattern.compile(ONE + "-" + ONE);

    private ClockTimes() {}

    /** From one time of a day to another, which is of the next day where it is not later. */
    record Stretch(LocalTime from, LocalTime to) {}

    public static Optional<LocalTime> time(String typed) {
        Matcher time = TIME.matcher(typed.strip().toLowerCase(Locale.ROOT).replace(" ", ""));
        return time.matches() ? at(time.group(1), time.group(2), time.group(3)) : Optional.empty();
    }

    /** Where only the end says which half of the day it is, as in {@code 6-8pm}, it says so for both where that makes sense. */
    static Optional<Stretch> stretch(String typed) {
        Matcher both = STRETCH.matcher(typed);
        if (!both.matches()) {
            return Optional.empty();
        }
        Optional<LocalTime> to = at(both.group(4), both.group(5), both.group(6));
        Optional<LocalTime> from = at(both.group(1), both.group(2), both.group(3));
        if (both.group(3) == null && both.group(6) != null) {
            Optional<LocalTime> same = at(both.group(1), both.group(2), both.group(6));
            from = same.filter(begin -> to.isPresent() && begin.isBefore(to.get()))
                    .or(() -> at(both.group(1), both.group(2), null));
        }
        Optional<LocalTime> begin = from;
        return to.flatMap(end -> begin.map(first -> new Stretch(first, end)));
    }

    private static Optional<LocalTime> at(String hours, @Nullable String minutes, @Nullable String half) {
        int hour = Integer.parseInt(hours);
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        boolean fits = half == null ? hour < 24 || (hour == 24 && minute == 0) : hour >= 1 && hour <= 12;
        if (!fits || minute > 59) {
            return Optional.empty();
        }
        int shift = half == null ? 0 : half.equals("pm") ? 12 : 0;
        return Optional.of(LocalTime.of((half == null ? hour % 24 : hour % 12) + shift, minute));
    }
}
