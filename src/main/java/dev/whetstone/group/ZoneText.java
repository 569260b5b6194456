package dev.whetstone.group;

import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.desk.Unreadable;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;

/** Reads time zones as members type them: by name, by a city, and where that is none, with a guess at what was meant. */
public final class ZoneText {

    /** Where most of those live who type a clock's short name. */
    private static final List<String> WELL_KNOWN = List.of(
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Los_Angeles",
            "Europe/London",
            "Europe/Berlin",
            "Europe/Athens",
            "Europe/Moscow",
            "Asia/Kolkata",
            "Asia/Tokyo",
            "Australia/Sydney");

    private ZoneText() {}

    /** An IANA zone such as {@code Europe/Berlin}, or a city that only one zone is named after. */
    public static ZoneId zone(String typed) {
        String wanted = typed.strip();
        for (String id : ZoneId.getAvailableZoneIds()) {
            if (id.equalsIgnoreCase(wanted)) {
                return ZoneId.of(id);
            }
        }
        List<String> named = namedShort(wanted);
        List<String> near = named.isEmpty() ? zonesLike(wanted, 3) : named;
        if (near.size() == 1 && near.get(0).toLowerCase(Locale.ROOT).endsWith("/" + city(wanted))) {
            return ZoneId.of(near.get(0));
        }
        String hint = near.isEmpty()
                ? "type one like `Europe/Berlin`"
                : "did you mean `" + String.join("` or `", near) + "`?";
        throw new Unreadable(
                "I know no time zone %s; %s%s".formatted(Markdown.quoted(typed), hint, near.isEmpty() ? "." : ""));
    }

    /** Well-known zones that have a clock of this short name, such as EST. */
    private static List<String> namedShort(String typed) {
        return WELL_KNOWN.stream()
                .filter(id -> Stream.of(true, false)
                        .map(summer -> TimeZone.getTimeZone(id).getDisplayName(summer, TimeZone.SHORT, Locale.ENGLISH))
                        .anyMatch(typed::equalsIgnoreCase))
                .limit(3)
                .toList();
    }

    /** Zones whose name contains what was typed; those with a place that begins like it come first. */
    public static List<String> zonesLike(String typed, int most) {
        String part = city(typed);
        return part.isEmpty()
                ? List.of()
                : ZoneId.getAvailableZoneIds().stream()
                        .filter(id -> id.contains("/") && !id.startsWith("SystemV/") && !id.startsWith("Etc/"))
                        .filter(id -> id.toLowerCase(Locale.ROOT).contains(part))
                        .sorted(Comparator.comparing((String id) ->
                                        !id.toLowerCase(Locale.ROOT).contains("/" + part))
                                .thenComparing(Comparator.naturalOrder()))
                        .limit(most)
                        .toList();
    }

    private static String city(String typed) {
        return typed.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
    }
}
