package dev.whetstone.award;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;

/** Names of the boards a ledger line counts for: its month, its ISO week, and all time. */
public final class Seasons {

    /** The board of all time. */
    public static final String ALL = "all";

    private Seasons() {}

    /** Such as {@code 2026-11}. */
    public static String month(LocalDate date) {
        return YearMonth.from(date).toString();
    }

    static boolean isMonth(String board) {
        return board.matches("\\d{4,}-\\d{2}");
    }

    /** Such as {@code 2026-W47}, with the week's own year, which is not always the date's. */
    public static String week(LocalDate date) {
        return "%d-W%02d".formatted(date.get(IsoFields.WEEK_BASED_YEAR), date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /**
     * The date a line counts for: the round's own, unless its month is over and the round revealed. Then the season is
     * frozen, and what still comes counts for today.
     */
    public static LocalDate effective(LocalDate roundDate, LocalDate today, boolean revealed) {
        return revealed && !YearMonth.from(roundDate).equals(YearMonth.from(today)) ? today : roundDate;
    }
}
