package dev.whetstone.mock.proposal;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.Reach;
import dev.whetstone.mock.pool.PairingHour;
import dev.whetstone.mock.pool.PairingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells members about proposals, each thing once, and nothing at night that can wait. */
record ProposalPost(Proposals proposals, Groups groups, Members members, PairingHours hours, Reach reach) {

    private static final Logger log = LoggerFactory.getLogger(ProposalPost.class);
    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final LocalTime NIGHT = LocalTime.of(22, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** When to try again; empty if it was told, now or before, or never can be. */
    Optional<Instant> tell(
            Proposal one,
            String memberId,
            String what,
            Function<ProposalTexts.Reader, ChatMessage> message,
            Instant now) {
        Optional<Member> member = members.find(memberId);
        if (one.wasTold(memberId, what) || member.isEmpty()) {
            return Optional.empty();
        }
        ProposalTexts.Reader reader = reader(one, member.get());
        Instant awake = awake(now, reader.zone());
        boolean canWait = !one.isOnDemand() && !what.startsWith("on@");
        if (canWait && awake.isAfter(now)) {
            return Optional.of(awake);
        }
        if (!isDone(one, member.get(), what, message.apply(reader), now)) {
            return Optional.of(now.plus(RETRY));
        }
        proposals.told(one.id(), memberId, what);
        return Optional.empty();
    }

    /** Says it; false where it has to be said again, once it was looked for. */
    private boolean isDone(Proposal one, Member member, String what, ChatMessage message, Instant now) {
        @Nullable Instant tried = one.tried(member.id(), what);
        if (tried == null) {
            proposals.trying(one.id(), member.id(), what, now);
        }
        try {
            boolean delivered =
                    reach.tellOnce(member.reach(), message, "mock-" + what + ":" + one.id() + ":" + member.id(), tried);
            log.debug("{} of proposal {}: {}", what, one.id(), delivered);
        } catch (ChatException e) {
            log.info("{} of proposal {} could not be told: {}", what, one.id(), e.getMessage());
            return false;
        }
        return true;
    }

    private ProposalTexts.Reader reader(Proposal one, Member member) {
        ZoneId own = member.zone();
        ZoneId zone = own != null
                ? own
                : groups.find(one.groupId())
                        .map(group -> group.cadence().zone())
                        .orElse(ZoneOffset.UTC);
        return new ProposalTexts.Reader(
                member.id(),
                zone,
                hours.find(one.groupId()).map(PairingHour::link).orElse(""));
    }

    /** The same moment by day, the morning after it by night. */
    private static Instant awake(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        LocalDate today = local.toLocalDate();
        if (local.toLocalTime().isBefore(MORNING)) {
            return today.atTime(MORNING).atZone(zone).toInstant();
        }
        return local.toLocalTime().isBefore(NIGHT)
                ? now
                : today.plusDays(1).atTime(MORNING).atZone(zone).toInstant();
    }
}
