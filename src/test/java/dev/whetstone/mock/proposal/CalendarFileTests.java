package dev.whetstone.mock.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTests {

    private static final Instant NOW = Instant.parse("2026-03-08T18:00:01Z");
    private static final Instant START = Instant.parse("2026-03-10T18:30:00Z");

    private static String file(String title, String place, int revision) {
        return CalendarFile.of(
                new CalendarFile.Event(
                        "g1|2026-03-08|1", revision, title, "I lead you.", place, START, Duration.ofMinutes(45)),
                NOW);
    }

    private static String unfolded(String file) {
        return file.replace("\r\n ", "");
    }

    @Test
    void anEventReadsAsCalendarsTakeIt() {
        assertThat(unfolded(file("Mock interview: SQL", "https://meet.example/a?b=1", 0)))
                .isEqualTo("""
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
        assertThat(unfolded(file("SQL", "", 2)))
                .contains("UID:g1|2026-03-08|1@whetstone\r\nSEQUENCE:2\r\n")
                .doesNotContain("LOCATION");
    }

    @Test
    void whatHasAMeaningInACalendarIsEscaped() {
        assertThat(unfolded(file("a,b;c\\d\ne\r\nf\u0007g", "", 0)))
                .contains("\r\nSUMMARY:a\\,b\\;c\\\\d\\ne\\nf g\r\n");
        assertThat(file("x\r\nATTENDEE:mailto:a@example.org", "", 0).split("\r\n"))
                .noneMatch(line -> line.startsWith("ATTENDEE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Größe 🚀 ", "質問", "🚀🚀🚀", "a"})
    void linesHaveSeventyFiveOctetsAtMostAndNoCharacterIsTorn(String word) {
        String title = word.repeat(60);
        String file = file(title, "", 0);
        assertThat(file.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        String read = new String(file.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(unfolded(read)).contains("\r\nSUMMARY:" + title + "\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\n", "\r");
    }
}
