package dev.whetstone.mock.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarFileTests {

    private static final Instant NOW = Instant.parse("2026-03-08T18:00:01Z");
    private static final Instant START = Instant.parse("2026-03-10T18:30:00Z");

    private static String file(String title, String place, int revision) {
        return CalendarFile.of(
                new CalendarFile.Event(
                        "g1|2026-03-08|1", revision, title, "I lead you.", place, START, Duration.ofMinutes(45)),
                NOW);
    }

    @Test
    void anEventReadsAsCalendarsTakeIt() {
        assertThat(file("Mock interview: SQL", "https://meet.example/a?b=1", 0)).isEqualTo("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Whetstone//Mock interviews//EN
                METHOD:PUBLISH
                BEGIN:VEVENT
                UID:g1|2026-03-08|1@whetstone
                SEQUENCE:0
                DTSTAMP:20260308T180001Z
                DTSTART:20260310T183000Z
                DTEND:20260310T191500Z
                SUMMARY:Mock interview: SQL
                DESCRIPTION:I lead you.
                STATUS:CONFIRMED
                LOCATION:https://meet.example/a?b=1
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
    }

    @Test
    void anEventThatWasMovedIsTheSameOneRevised() {
        assertThat(file("SQL", "", 2))
                .contains("UID:g1|2026-03-08|1@whetstone\r\nSEQUENCE:2\r\n")
                .doesNotContain("LOCATION");
    }

    @Test
    void whatHasAMeaningInACalendarIsEscaped() {
        assertThat(CalendarFile.text("a,b;c\\d\ne\r\nf\u0007g")).isEqualTo("a\\,b\\;c\\\\d\\ne\\nf g");
        assertThat(file("x\r\nATTENDEE:mailto:a@example.org", "", 0).split("\r\n"))
                .noneMatch(line -> line.startsWith("ATTENDEE"));
    }

    @Test
    void linesAreFoldedAtSeventyFiveOctetsAndNeverWithinACharacter() {
        String title = "Größe 🚀 ".repeat(40);
        String file = file(title, "", 0);
        List<String> lines = List.of(file.split("\r\n"));
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(file).doesNotContain("\uFFFD");
        assertThat(file.replace("\r\n ", "")).contains("SUMMARY:" + title);
        assertThat(file.replace("\r\n", "")).doesNotContain("\n", "\r");
    }
}
