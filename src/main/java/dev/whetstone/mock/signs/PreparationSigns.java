package dev.whetstone.mock.signs;

import dev.whetstone.award.Ledger;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.round.Rounds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How regularly a member prepares: posting days answered in two weeks, and mock interviews in four. */
record PreparationSigns(Ledger ledger, Rounds rounds, Members members, Groups groups, MockSessions sessions) {

    private static final int DAYS = 14;
    private static final Duration WEEKS = Duration.ofDays(28);
    private static final int LEAST = 5;

    /** Posting days of all groups together, without days off, the day the member joined and those before, and without today where it is not answered yet. */
    record Days(int answered, int posted) {
        Days plus(Days other) {
            return new Days(answered + other.answered, posted + other.posted);
        }
    }

    /** Empty where there was nothing to do. */
    Optional<String> line(Member member, Days days, Instant now) {
        long held = held(member.id(), now);
        if (days.posted() == 0 && held == 0) {
            return Optional.empty();
        }
        String interviews = held == 1 ? "1 mock interview" : held + " mock interviews";
        return Optional.of(
                days.posted() == 0
                        ? "**Preparation:** %s in four weeks, no posting day in two.".formatted(interviews)
                        : "**Preparation:** answered on %d of %d posting day%s in two weeks, %s in four."
                                .formatted(days.answered(), days.posted(), days.posted() == 1 ? "" : "s", interviews));
    }

    /** Where none was left out in two weeks. */
    static Optional<String> win(Days days) {
        return days.posted() >= LEAST && days.answered() == days.posted()
                ? Optional.of("**A small win:** you answered on all %d posting days you had in the last two weeks."
                        .formatted(days.posted()))
                : Optional.empty();
    }

    /** A member's, read once for all that is said of them. */
    Days of(Member member, Instant now) {
        return members.groupsOf(member.id()).stream()
                .flatMap(id -> groups.find(id).stream())
                .map(group -> days(group, member, now))
                .reduce(new Days(0, 0), Days::plus);
    }

    private Days days(StudyGroup group, Member member, Instant now) {
        LocalDate today = group.cadence().dateOf(now);
        Set<LocalDate> answered = ledger.streakDates(group.id(), member.id(), today.minusDays(DAYS));
        LocalDate since = members.since(group.id(), member.id())
                .map(group.cadence()::dateOf)
                .orElse(today);
        List<LocalDate> posted = rounds.postingDates(group.id(), today.minusDays(DAYS - 1L), today.plusDays(1)).stream()
                .filter(date ->
                        answered.contains(date) || (!date.equals(today) && date.isAfter(since) && !member.isOff(date)))
                .toList();
        return new Days((int) posted.stream().filter(answered::contains).count(), posted.size());
    }

    private long held(String memberId, Instant now) {
        return sessions.of(memberId).stream()
                .filter(session ->
                        session.state() == MockSession.State.FEEDBACK || session.state() == MockSession.State.DONE)
                .filter(session -> session.here().contains(memberId))
                .filter(session -> session.startsAt().isAfter(now.minus(WEEKS)))
                .count();
    }
}
