package dev.whetstone.leaderboard;

import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.award.Seasons;
import dev.whetstone.award.Standing;
import dev.whetstone.award.Standings;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds boards: the best ten, and the reader's own place below them. */
final class Boards {

    private static final int TOP = 10;

    private final Standings standings;
    private final Ledger ledger;
    private final Members members;
    private final BestOfSeason best;

    Boards(Standings standings, Ledger ledger, Members members) {
        this.standings = standings;
        this.ledger = ledger;
        this.members = members;
        this.best = new BestOfSeason(standings, members);
    }

    /** The board for a reader; hidden members see themselves and are seen by nobody. */
    Board board(StudyGroup group, Period period, String topic, LocalDate today, Optional<Member> reader) {
        List<Row> rows = rows(group, period, topic, today, reader);
        String suffix = topic.isEmpty() ? "" : ", " + topic;
        Optional<Board.Before> before = Board.hasPoints(rows)
                ? Optional.empty()
                : period.before(today).flatMap(past -> before(group, period, topic, past, reader));
        return new Board(period.title(today) + suffix, rows, before);
    }

    /** The board of a span that is over, if anybody has points on it. */
    Optional<Board.Before> before(
            StudyGroup group, Period period, String topic, LocalDate past, Optional<Member> reader) {
        List<Row> rows = rows(group, period, topic, past, reader);
        List<String> champions = topic.isEmpty()
                ? best.of(group.id(), period.board(past)).stream()
                        .map(Member::name)
                        .sorted()
                        .toList()
                : List.of();
        String title = period.pastTitle(past) + (topic.isEmpty() ? "" : ", " + topic);
        return Optional.of(new Board.Before(title, rows, champions)).filter(shown -> Board.hasPoints(shown.rows()));
    }

    private List<Row> rows(StudyGroup group, Period period, String topic, LocalDate day, Optional<Member> reader) {
        return topic.isEmpty() ? stored(group, period, day, reader) : ofTopic(group, period, topic, day, reader);
    }

    private List<Row> stored(StudyGroup group, Period period, LocalDate day, Optional<Member> reader) {
        String board = period.board(day);
        List<Standing> best = standings.top(group.id(), board, TOP * 2);
        List<Row> rows = ranked(best, reader);
        boolean shown = rows.stream().anyMatch(Row::own);
        if (!shown) {
            reader.flatMap(member -> standings.find(group.id(), board, member.id()))
                    .ifPresent(own -> rows.add(new Row(standings.rank(own), name(reader), true, own)));
        }
        return rows;
    }

    private List<Row> ofTopic(StudyGroup group, Period period, String topic, LocalDate day, Optional<Member> reader) {
        List<Standing> all = new ArrayList<>();
        List<Award> ofOne = new ArrayList<>();
        try (Stream<Award> lines = ledger.byMember(group.id(), period.from(day), day, topic)) {
            lines.forEach(line -> {
                if (!ofOne.isEmpty() && !ofOne.get(0).memberId().equals(line.memberId())) {
                    all.add(count(ofOne));
                    ofOne.clear();
                }
                ofOne.add(line);
            });
        }
        if (!ofOne.isEmpty()) {
            all.add(count(ofOne));
        }
        all.sort(Comparator.comparingInt(Standing::points).reversed().thenComparing(Standing::memberId));
        return ranked(all, reader);
    }

    private static Standing count(List<Award> ofOne) {
        Award any = ofOne.get(0);
        return Objects.requireNonNull(
                Standings.recount(any.groupId(), any.memberId(), ofOne).get(Seasons.ALL));
    }

    private List<Row> ranked(List<Standing> best, Optional<Member> reader) {
        Map<String, Member> people =
                members.findAll(best.stream().map(Standing::memberId).toList());
        Set<String> present =
                best.isEmpty() ? Set.of() : members.inGroup(best.get(0).groupId(), people.keySet());
        List<Row> rows = new ArrayList<>();
        int place = 0;
        long rank = 0;
        int points = Integer.MIN_VALUE;
        for (Standing standing : best) {
            place++;
            if (standing.points() != points) {
                rank = place;
                points = standing.points();
            }
            Member member = people.get(standing.memberId());
            boolean own =
                    reader.map(Member::id).filter(standing.memberId()::equals).isPresent();
            boolean shown = member != null && !member.hidden() && present.contains(member.id()) && rows.size() < TOP;
            if (shown || own) {
                rows.add(new Row(rank, member == null ? "?" : member.name(), own, standing));
            }
        }
        return toldApart(rows, people);
    }

    /** Of people who are called the same, each is shown with the beginning of an id that stays theirs. */
    private static List<Row> toldApart(List<Row> rows, Map<String, Member> people) {
        Map<String, Long> called = people.values().stream()
                .collect(
                        Collectors.groupingBy(member -> member.name().toLowerCase(Locale.ROOT), Collectors.counting()));
        return rows.stream()
                .map(row -> called.getOrDefault(row.name().toLowerCase(Locale.ROOT), 0L) > 1
                        ? new Row(
                                row.rank(),
                                "%s (%.4s)".formatted(row.name(), row.standing().memberId()),
                                row.own(),
                                row.standing())
                        : row)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String name(Optional<Member> reader) {
        return reader.map(Member::name).orElse("you");
    }
}
