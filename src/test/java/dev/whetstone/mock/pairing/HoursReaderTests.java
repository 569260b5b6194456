package dev.whetstone.mock.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursReaderTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mon 18-20, Sat 10-12                    | Mon 18:00-20:00, Sat 10:00-12:00
            sat 10-12 mon 18-20                     | Mon 18:00-20:00, Sat 10:00-12:00
            monday 18:30 – 20:00; Saturdays 10 to 12 | Mon 18:30-20:00, Sat 10:00-12:00
            Mon, Wed and Fri 6-8pm                  | Mon 18:00-20:00, Wed 18:00-20:00, Fri 18:00-20:00
            Tue 11-1pm                              | Tue 11:00-13:00
            Tue 9am-11am and 9:30 p.m. - 11 p.m.    | Tue 09:00-11:00, 21:30-23:00
            weekdays 7.30-9                         | Mon-Fri 07:30-09:00
            Fri-Sun: 22-1                           | Fri-Sun 22:00-01:00
            Thurs 20-24                             | Thu 20:00-00:00
            Di 18h-20h, Do 18h30-20h                | Tue 18:00-20:00, Thu 18:30-20:00
            weekend 10-12,14-16                     | Sat-Sun 10:00-12:00, 14:00-16:00
            """)
    void hoursAreReadAsPeopleTypeThem(String typed, String read) {
        HoursReader.Reading reading = HoursReader.read(typed);
        assertThat(reading.problem()).isEmpty();
        assertThat(reading.hours().text()).isEqualTo(read);
        assertThat(HoursReader.read(reading.hours().text())).isEqualTo(reading);
    }

    @Test
    void aZoneMayStandWithTheHours() {
        assertThat(HoursReader.read("Mon 18-20 (America/Port-au-Prince)").zone())
                .isEqualTo("America/Port-au-Prince");
        assertThat(HoursReader.read("Mon 18-20 utc").zone()).isEqualTo("utc");
        assertThat(HoursReader.read("Mon 18-20").zone()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "mon",
                "18-20",
                "mon 18",
                "mon 18-25",
                "mon 8-8",
                "mon 20-18",
                "soon",
                "mon 10:70-12",
                "mon 18-20, tue",
                "mon 13pm-14pm",
                "Mon 18-20 <!channel>",
                "Mon-18-20",
                "mon 18-18:10"
            })
    void whatCannotBeReadIsOneSentence(String typed) {
        assertThat(HoursReader.read(typed).problem())
                .isNotEmpty()
                .matches("(?s)[^.]*(\\. ?[A-Z][^.]*)?\\.|.*\\?.*\\.")
                .hasSizeLessThan(200);
    }

    @Test
    void hoursFollowTheZonesClocks() {
        WeeklyHours hours = HoursReader.read("Sun 1-4, Mon 18-20").hours();
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Span spring = new Span(Instant.parse("2026-03-28T12:00:00Z"), Instant.parse("2026-04-04T12:00:00Z"));
        assertThat(hours.within(spring, berlin))
                .containsExactly(
                        new Span(Instant.parse("2026-03-29T00:00:00Z"), Instant.parse("2026-03-29T02:00:00Z")),
                        new Span(Instant.parse("2026-03-30T16:00:00Z"), Instant.parse("2026-03-30T18:00:00Z")));
        Span autumn = new Span(Instant.parse("2026-10-24T12:00:00Z"), Instant.parse("2026-10-31T12:00:00Z"));
        assertThat(hours.within(autumn, berlin))
                .extracting(span -> Duration.between(span.from(), span.to()))
                .containsExactly(Duration.ofHours(4), Duration.ofHours(2));
    }

    @Test
    void aNightThatBeganBeforeTheStretchReachesIntoIt() {
        Span stretch = new Span(Instant.parse("2026-03-03T00:30:00Z"), Instant.parse("2026-03-09T23:00:00Z"));
        assertThat(HoursReader.read("Mon 22-2").hours().within(stretch, ZoneId.of("UTC")))
                .isEqualTo(List.of(
                        new Span(stretch.from(), Instant.parse("2026-03-03T02:00:00Z")),
                        new Span(Instant.parse("2026-03-09T22:00:00Z"), stretch.to())));
    }

    @Test
    void hoursOfNeighbouringDaysAreOne() {
        Span week = new Span(Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2026-03-09T00:00:00Z"));
        assertThat(HoursReader.read("Fri 22-24, Sat 0-2").hours().within(week, ZoneId.of("UTC")))
                .containsExactly(
                        new Span(Instant.parse("2026-03-06T22:00:00Z"), Instant.parse("2026-03-07T02:00:00Z")));
    }
}
