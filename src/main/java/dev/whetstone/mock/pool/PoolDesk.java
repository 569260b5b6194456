package dev.whetstone.mock.pool;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import java.time.Clock;
import java.time.ZoneId;
import java.util.stream.Collectors;

/** What the pool's commands share. */
public record PoolDesk(GroupDesk desk, Members members, MockPool pool, PairingHours hours, Clock clock) {

    public static final String NOT_IN =
            "You are not in the pool for mock interviews; `/prep mock join` puts you in, and `/prep mock alone` plays one with me.";

    /** Whose clock a member's hours are by: their own, or the group's where theirs is not known. */
    public static ZoneId zone(Member member, StudyGroup group) {
        ZoneId own = member.zone();
        return own == null ? group.cadence().zone() : own;
    }

    /** What the pool knows of a member, and when pairs are made. */
    public static Reply.Private reply(String before, PoolEntry entry, ZoneId zone, PairingHour hour) {
        String roles =
                entry.wishes().roles().stream().map(PoolForm::word).sorted().collect(Collectors.joining(", "));
        String topics = entry.wishes().topics().isEmpty()
                ? "all topics"
                : entry.wishes().topics().stream().sorted().collect(Collectors.joining(", "));
        return new Reply.Private(ChatMessage.of(
                new Block.Prose("%sYour hours are **%s** (%s); as %s, about %s, %s, %s. `/prep mock join` changes it."
                        .formatted(
                                before,
                                entry.hours(),
                                zone.getId(),
                                roles,
                                topics,
                                entry.wishes().level().word(),
                                entry.rhythm().label())),
                new Block.Moment("The next pairs are made", hour.pairAt(), zone)));
    }
}
