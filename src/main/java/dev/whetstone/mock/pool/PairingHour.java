package dev.whetstone.mock.pool;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * When a group's pairs are made, and where they meet.
 *
 * <pre>{@code { _id: "g1", day: "SUNDAY", time: "18:00", link: "https://…", pairAt: …, nextFireAt: … } }</pre>
 *
 * @param id the group's
 * @param link an address or a voice channel, as an admin typed it; empty for none
 * @param pairAt when the next pairs are made
 * @param nextFireAt the same, or sooner where somebody lost a partner
 */
@Document("mock_groups")
public record PairingHour(
        @Id String id, DayOfWeek day, LocalTime time, String link, Instant pairAt, Instant nextFireAt) {

    static PairingHour usual(String groupId, ZoneId zone, Instant now) {
        return new PairingHour(groupId, DayOfWeek.SUNDAY, LocalTime.of(18, 0), "", now, now).planned(zone, now);
    }

    PairingHour at(DayOfWeek newDay, LocalTime newTime, ZoneId zone, Instant now) {
        return new PairingHour(id, newDay, newTime, link, pairAt, nextFireAt).planned(zone, now);
    }

    PairingHour meetingAt(String newLink) {
        return new PairingHour(id, day, time, newLink, pairAt, nextFireAt);
    }

    private PairingHour planned(ZoneId zone, Instant now) {
        Instant next = after(now, zone);
        return new PairingHour(id, day, time, link, next, next);
    }

    /** The first such hour after a moment, by the zone's clock. */
    public Instant after(Instant moment, ZoneId zone) {
        LocalDate date = moment.atZone(zone).toLocalDate().with(TemporalAdjusters.nextOrSame(day));
        ZonedDateTime at = date.atTime(time).atZone(zone);
        return at.toInstant().isAfter(moment)
                ? at.toInstant()
                : date.plusWeeks(1).atTime(time).atZone(zone).toInstant();
    }

    /** Such as {@code Sun 18:00}. */
    String text() {
        return "%s %s".formatted(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH), time);
    }
}
