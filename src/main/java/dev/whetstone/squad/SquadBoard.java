package dev.whetstone.squad;

import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.award.Standing;
import dev.whetstone.award.Standings;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.NamedMember;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Rounds;
import dev.whetstone.streak.GroupStreak;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How squads stand: by the mean points of those who answered on one of the last fourteen posting days, so that size does not win.
 * Who hides counts as little here as on the members' board.
 */
record SquadBoard(Squads squads, Standings standings, Ledger ledger, Rounds rounds, Members members) {

    /** Fewer active members are no squad that could be ranked. */
    static final int LEAST = 3;

    private static final int MOST = 5_000;
    private static final int HISTORY_DAYS = 100;

    /**
     * One squad.
     *
     * @param rank from 1, equal means share it; 0 where it is not ranked
     * @param mean points of each active member
     * @param active how many they are
     * @param names of all who do not hide, plain text, in order
     */
    record Line(int rank, String squad, double mean, int active, List<String> names) {}

    /** The ranked ones first; {@code board} is the name of a {@link dev.whetstone.award.Seasons season}. */
    List<Line> of(StudyGroup group, String board, LocalDate day) {
        Map<String, Member> seen = members.of(group.id()).stream()
                .filter(member -> !member.hidden())
                .collect(Collectors.toMap(Member::id, member -> member));
        Set<String> active = active(group, day);
        Map<String, Integer> points = standings.top(group.id(), board, MOST).stream()
                .collect(Collectors.toMap(Standing::memberId, Standing::points));
        Map<String, List<String>> bySquad = squads.of(group.id()).stream()
                .filter(place -> seen.containsKey(place.memberId()))
                .collect(Collectors.groupingBy(
                        SquadPlace::squad,
                        TreeMap::new,
                        Collectors.mapping(SquadPlace::memberId, Collectors.toList())));
        List<Line> lines = bySquad.entrySet().stream()
                .map(squad -> line(squad.getKey(), squad.getValue(), active, points, NamedMember.names(seen.values())))
                .sorted(Comparator.comparing((Line line) -> line.active() < LEAST)
                        .thenComparing(Comparator.comparingDouble(Line::mean).reversed())
                        .thenComparing(Line::squad))
                .toList();
        return lines.stream().map(line -> ranked(line, lines)).toList();
    }

    private static Line line(
            String squad,
            List<String> ids,
            Set<String> active,
            Map<String, Integer> points,
            Map<String, String> names) {
        List<String> counted = ids.stream().filter(active::contains).toList();
        double mean = counted.stream()
                .mapToInt(id -> points.getOrDefault(id, 0))
                .average()
                .orElse(0);
        List<String> called = ids.stream()
                .flatMap(id -> Stream.ofNullable(names.get(id)))
                .sorted()
                .toList();
        return new Line(0, squad, Math.round(mean * 10) / 10.0, counted.size(), called);
    }

    private static Line ranked(Line line, List<Line> all) {
        if (line.active() < LEAST) {
            return line;
        }
        long better = all.stream()
                .filter(other -> other.active() >= LEAST && other.mean() > line.mean())
                .count();
        return new Line((int) better + 1, line.squad(), line.mean(), line.active(), line.names());
    }

    private Set<String> active(StudyGroup group, LocalDate day) {
        List<LocalDate> dates = rounds.postingDates(group.id(), day.minusDays(HISTORY_DAYS), day.plusDays(1));
        Set<LocalDate> last =
                Set.copyOf(dates.subList(Math.max(0, dates.size() - GroupStreak.ACTIVE_DAYS), dates.size()));
        Set<String> active = new HashSet<>();
        if (!last.isEmpty()) {
            LocalDate from = last.stream().min(Comparator.naturalOrder()).orElseThrow();
            try (Stream<Award> lines = ledger.byMember(group.id(), from, day.plusDays(1), "")) {
                lines.collect(Collectors.groupingBy(Award::memberId)).forEach((id, own) -> {
                    if (Ledger.streakDates(own.stream()).stream().anyMatch(last::contains)) {
                        active.add(id);
                    }
                });
            }
        }
        return active;
    }

    /** Whether anybody has points in a season. */
    boolean isPlayed(StudyGroup group, String board) {
        return standings.top(group.id(), board, 1).stream().anyMatch(first -> first.points() > 0);
    }

    /** Members who take part, the strongest of a season first. */
    List<String> byStrength(StudyGroup group, String board) {
        Map<String, Integer> points = standings.top(group.id(), board, MOST).stream()
                .collect(Collectors.toMap(Standing::memberId, Standing::points));
        return members.of(group.id()).stream()
                .map(Member::id)
                .sorted(Comparator.comparing((String id) -> -points.getOrDefault(id, 0))
                        .thenComparing(id -> id))
                .toList();
    }
}
