package dev.whetstone.group;

import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.desk.Unreadable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.format.annotation.DurationFormat;
import org.springframework.format.datetime.standard.DurationFormatterUtils;

/**
 * Reads and writes the parts of a cadence as members type them, and what comes of them. Every reading method throws {@link Unreadable} with the one
 * sentence to answer.
 */
public final class CadenceText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter HALF_DAY = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("h[:mm]a")
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .toFormatter(Locale.ENGLISH);

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    private static final Pattern NO_UNIT = Pattern.compile("\\s*-?0*[1-9]\\d*\\s*");

    private CadenceText() {}

    /** One or more of {@code 09:00}, separated by commas. */
    public static List<LocalTime> times(String typed) {
        List<LocalTime> times = parts(typed).map(CadenceText::time).toList();
        if (times.isEmpty() || times.size() > 6) {
            throw new Unreadable("Give one to six posting times such as `09:00` or `09:00,18:00`.");
        }
        return times;
    }

    /** {@code 09:00}, {@code 9.00}, {@code 9am} or {@code 9:30 p.m.}. */
    private static LocalTime time(String typed) {
        String plain = typed.toLowerCase(Locale.ROOT)
                .replaceFirst("\\s*([ap])\\.?m\\.?$", "$1m")
                .replace('.', ':');
        try {
            return LocalTime.parse(plain, plain.endsWith("m") ? HALF_DAY : TIME);
        } catch (DateTimeException e) {
            throw new Unreadable(
                    "%s is not a time of day; type it like `09:00` or `18:30`.".formatted(Markdown.quoted(typed)));
        }
    }

    /** {@code mon-fri}, {@code mon,wed,fri}, {@code weekdays}, {@code weekend} or {@code daily}. */
    public static Set<DayOfWeek> weekdays(String typed) {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        parts(typed).forEach(part -> days.addAll(dayRange(part.toLowerCase(Locale.ROOT))));
        if (days.isEmpty()) {
            throw new Unreadable("Give the weekdays, such as `mon-fri` or `mon,wed,fri`.");
        }
        return days;
    }

    private static Set<DayOfWeek> dayRange(String typed) {
        return switch (typed) {
            case "daily", "all" -> EnumSet.allOf(DayOfWeek.class);
            case "weekdays" -> EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
            case "weekend" -> EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            default -> fromTo(typed);
        };
    }

    private static Set<DayOfWeek> fromTo(String typed) {
        String[] ends = typed.split("\\s*[-–]\\s*", 2);
        DayOfWeek from = day(ends[0]);
        DayOfWeek to = ends.length == 2 ? day(ends[1]) : from;
        EnumSet<DayOfWeek> range = EnumSet.of(from);
        for (DayOfWeek day = from; day != to; day = day.plus(1)) {
            range.add(day.plus(1));
        }
        return range;
    }

    private static DayOfWeek day(String typed) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> typed.length() >= 2
                        && day.name().toLowerCase(Locale.ROOT).startsWith(typed))
                .findFirst()
                .orElseThrow(() -> new Unreadable("%s is not a weekday; type them like `mon-fri` or `mon,wed,fri`."
                        .formatted(Markdown.quoted(typed))));
    }

    /** A length such as {@code 10h}, {@code 90m} or {@code 1d12h}, between the bounds. */
    public static Duration duration(String typed, String what, Duration least, Duration most) {
        Duration duration;
        try {
            if (NO_UNIT.matcher(typed).matches()) {
                throw new IllegalArgumentException("A number alone is no length");
            }
            duration = DurationFormatterUtils.detectAndParse(
                    typed.strip().replace(" ", "").toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new Unreadable(
                    "%s is not a length of time; type it like `10h`, `90m` or `1d`.".formatted(Markdown.quoted(typed)));
        }
        if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
            throw new Unreadable("%s must be between `%s` and `%s`, not %s."
                    .formatted(what, text(least), text(most), Markdown.quoted(typed)));
        }
        return duration;
    }

    /** {@code yes}/{@code no}, {@code sealed}/{@code open}. */
    public static boolean sealed(String typed) {
        return switch (typed.strip().toLowerCase(Locale.ROOT)) {
            case "yes", "sealed", "true", "on" -> true;
            case "no", "open", "false", "off" -> false;
            default -> throw new Unreadable("%s is neither `sealed` nor `open`.".formatted(Markdown.quoted(typed)));
        };
    }

    /** Dates and ranges such as {@code 2026-12-24..2026-12-31,2027-05-01}, or {@code none}. */
    public static Set<LocalDate> dates(String typed) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        if (typed.strip().equalsIgnoreCase("none")) {
            return dates;
        }
        parts(typed).forEach(part -> {
            String[] ends = part.split("\\.\\.", 2);
            LocalDate from = date(ends[0]);
            LocalDate to = ends.length == 2 ? date(ends[1]) : from;
            if (to.isBefore(from) || from.plusDays(366).isBefore(to)) {
                throw new Unreadable("%s is not a range of at most a year; type it like `2026-12-24..2026-12-31`."
                        .formatted(Markdown.quoted(part)));
            }
            from.datesUntil(to.plusDays(1)).forEach(dates::add);
        });
        return dates;
    }

    /** A date of this millennium. */
    public static LocalDate date(String typed) {
        String wanted = typed.strip();
        try {
            if (wanted.startsWith("2")) {
                return LocalDate.parse(wanted);
            }
        } catch (DateTimeException e) {
            throw new Unreadable(noDate(typed));
        }
        throw new Unreadable(noDate(typed));
    }

    private static String noDate(String typed) {
        return "%s is not a date; type it like `2026-12-24`.".formatted(Markdown.quoted(typed));
    }

    public static String text(Duration duration) {
        return duration.isZero() ? "0m" : DurationFormatterUtils.print(duration, DurationFormat.Style.COMPOSITE);
    }

    public static String times(List<LocalTime> times) {
        return times.stream().map(TIME::format).collect(Collectors.joining(","));
    }

    public static String weekdays(Set<DayOfWeek> days) {
        List<String> names = new ArrayList<>();
        new TreeSet<>(days)
                .forEach(day -> names.add(
                        day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT)));
        return names.size() == 7 ? "daily" : String.join(",", names).replace("mon,tue,wed,thu,fri", "mon-fri");
    }

    private static Stream<String> parts(String typed) {
        return Arrays.stream(typed.split("[,;]")).map(String::strip).filter(part -> !part.isEmpty());
    }

    /** When a group's next question comes, or why none does: true for whoever reads it, whether they may change it or not. */
    public static String nextQuestion(StudyGroup group) {
        return switch (group.status()) {
            case PAUSED -> "The group is paused; an admin's `/prep resume` goes on.";
            case FINISHED -> "The plan is finished; an admin's `/prep plan` starts another.";
            case ACTIVE ->
                group.nextSlot()
                        .map(slot -> "The next question comes on %s (%s)."
                                .formatted(
                                        WHEN.format(
                                                slot.at().atZone(group.cadence().zone())),
                                        group.cadence().zone()))
                        .orElse("No question is planned.");
        };
    }
}
