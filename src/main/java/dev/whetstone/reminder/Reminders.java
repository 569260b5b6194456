package dev.whetstone.reminder;

import dev.whetstone.chat.ChatException;
import dev.whetstone.group.Member;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundFollower;
import dev.whetstone.streak.Stakes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reminds each member who still owes an answer, once a round and of everything that is open, in their own day. */
record Reminders(ReminderLog reminders, OwedRounds owed, ReminderPost post, Members members, Clock clock)
        implements RoundFollower, MemberData {

    private static final Logger log = LoggerFactory.getLogger(Reminders.class);
    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final Duration TOGETHER = Duration.ofHours(2);
    private static final int PATIENCE = 5;

    @Override
    public Optional<Instant> remind(Round round, StudyGroup group, Question question) {
        Instant now = clock.instant();
        if (!round.closesAt().isAfter(now)) {
            return Optional.empty();
        }
        List<Instant> later = new ArrayList<>();
        due(round, group, round.zone()).filter(now::isBefore).ifPresent(later::add);
        Set<String> done = owed.done(round);
        List<Member> wanting = members.of(group.id()).stream()
                .filter(member -> wants(member, round) && !done.contains(member.id()))
                .toList();
        Stakes.Day stakes = post.stakes().on(group, round.date());
        Set<String> reminded =
                reminders.reminded(round, wanting.stream().map(Member::id).toList());
        for (Member member : wanting) {
            Optional<Instant> due = due(round, group, zone(member, round));
            if (due.isEmpty() || reminded.contains(member.id())) {
                continue;
            }
            if (due.get().isAfter(now)) {
                later.add(due.get());
            } else if (!isReminded(member, round, stakes, now)) {
                later.add(now.plus(RETRY));
            }
        }
        return later.stream().min(Comparator.naturalOrder()).filter(round.closesAt()::isAfter);
    }

    @Override
    public boolean isOwed(Round round, StudyGroup group) {
        Set<String> done = owed.done(round);
        return members.of(group.id()).stream().anyMatch(member -> !done.contains(member.id()));
    }

    private static boolean wants(Member member, Round round) {
        return member.reminders() && !member.unreachable() && !member.isOff(round.date());
    }

    private static ZoneId zone(Member member, Round round) {
        ZoneId own = member.zone();
        return own == null ? round.zone() : own;
    }

    private static Optional<Instant> due(Round round, StudyGroup group, ZoneId zone) {
        Instant opened = round.openedAt().orElse(round.dueAt());
        return ReminderTimes.of(opened, round.closesAt(), group.cadence().remindBefore(), zone);
    }

    /** False if it must be tried again; a fault with one member is no other's. */
    private boolean isReminded(Member member, Round round, Stakes.Day stakes, Instant now) {
        List<Round> open = owed.of(member.id(), now);
        Optional<Claimed> claimed = claim(member, round, open);
        if (claimed.isEmpty()) {
            return !owed.isOwed(round, member.id()) || !reminders.isUnderWay(round, member.id());
        }
        List<Round> rounds = claimed.get().rounds();
        try {
            send(member, claimed.get(), open, stakes);
            rounds.forEach(one -> reminders.sent(one, member.id()));
            return true;
        } catch (ChatException e) {
            log.info("A reminder for round {} could not be sent: {}", round.id(), e.getMessage());
            boolean doubted = claimed.get().lead().tried() != null;
            rounds.forEach(one -> settle(one, member, e.fault(), doubted));
            return e.fault() == ChatException.Fault.REFUSED;
        }
    }

    /** @param doubted whether it may have been sent by an earlier try */
    private void settle(Round round, Member member, ChatException.Fault fault, boolean doubted) {
        if (fault == ChatException.Fault.REFUSED) {
            reminders.sent(round, member.id());
        } else if (fault == ChatException.Fault.AMBIGUOUS || doubted) {
            reminders.doubt(round, member.id());
        } else {
            reminders.release(round, member.id());
        }
    }

    /** What one digest speaks for, the round that leads at the head. */
    private record Claimed(List<Round> rounds, ReminderLog.Claim lead) {}

    /**
     * What this digest speaks for: the round and what closes at about its time. Of several at once the one that closes first
     * leads; whoever claims that one sends. Empty if there is nothing to send, or another does.
     */
    private Optional<Claimed> claim(Member member, Round round, List<Round> open) {
        if (!owed.isOwed(round, member.id())) {
            return Optional.empty();
        }
        Round leader = open.stream()
                .filter(other -> isTogether(round, other) && !isOver(other, member, round))
                .findFirst()
                .orElse(round);
        return reminders.claim(leader, member.id(), leader.id()).map(lead -> {
            List<Round> claimed = new ArrayList<>(List.of(leader));
            open.stream()
                    .filter(other -> !other.id().equals(leader.id()) && isTogether(other, leader))
                    .filter(other ->
                            reminders.claim(other, member.id(), lead.round()).isPresent())
                    .forEach(claimed::add);
            return new Claimed(claimed, lead);
        });
    }

    private static boolean isTogether(Round one, Round other) {
        return Duration.between(one.closesAt(), other.closesAt()).abs().compareTo(TOGETHER) <= 0;
    }

    /** Whether the member was reminded of it before the other round opened, so that this one was not spoken of. */
    private boolean isOver(Round earlier, Member member, Round later) {
        return reminders
                .claimedAt(earlier, member.id())
                .filter(at -> at.isBefore(later.openedAt().orElse(at)))
                .isPresent();
    }

    private void send(Member member, Claimed claimed, List<Round> open, Stakes.Day stakes) {
        Round round = claimed.rounds().get(0);
        ReminderLog.Claim lead = claimed.lead();
        Set<String> still = open.stream().map(Round::id).collect(Collectors.toSet());
        List<List<String>> before = reminders.latest(member.id()).stream()
                .filter(rounds -> Collections.disjoint(rounds, still))
                .limit(PATIENCE)
                .toList();
        List<String> ignored = before.stream().flatMap(List::stream).toList();
        if (before.size() == PATIENCE && owed.ignored(ignored, member.id())) {
            post.ask(member, round, PATIENCE, lead);
            members.remind(member, false);
            reminders.forget(member.id());
            return;
        }
        List<String> titles = open.stream().map(owed::title).toList();
        post.sendDigest(member, round, new ReminderPost.Digest(open, titles, stakes.of(member)), lead);
    }

    @Override
    public void forget(String memberId) {
        reminders.forget(memberId);
    }
}
