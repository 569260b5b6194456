package dev.whetstone.leaderboard;

import dev.whetstone.award.Seasons;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/** The span a board covers. */
enum Period {
    WEEK {
        @Override
        String board(LocalDate today) {
            return Seasons.week(today);
        }

        @Override
        LocalDate from(LocalDate today) {
            return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        String title(LocalDate today) {
            return "This week";
        }

        @Override
        Optional<LocalDate> before(LocalDate today) {
            return Optional.of(from(today).minusDays(1));
        }

        @Override
        String pastTitle(LocalDate past) {
            return "Last week";
        }
    },
    MONTH {
        @Override
        String board(LocalDate today) {
            return Seasons.month(today);
        }

        @Override
        LocalDate from(LocalDate today) {
            return today.withDayOfMonth(1);
        }

        @Override
        String title(LocalDate today) {
            return today.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + today.getYear();
        }

        @Override
        Optional<LocalDate> before(LocalDate today) {
            return Optional.of(from(today).minusDays(1));
        }
    },
    ALL {
        @Override
        String board(LocalDate today) {
            return Seasons.ALL;
        }

        @Override
        LocalDate from(LocalDate today) {
            return LocalDate.of(2000, 1, 1);
        }

        @Override
        String title(LocalDate today) {
            return "All time";
        }
    };

    /** The board's name in the standings. */
    abstract String board(LocalDate today);

    /** The first date it covers. */
    abstract LocalDate from(LocalDate today);

    abstract String title(LocalDate today);

    /** The last date of the span before; empty where there is none. */
    Optional<LocalDate> before(LocalDate today) {
        return Optional.empty();
    }

    /** The title of a span that is over. */
    String pastTitle(LocalDate past) {
        return title(past);
    }

    static Period of(String typed) {
        return valueOf(typed.toUpperCase(Locale.ROOT));
    }
}
