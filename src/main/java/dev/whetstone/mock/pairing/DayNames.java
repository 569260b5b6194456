package dev.whetstone.mock.pairing;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Weekdays as people call them, in English or German, whole or by two letters and more. */
public final class DayNames {

    private static final List<String> GERMAN =
            List.of("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag");
    private static final Map<String, Set<DayOfWeek>> SOME = Map.of(
            "daily", EnumSet.allOf(DayOfWeek.class),
            "everyday", EnumSet.allOf(DayOfWeek.class),
            "weekdays", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            "weekday", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            "weekend", EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            "weekends", EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

    private DayNames() {}

    /** The days a word names, such as {@code mon}, {@code fri-sun} or {@code weekdays}; none if it names none. */
    static Set<DayOfWeek> of(String word) {
        Set<DayOfWeek> some = SOME.get(word);
        if (some != null) {
            return some;
        }
        String[] ends = word.split("-", 2);
        Optional<DayOfWeek> first = day(ends[0]);
        Optional<DayOfWeek> last = ends.length == 2 ? day(ends[1]) : first;
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (first.isPresent() && last.isPresent()) {
            for (DayOfWeek day = first.get(); day != last.get(); day = day.plus(1)) {
                days.add(day);
            }
            days.add(last.get());
        }
        return days;
    }

    /** The one day a word names. */
    public static Optional<DayOfWeek> day(String word) {
        String plain = word.replaceFirst("\\.$", "");
        String single = plain.length() > 3 ? plain.replaceFirst("s$", "") : plain;
        return List.of(DayOfWeek.values()).stream()
                .filter(day -> single.length() >= 2
                        && (day.name().toLowerCase(Locale.ROOT).startsWith(single)
                                || GERMAN.get(day.getValue() - 1).startsWith(single)))
                .findFirst();
    }
}
