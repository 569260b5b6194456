package dev.whetstone.group;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A person, with what they told the bot about themselves.
 *
 * @param name as their platform shows it, plain text
 * @param zone their own time zone, null if their platform does not tell
 * @param identities keys of their {@link dev.whetstone.chat.MemberRef}s, the one to write to first
 * @param reminders whether they want to be reminded
 * @param hidden whether they stay off the board
 * @param daysOff days on which not answering does not break a streak
 * @param unreachable whether they refused the last private message
 */
@Document("members")
public record Member(
        @Id String id,
        String name,
        @Nullable ZoneId zone,
        List<String> identities,
        boolean reminders,
        boolean hidden,
        List<DaysOff> daysOff,
        boolean unreachable) {

    public Member {
        identities = List.copyOf(identities);
        daysOff = List.copyOf(daysOff);
    }

    /** Days off, both ends included. */
    public record DaysOff(LocalDate from, LocalDate to) {
        boolean covers(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }

    public boolean isOff(LocalDate date) {
        return daysOff.stream().anyMatch(days -> days.covers(date));
    }

    Member withReminders(boolean wanted) {
        return new Member(id, name, zone, identities, wanted, hidden, daysOff, wanted ? false : unreachable);
    }

    Member withHidden(boolean isHidden) {
        return new Member(id, name, zone, identities, reminders, isHidden, daysOff, unreachable);
    }

    Member withDaysOff(List<DaysOff> days) {
        return new Member(id, name, zone, identities, reminders, hidden, days, unreachable);
    }

    Member withUnreachable(boolean refused) {
        return new Member(id, name, zone, identities, reminders, hidden, daysOff, refused);
    }

    Member withIdentity(String identity) {
        List<String> all = new ArrayList<>(identities);
        if (!all.contains(identity)) {
            all.add(identity);
        }
        return new Member(id, name, zone, all, reminders, hidden, daysOff, unreachable);
    }

    Member withProfile(String newName, @Nullable ZoneId newZone) {
        return new Member(id, newName, newZone, identities, reminders, hidden, daysOff, unreachable);
    }
}
