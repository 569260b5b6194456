package dev.whetstone.mock.pool;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.mock.pairing.ClockTimes;
import dev.whetstone.mock.pairing.DayNames;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /prep mock settings}: the hour at which a group's pairs are made, and its call link. */
record MockSettingsCommand(PoolDesk desk) implements Command {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final int LONGEST = 300;

    @Override
    public Spec spec() {
        return new Spec(
                "mock settings",
                "Shows or changes when pairs are made, and where they meet",
                Audience.ADMIN,
                List.of(
                        Parameter.optional("when", "weekday and time in quotes, such as \"Sun 18:00\""),
                        Parameter.optional("link", "the group's call: an address, a voice channel, or none")));
    }

    @Override
    public Reply run(Call call) {
        return desk.desk().with(call, group -> {
            String when = call.value("when", "").strip();
            Optional<DayOfWeek> day = DayNames.day(when.split("[\\s,]+", 2)[0].toLowerCase(Locale.ROOT));
            Optional<LocalTime> time =
                    when.contains(" ") ? ClockTimes.time(when.split("[\\s,]+", 2)[1]) : Optional.empty();
            String link = call.value("link", "").strip();
            if (!when.isEmpty() && (day.isEmpty() || time.isEmpty())) {
                return Reply.wrong(
                        "when",
                        "%s is no weekday with a time; type it like `when:\"Sun 18:00\"`, so nothing was changed."
                                .formatted(Markdown.quoted(when)));
            }
            if (link.length() > LONGEST || link.chars().anyMatch(Character::isISOControl)) {
                return Reply.wrong(
                        "link",
                        "A call link is one line of at most %d characters; nothing was changed.".formatted(LONGEST));
            }
            return show(group, changed(group, day, time, link));
        });
    }

    private PairingHour changed(StudyGroup group, Optional<DayOfWeek> day, Optional<LocalTime> time, String link) {
        Instant now = desk.clock().instant();
        ZoneId zone = group.cadence().zone();
        if (day.isEmpty() && link.isEmpty()) {
            return desk.hours().of(group, now);
        }
        return desk.hours().change(group, now, hour -> {
            PairingHour moved = day.isPresent() && time.isPresent() ? hour.at(day.get(), time.get(), zone, now) : hour;
            return link.isEmpty() ? moved : moved.meetingAt(link.equalsIgnoreCase("none") ? "" : link);
        });
    }

    private static Reply show(StudyGroup group, PairingHour hour) {
        ZoneId zone = group.cadence().zone();
        return Reply.say("Pairs for mock interviews are made on **%s** (%s), the next time on %s. %s"
                .formatted(
                        hour.text(),
                        zone.getId(),
                        WHEN.format(hour.pairAt().atZone(zone)),
                        hour.link().isEmpty()
                                ? "There is no call link; `/prep mock settings link:…` sets one, any address or a voice channel."
                                : "They meet at %s.".formatted(Markdown.escape(hour.link()))));
    }
}
