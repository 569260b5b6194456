package dev.whetstone.mock.pairing;

import dev.whetstone.chat.Markdown;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads weekly hours as people type them: days, then one or more stretches for them, and again. */
public final class HoursReader {

    private static final String LIKE = "type them like `Mon 18-20, Sat 10-12`";
    private static final int MOST = 40;
    private static final Duration LONGEST = Duration.ofHours(16);
    private static final Duration SHORTEST = Duration.ofMinutes(15);

    private final List<Window> windows = new ArrayList<>();
    private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    private boolean open;
    private String zone = "";
    private String problem = "";

    private HoursReader() {}

    /**
     * What was read; {@code problem} is one sentence of Markdown, empty if everything could be read.
     *
     * @param zone a time zone that was typed with the hours, empty for none
     */
    public record Reading(WeeklyHours hours, String zone, String problem) {}

    public static Reading read(String typed) {
        HoursReader reader = new HoursReader();
        for (String word : words(typed)) {
            if (reader.problem.isEmpty()) {
                reader.take(word);
            }
        }
        if (reader.problem.isEmpty() && (reader.windows.isEmpty() || reader.open)) {
            reader.problem = reader.windows.isEmpty() && !reader.open
                    ? "When do you have time? Days and hours, please: " + LIKE + "."
                    : "The last day in %s has no hours; %s.".formatted(Markdown.quoted(typed), LIKE);
        }
        if (reader.problem.isEmpty() && reader.windows.size() > MOST) {
            reader.problem = "That is more than I can keep; give me at most %d stretches of a week.".formatted(MOST);
        }
        reader.windows.sort(Comparator.comparing(Window::day).thenComparing(Window::from));
        return new Reading(new WeeklyHours(reader.windows.stream().distinct().toList()), reader.zone, reader.problem);
    }

    private static List<String> words(String typed) {
        String plain = typed.replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("(?i)\\s+(to|till|until|bis)\\s+", "-")
                .replaceAll("(?i)(?<=\\d)\\s+(?=[ap]\\.?m\\b)", "")
                .replaceAll("(?i)(?<![a-z])([ap])\\.m\\.?", "$1m")
                .replaceAll("\\s*-\\s*", "-")
                .replaceAll("[,;:()]+(?=\\s|$)|[;()]", " ")
                .replaceAll(",(?=\\D)|(?<=\\D),", " ");
        return plain.isBlank() ? List.of() : List.of(plain.strip().split("[\\s,]+"));
    }

    private void take(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("and") || lower.equals("und") || lower.equals("&") || lower.equals("-")) {
            return;
        }
        Set<DayOfWeek> named = DayNames.of(lower);
        if (!named.isEmpty()) {
            if (!open) {
                days.clear();
            }
            days.addAll(named);
            open = true;
        } else if (Character.isLetter(word.codePointAt(0)) && !word.contains("-")) {
            zone(word);
        } else if (word.contains("/")) {
            zone(word);
        } else {
            stretch(word, lower);
        }
    }

    private void zone(String word) {
        if (zone.isEmpty() && (word.contains("/") || word.equalsIgnoreCase("utc"))) {
            zone = word;
        } else {
            problem = "I cannot read %s among your hours; %s.".formatted(Markdown.quoted(word), LIKE);
        }
    }

    private void stretch(String word, String lower) {
        Optional<ClockTimes.Stretch> read = ClockTimes.stretch(lower);
        if (read.isEmpty()) {
            problem = "I cannot read %s among your hours; %s.".formatted(Markdown.quoted(word), LIKE);
            return;
        }
        if (days.isEmpty()) {
            problem = "On which days is %s? %s.".formatted(Markdown.quoted(word), capital(LIKE));
            return;
        }
        for (DayOfWeek day : Collections.unmodifiableSet(days)) {
            Window window = new Window(day, read.get().from(), read.get().to());
            Duration length = window.length();
            if (length.compareTo(LONGEST) > 0 || length.compareTo(SHORTEST) < 0) {
                problem =
                        "%s would last %s; a stretch takes from 15 minutes to 16 hours, and ends on the next day where it must."
                                .formatted(Markdown.quoted(word), said(length));
            }
            windows.add(window);
        }
        open = false;
    }

    private static String said(Duration length) {
        return length.toMinutes() % 60 == 0 ? length.toHours() + " hours" : length.toMinutes() + " minutes";
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
