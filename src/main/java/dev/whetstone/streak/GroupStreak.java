package dev.whetstone.streak;

import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Rounds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Posting days in a row on which at least half of a group's active members answered. Active on a day is who takes part and has
 * answered on that day or one of the thirteen posting days before it; whoever declared the day off is not expected. It takes two
 * to be a group. Nothing but answers keeps it: it knows no freezes.
 */
public record GroupStreak(Ledger ledger, Rounds rounds, Members members) {

    /** Posting days after which who has not answered is expected no more. */
    public static final int ACTIVE_DAYS = 14;

    private static final int HISTORY_DAYS = 400;
    private static final int LEAST = 2;
    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    /**
     * A streak of the group.
     *
     * @param length in posting days; today counts once it is kept and breaks nothing before
     * @param longest of the last 400 days
     * @param missing answers that keep it today; 0 if it is kept, or nothing was asked
     */
    public record Run(int length, int longest, int missing) {}

    public Run of(StudyGroup group, LocalDate today) {
        LocalDate from = today.minusDays(HISTORY_DAYS);
        List<LocalDate> dates = rounds.postingDates(group.id(), from, today.plusDays(1));
        Map<String, Member> present =
                members.of(group.id()).stream().collect(Collectors.toMap(Member::id, Function.identity()));
        Map<LocalDate, Set<String>> answered = answered(group.id(), from, present.keySet());
        int length = 0;
        int longest = 0;
        for (int i = 0; i < dates.size(); i++) {
            int missing = missing(dates, i, answered, present);
            if (missing > 0 && dates.get(i).equals(today)) {
                return new Run(length, longest, missing);
            }
            length = missing == 0 ? length + 1 : 0;
            longest = Math.max(longest, length);
        }
        return new Run(length, longest, 0);
    }

    /** Answers the day lacks; 0 if it is kept. */
    private static int missing(
            List<LocalDate> dates, int day, Map<LocalDate, Set<String>> answered, Map<String, Member> present) {
        LocalDate date = dates.get(day);
        Set<String> now = answered.getOrDefault(date, Set.of());
        Set<String> active = new HashSet<>();
        dates.subList(Math.max(0, day - ACTIVE_DAYS + 1), day + 1)
                .forEach(one -> active.addAll(answered.getOrDefault(one, Set.of())));
        present.values().stream()
                .filter(member -> member.isOff(date) && !now.contains(member.id()))
                .map(Member::id)
                .forEach(active::remove);
        return Math.max(0, Math.max(LEAST, (active.size() + 1)) / 2 - now.size()) + (active.size() < LEAST ? 1 : 0);
    }

    /** Who of the members answered, by date. */
    private Map<LocalDate, Set<String>> answered(String groupId, LocalDate from, Set<String> present) {
        Map<LocalDate, Set<String>> answered = new HashMap<>();
        Map<String, List<Award>> byMember = new HashMap<>();
        try (Stream<Award> lines = ledger.byMember(groupId, from, END_OF_TIME, "")) {
            lines.filter(line -> line.kind() == Award.Kind.STREAK && present.contains(line.memberId()))
                    .forEach(line -> byMember.computeIfAbsent(line.memberId(), none -> new ArrayList<>())
                            .add(line));
        }
        byMember.forEach((member, lines) -> Ledger.streakDates(lines.stream())
                .forEach(date ->
                        answered.computeIfAbsent(date, none -> new HashSet<>()).add(member)));
        return answered;
    }
}
