package dev.whetstone.mock.pairing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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

    /** As it can be typed again. */
    public String text() {
        return windows.stream().map(Window::text).collect(Collectors.joining(", "));
    }
}
