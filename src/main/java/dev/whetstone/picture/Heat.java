package dev.whetstone.picture;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Half a year of days, a column for each week from Monday, the warmer the more points. */
record Heat(Map<LocalDate, Integer> days, LocalDate today) {

    private static final int WEEKS = 26;
    private static final int CELL = 21;
    private static final int STEP = 25;
    private static final int LEFT = Canvas.MARGIN + 44;
    private static final int LEVELS = 4;
    static final int HEIGHT = 28 + 7 * STEP;

    private LocalDate first() {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1L);
    }

    private Stream<LocalDate> shown() {
        return first().datesUntil(today.plusDays(1));
    }

    /** How many of the days have points. */
    long active() {
        return shown().filter(day -> days.getOrDefault(day, 0) > 0).count();
    }

    void paint(Canvas canvas, int top) {
        for (DayOfWeek day : new DayOfWeek[] {DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY}) {
            double y = top + 28d + (day.getValue() - 1) * STEP + 15;
            canvas.write(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH), Canvas.MARGIN, y, canvas.muted(12));
        }
        IntStream.range(0, WEEKS).forEach(week -> month(canvas, week, top + 16d));
        int best = Math.max(
                1, shown().mapToInt(day -> days.getOrDefault(day, 0)).max().orElse(1));
        shown().forEach(day -> {
            long week = first().until(day, ChronoUnit.WEEKS);
            double y = top + 28d + (day.getDayOfWeek().getValue() - 1) * STEP;
            int points = days.getOrDefault(day, 0);
            canvas.box(LEFT + (double) week * STEP, y, CELL, CELL, canvas.look.heat(level(points, best)));
        });
    }

    /** A month's name stands above its first whole week. */
    private void month(Canvas canvas, int week, double y) {
        LocalDate monday = first().plusWeeks(week);
        if (monday.getDayOfMonth() <= 7) {
            String name = monday.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            canvas.write(name, LEFT + (double) week * STEP, y, canvas.muted(12));
        }
    }

    /** From 0 for nothing to 4. */
    private static int level(int points, int best) {
        return points <= 0 ? 0 : Math.max(1, (int) Math.ceil((double) LEVELS * points / best));
    }
}
