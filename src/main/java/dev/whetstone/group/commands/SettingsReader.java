package dev.whetstone.group.commands;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.desk.Unreadable;
import dev.whetstone.group.Cadence;
import dev.whetstone.group.CadenceText;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.group.ZoneText;
import dev.whetstone.plan.Plans;
import dev.whetstone.plan.StudyPlan;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a group's settings from a command's or form's values; what is left out stays as it was. */
final class SettingsReader {

    private static final Duration SHORTEST = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofDays(7);

    private final Plans plans;
    private final Clock clock;

    SettingsReader(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    Plans plans() {
        return plans;
    }

    /** Takes over into a group what was typed; what was left out stays as it is stored now, whoever changed it meanwhile. */
    void merge(Call call, StudyGroup group) {
        Cadence cadence = cadence(call.values(), group.cadence());
        group.rename(name(call.value("name", group.name())));
        group.honour(call.value("champion", group.honours() ? "on" : "off").equals("on"));
        if (!cadence.equals(group.cadence())) {
            group.follow(cadence, clock.instant());
        }
    }

    /** The cadence with the values' changes; throws {@link Unreadable} with all that cannot be read. */
    Cadence cadence(Map<String, String> values, Cadence now) {
        Complaints all = new Complaints();
        Cadence changed = new Cadence(
                read(all, values, "time", CadenceText::times, now.times()),
                read(all, values, "days", CadenceText::weekdays, now.weekdays()),
                read(all, values, "zone", ZoneText::zone, now.zone()),
                read(
                        all,
                        values,
                        "close",
                        typed -> CadenceText.duration(typed, "The time to answer", SHORTEST, LONGEST),
                        now.closeAfter()),
                read(all, values, "remind", SettingsReader::reminder, now.remindBefore()),
                read(all, values, "sealed", CadenceText::sealed, now.sealed()),
                read(all, values, "holidays", CadenceText::dates, now.holidays()));
        all.raise();
        Cadence sound = checked(changed, values.containsKey("remind"));
        if (sound.firstFrom(clock.instant(), date -> true).isEmpty()) {
            throw new Unreadable("With these weekdays and holidays no question would ever be posted.");
        }
        return sound;
    }

    /** The plan of this id or title. */
    StudyPlan plan(String typed) {
        String wanted = typed.strip();
        return plans.all().stream()
                .filter(plan ->
                        plan.id().equalsIgnoreCase(wanted) || plan.title().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> new Unreadable("There is no plan %s; choose one of %s."
                        .formatted(
                                Markdown.quoted(typed),
                                plans.all().stream()
                                        .map(plan -> "`" + plan.id() + "`")
                                        .collect(Collectors.joining(", ")))));
    }

    /** A group's name: one line of at most 60 characters. */
    static String name(String typed) {
        String name = typed.strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.codePointCount(0, name.length()) > 60) {
            throw new Unreadable("name", "A group's name has 1 to 60 characters.");
        }
        return name;
    }

    static ZoneId zoneOr(Map<String, String> values, ZoneId fallback) {
        return value(values, "zone").map(ZoneText::zone).orElse(fallback);
    }

    private static Duration reminder(String typed) {
        return typed.strip().equalsIgnoreCase("none")
                ? Duration.ZERO
                : CadenceText.duration(typed, "The reminder", Duration.ZERO, LONGEST);
    }

    private static Cadence checked(Cadence cadence, boolean reminderGiven) {
        if (cadence.remindBefore().compareTo(cadence.closeAfter()) >= 0) {
            if (reminderGiven) {
                throw new Unreadable(
                        "remind",
                        "The reminder comes %s before the close, but the round is only open for %s."
                                .formatted(
                                        CadenceText.text(cadence.remindBefore()),
                                        CadenceText.text(cadence.closeAfter())));
            }
            return new Cadence(
                    cadence.times(),
                    cadence.weekdays(),
                    cadence.zone(),
                    cadence.closeAfter(),
                    cadence.closeAfter().dividedBy(4),
                    cadence.sealed(),
                    cadence.holidays());
        }
        return cadence;
    }

    /** The value as read, or the fallback where it was left out. */
    private static <T> T read(
            Complaints all, Map<String, String> values, String field, Function<String, T> reading, T fallback) {
        return all.read(field, () -> value(values, field).map(reading).orElse(fallback), fallback);
    }

    private static Optional<String> value(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name)).filter(typed -> !typed.isBlank());
    }

    /** A short text of the posting times for a confirmation. */
    static String summary(Cadence cadence) {
        String times = cadence.times().stream().map(LocalTime::toString).collect(Collectors.joining(" and "));
        return "%s at %s (%s), closing after %s, %s, %s answers"
                .formatted(
                        CadenceText.weekdays(cadence.weekdays()),
                        times,
                        cadence.zone(),
                        CadenceText.text(cadence.closeAfter()),
                        cadence.remindBefore().isZero()
                                ? "no reminder"
                                : "reminder " + CadenceText.text(cadence.remindBefore()) + " before",
                        cadence.sealed() ? "sealed" : "open");
    }
}
