package dev.whetstone.group.commands;

import dev.whetstone.chat.Call;
import dev.whetstone.group.Cadence;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.group.ShortIds;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.plan.StudyPlan;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Starts a group in the channel of a command, with whoever gave it as its first admin and member. */
final class Founding {

    private final Groups groups;
    private final Members members;
    private final Clock clock;

    Founding(Groups groups, Members members, Clock clock) {
        this.groups = groups;
        this.members = members;
        this.clock = clock;
    }

    /** Empty if somebody else started one there first. */
    Optional<StudyGroup> found(String name, StudyPlan plan, Cadence cadence, Call call) {
        Instant now = clock.instant();
        StudyGroup group =
                StudyGroup.found(ShortIds.next(), name, plan.id(), cadence, call.channel(), call.member(), now);
        if (groups.add(group).isEmpty()) {
            return Optional.empty();
        }
        members.join(group.id(), members.of(call.member()).id(), now);
        return Optional.of(group);
    }

    /** The zone of whoever gave the command. */
    ZoneId zoneOf(Call call) {
        ZoneId zone = members.of(call.member()).zone();
        return zone == null ? ZoneId.of("UTC") : zone;
    }
}
