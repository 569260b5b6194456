package dev.whetstone.mock.proposal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One event as a calendar takes it, by RFC 5545: text escaped, lines folded at 75 octets, times in UTC. */
final class CalendarFile {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int OCTETS = 75;

    private CalendarFile() {}

    /**
     * An event.
     *
     * @param id the same for the same event, also when it was moved
     * @param revision rises whenever it is moved
     * @param place where it is, such as a call's address; empty for nowhere
     */
    record Event(String id, int revision, String title, String about, String place, Instant from, Duration length) {}

    static String of(Event event, Instant now) {
        List<String> lines = new ArrayList<>(List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Whetstone//Mock interviews//EN",
                "METHOD:PUBLISH",
                "BEGIN:VEVENT",
                "UID:" + text(event.id()) + "@whetstone",
                "SEQUENCE:" + event.revision(),
                "DTSTAMP:" + UTC.format(now),
                "DTSTART:" + UTC.format(event.from()),
                "DTEND:" + UTC.format(event.from().plus(event.length())),
                "SUMMARY:" + text(event.title()),
                "DESCRIPTION:" + text(event.about()),
                "STATUS:CONFIRMED"));
        if (!event.place().isEmpty()) {
            lines.add("LOCATION:" + text(event.place()));
        }
        lines.add("END:VEVENT");
        lines.add("END:VCALENDAR");
        StringBuilder file = new StringBuilder();
        lines.forEach(line -> fold(line, file));
        return file.toString();
    }

    static String text(String plain) {
        return plain.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** A line goes on in the next one after a blank, and never within a character. */
    private static void fold(String line, StringBuilder file) {
        int octets = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            String character = Character.toString(line.codePointAt(at));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > OCTETS) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(character);
            octets += more;
        }
        file.append("\r\n");
    }
}
