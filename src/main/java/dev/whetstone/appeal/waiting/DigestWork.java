package dev.whetstone.appeal.waiting;

import dev.whetstone.appeal.DeciderPost;
import dev.whetstone.appeal.Person;
import dev.whetstone.chat.Markdown;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Member;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Reminds a group's admins of what waits, at most once a day, at nine in the morning of their own or as soon after it as they can be
 * reached, and never after nine in the evening. What began to wait since that morning is for the next one.
 */
final class DigestWork implements DueWork {

    private static final int BATCH = 200;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final Duration CLAIMED = Duration.ofMinutes(3);
    private static final Duration RETRY = Duration.ofMinutes(5);

    private final WaitingDigests digests;
    private final WaitingList list;
    private final Groups groups;
    private final DeciderPost post;
    private final Workers workers;

    DigestWork(WaitingDigests digests, WaitingList list, Groups groups, DeciderPost post, Workers workers) {
        this.digests = digests;
        this.list = list;
        this.groups = groups;
        this.post = post;
        this.workers = workers;
    }

    @Override
    public int run(Instant now) {
        return workers.submitEach(digests.due(now, BATCH), group -> "digest " + group, group -> look(group, now));
    }

    private void look(String groupId, Instant now) {
        Instant until = now.plus(CLAIMED);
        if (!digests.claim(groupId, now, until)) {
            return;
        }
        Optional<StudyGroup> group = groups.find(groupId);
        List<Waiting> waiting = group.map(found -> list.of(found, now)).orElse(List.of());
        if (group.isEmpty() || waiting.isEmpty()) {
            digests.nothing(groupId, until);
            return;
        }
        Instant next = now.plus(Duration.ofDays(1));
        for (Person admin : post.deciders().admins(group.get())) {
            Instant again = remind(group.get(), admin, waiting, now);
            next = again.isBefore(next) ? again : next;
        }
        digests.next(groupId, until, next);
    }

    /** When to look at this admin again. */
    private Instant remind(StudyGroup group, Person admin, List<Waiting> waiting, Instant now) {
        ZoneId zone = admin.member()
                .flatMap(member -> Optional.ofNullable(member.zone()))
                .orElse(group.cadence().zone());
        ZonedDateTime local = now.atZone(zone);
        Instant morning = local.toLocalDate().atTime(MORNING).atZone(zone).toInstant();
        Instant tomorrow =
                local.toLocalDate().plusDays(1).atTime(MORNING).atZone(zone).toInstant();
        if (now.isBefore(morning)) {
            return morning;
        }
        List<Waiting> theirs = waiting.stream()
                .filter(one -> !one.memberId().equals(admin.key()))
                .toList();
        boolean due = theirs.stream().anyMatch(one -> !one.since().isAfter(morning));
        if (!due || local.toLocalTime().isAfter(EVENING) || !wants(admin, local)) {
            return tomorrow;
        }
        return isSent(group, admin, theirs, local) ? tomorrow : now.plus(RETRY);
    }

    private static boolean wants(Person admin, ZonedDateTime local) {
        Optional<Member> member = admin.member();
        return member.isEmpty()
                || (member.get().reminders()
                        && !member.get().unreachable()
                        && !member.get().isOff(local.toLocalDate()));
    }

    /** False if it must be tried again. */
    private boolean isSent(StudyGroup group, Person admin, List<Waiting> theirs, ZonedDateTime local) {
        if (digests.isSent(group.id(), admin.key(), local.toLocalDate())) {
            return true;
        }
        String intro = theirs.size() == 1
                ? "One thing waits for a person in **%s**:".formatted(Markdown.escape(group.name()))
                : "%d things wait for a person in **%s**, the oldest first:"
                        .formatted(theirs.size(), Markdown.escape(group.name()));
        boolean sent = post.send(
                admin,
                WaitingMessage.of(intro, theirs, local.toInstant()),
                "waiting:" + group.id() + ":" + local.toLocalDate(),
                digests.trying(group.id(), admin.key(), local.toLocalDate(), local.toInstant()));
        if (sent) {
            digests.sent(group.id(), admin.key(), local.toLocalDate());
        }
        return sent;
    }
}
