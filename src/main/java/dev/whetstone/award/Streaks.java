package dev.whetstone.award;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The length of a streak in days. Days without a planned question never break it, and add only if one posted besides was
 * answered; a missed posting day breaks it unless it was a declared day off or one of the month's two automatic freezes is left.
 */
public final class Streaks {

    /** Automatic freezes in a calendar month. */
    public static final int FREEZES = 2;

    private Streaks() {}

    /**
     * A streak.
     *
     * @param length after the last of the posting dates
     * @param longest there ever was among them
     * @param frozen the dates on which a freeze held a streak, ascending
     */
    public record Run(int length, int longest, List<LocalDate> frozen) {
        public Run {
            frozen = List.copyOf(frozen);
        }

        public List<LocalDate> frozenIn(YearMonth month) {
            return frozen.stream()
                    .filter(date -> YearMonth.from(date).equals(month))
                    .toList();
        }
    }

    /** The length alone of {@link #run}. */
    public static int length(List<LocalDate> postingDates, Set<LocalDate> answered, Predicate<LocalDate> off) {
        return run(postingDates, answered, off).length();
    }

    /**
     * @param postingDates dates with a planned question up to the one asked about, which ends the list whatever it was
     * @param answered dates on which the member answered
     * @param off whether the member had declared a date a day off
     */
    public static Run run(List<LocalDate> postingDates, Set<LocalDate> answered, Predicate<LocalDate> off) {
        int length = 0;
        int longest = 0;
        List<LocalDate> frozen = new ArrayList<>();
        Map<YearMonth, Integer> used = new HashMap<>();
        for (LocalDate date : days(postingDates, answered)) {
            if (answered.contains(date)) {
                length++;
                longest = Math.max(longest, length);
            } else if (length > 0 && !off.test(date)) {
                boolean held = used.merge(YearMonth.from(date), 1, Integer::sum) <= FREEZES;
                length = held ? length : 0;
                if (held) {
                    frozen.add(date);
                }
            }
        }
        return new Run(length, longest, frozen);
    }

    /** Days that were answered besides count as well, up to the last posting date. */
    private static SortedSet<LocalDate> days(List<LocalDate> postingDates, Set<LocalDate> answered) {
        TreeSet<LocalDate> days = new TreeSet<>(postingDates);
        if (!days.isEmpty()) {
            LocalDate first = days.first();
            LocalDate last = days.last();
            answered.stream()
                    .filter(date -> date.isAfter(first) && date.isBefore(last))
                    .forEach(days::add);
        }
        return days;
    }
}
