package dev.whetstone.group;

import dev.whetstone.chat.MemberRef;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A person, with what they told the bot about themselves.
 *
 * @param name as their platform shows it, plain text
 * @param zone their own time zone, null if their platform does not tell
 * @param identities keys of their {@link MemberRef}s; the first one's platform tells their name
 * @param reminders whether they want to be reminded
 * @param hidden whether they stay off the board
 * @param daysOff days on which not answering does not break a streak
 * @param unreachable whether they refused the last private message
 * @param lastUsed which of several identities they used last, null for the first
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
        boolean unreachable,
        @Nullable String lastUsed) {

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

    /** Where to write to them: first where they were seen last. */
    public List<MemberRef> reach() {
        return identities.stream()
                .sorted(Comparator.comparing(identity -> !identity.equals(lastUsed)))
                .map(MemberRef::parse)
                .toList();
    }

    public boolean isOff(LocalDate date) {
        return daysOff.stream().anyMatch(days -> days.covers(date));
    }

    /** With what another account of theirs told: what either refused stays refused. */
    Member with(Member other) {
        List<DaysOff> off = Stream.concat(daysOff.stream(), other.daysOff.stream())
                .distinct()
                .toList();
        return new Member(
                id,
                name,
                zone == null ? other.zone : zone,
                identities,
                reminders && other.reminders,
                hidden || other.hidden,
                off,
                unreachable && other.unreachable,
                lastUsed);
    }

    Member withReminders(boolean wanted) {
        return new Member(id, name, zone, identities, wanted, hidden, daysOff, wanted ? false : unreachable, lastUsed);
    }

    public Member withHidden(boolean isHidden) {
        return new Member(id, name, zone, identities, reminders, isHidden, daysOff, unreachable, lastUsed);
    }

    public Member withDaysOff(List<DaysOff> days) {
        return new Member(id, name, zone, identities, reminders, hidden, days, unreachable, lastUsed);
    }

    Member withUnreachable(boolean refused) {
        return new Member(id, name, zone, identities, reminders, hidden, daysOff, refused, lastUsed);
    }

    Member withIdentity(String identity) {
        List<String> all = new ArrayList<>(identities);
        if (!all.contains(identity)) {
            all.add(identity);
        }
        return new Member(id, name, zone, all, reminders, hidden, daysOff, unreachable, lastUsed);
    }

    Member withProfile(String newName, @Nullable ZoneId newZone) {
        return new Member(id, newName, newZone, identities, reminders, hidden, daysOff, unreachable, lastUsed);
    }
}
