package dev.whetstone.mock.pairing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** When a member has time in any week, by their own clock. */
public record WeeklyHours(List<Window> windows) {

    public WeeklyHours {
        windows = List.copyOf(windows);
    }

    /** In real time, as the zone's clocks go in that stretch. */
    public List<Span> within(Span stretch, ZoneId zone) {
        LocalDate first = stretch.from().atZone(zone).toLocalDate().minusDays(1);
        LocalDate end = stretch.to().atZone(zone).toLocalDate().plusDays(1);
        List<Span> all = first.datesUntil(end)
                .flatMap(date -> windows.stream()
                        .filter(window -> window.day() == date.getDayOfWeek())
                        .map(window -> window.on(date, zone)))
                .flatMap(span -> span.common(stretch).stream())
                .toList();
        return Span.merged(all);
    }

    /** As it can be typed again; days in a row that have the same hours stand as one, such as {@code Mon-Fri 18:00-20:00}. */
    public String text() {
        Map<DayOfWeek, String> hours = windows.stream()
                .collect(Collectors.groupingBy(
                        Window::day, TreeMap::new, Collectors.mapping(Window::hours, Collectors.joining(", "))));
        List<Run> runs = new ArrayList<>();
        hours.forEach((day, stretches) -> {
            Run next = new Run(day, day, stretches);
            if (!runs.isEmpty() && runs.get(runs.size() - 1).goesOnWith(next)) {
                next = new Run(runs.remove(runs.size() - 1).first(), day, stretches);
            }
            runs.add(next);
        });
        return runs.stream().map(Run::text).collect(Collectors.joining(", "));
    }

    /** Days in a row with the same hours. */
    private record Run(DayOfWeek first, DayOfWeek last, String hours) {

        boolean goesOnWith(Run next) {
            return last.plus(1) == next.first() && hours.equals(next.hours());
        }

        String text() {
            return (first == last ? name(first) : name(first) + "-" + name(last)) + " " + hours;
        }

        private static String name(DayOfWeek day) {
            return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        }
    }
}
