package dev.whetstone.award;

import java.time.LocalDate;
import java.time.YearMonth;
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
     * @param postingDates dates with a planned question up to the one asked about, which ends the list whatever it was
     * @param answered dates on which the member answered
     * @param off whether the member had declared a date a day off
     * @return the streak's length after the last of the posting dates
     */
    public static int length(List<LocalDate> postingDates, Set<LocalDate> answered, Predicate<LocalDate> off) {
        int length = 0;
        Map<YearMonth, Integer> frozen = new HashMap<>();
        for (LocalDate date : days(postingDates, answered)) {
            if (answered.contains(date)) {
                length++;
            } else if (length > 0 && !off.test(date)) {
                length = frozen.merge(YearMonth.from(date), 1, Integer::sum) <= FREEZES ? length : 0;
            }
        }
        return length;
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
