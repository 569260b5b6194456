package dev.whetstone.award;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The length of a streak in posting days. Days without a question neither add nor break; a missed posting day breaks it unless
 * it was a declared day off or one of the month's two automatic freezes is left.
 */
public final class Streaks {

    /** Automatic freezes in a calendar month. */
    public static final int FREEZES = 2;

    private Streaks() {}

    /**
     * @param postingDates dates with a question up to and including the one asked about, ascending
     * @param answered dates on which the member answered
     * @param off whether the member had declared a date a day off
     * @return the streak's length after the last of the posting dates
     */
    public static int length(List<LocalDate> postingDates, Set<LocalDate> answered, Predicate<LocalDate> off) {
        int length = 0;
        Map<YearMonth, Integer> frozen = new HashMap<>();
        for (LocalDate date : postingDates) {
            if (answered.contains(date)) {
                length++;
            } else if (length > 0 && !off.test(date)) {
                length = frozen.merge(YearMonth.from(date), 1, Integer::sum) <= FREEZES ? length : 0;
            }
        }
        return length;
    }
}
