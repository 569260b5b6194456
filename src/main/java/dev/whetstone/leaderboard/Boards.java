package dev.whetstone.leaderboard;

import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.award.Standing;
import dev.whetstone.award.Standings;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.NamedMember;
import dev.whetstone.group.StudyGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Builds boards: ten places a page, and the reader's own place with both neighbours below them. */
final class Boards {

    private static final int TOP = 10;

    /** Standings of a board that are read at most; whoever stands below still sees their own place. */
    private static final int MOST = 5_000;

    /** No page is later than this one. */
    static final int LAST_PAGE = MOST / TOP;

    private final Standings standings;
    private final Ledger ledger;
    private final Members members;
    private final BestOfSeason best;

    Boards(Standings standings, Ledger ledger, Members members, BestOfSeason best) {
        this.standings = standings;
        this.ledger = ledger;
        this.members = members;
        this.best = best;
    }

    /** The board for a reader; hidden members see themselves and are seen by nobody. Pages begin with 0. */
    Board board(StudyGroup group, Board.Which which, LocalDate today, Optional<Member> reader) {
        int page = which.page();
        Lines lines = lines(group, which, today, reader);
        Optional<Board.Before> before = page > 0 || !which.isOfPoints() || Board.hasPoints(lines.all())
                ? Optional.empty()
                : which.period()
                        .before(today)
                        .flatMap(past -> before(group, which.period(), which.topic(), past, reader));
        int from = Math.min(page * TOP, lines.all().size());
        int to = Math.min(from + TOP, lines.all().size());
        return new Board(
                title(which, today),
                lines.all().subList(from, to),
                around(lines, from, to, reader),
                new Board.Turn(which, lines.all().size() > to),
                before);
    }

    private static String title(Board.Which which, LocalDate today) {
        return which.period().title(today)
                + (which.topic().isEmpty() ? "" : ", " + which.topic())
                + (which.isOfPoints() ? "" : ", by " + which.by().measure())
                + (which.page() == 0 ? "" : ", page " + (which.page() + 1));
    }

    /** The board of a span that is over, if anybody has points on it. */
    Optional<Board.Before> before(
            StudyGroup group, Period period, String topic, LocalDate past, Optional<Member> reader) {
        Lines lines = lines(group, new Board.Which(period, topic, RankedBy.POINTS, 0), past, reader);
        int to = Math.min(TOP, lines.all().size());
        List<Row> rows = Stream.concat(lines.all().stream().limit(TOP), around(lines, 0, to, reader).stream())
                .toList();
        List<String> champions = topic.isEmpty()
                ? best.of(group.id(), period.board(past)).stream()
                        .map(member -> new NamedMember(members).called(group.id(), member))
                        .sorted()
                        .toList()
                : List.of();
        String title = period.pastTitle(past) + (topic.isEmpty() ? "" : ", " + topic);
        return Optional.of(new Board.Before(title, rows, champions)).filter(shown -> Board.hasPoints(shown.rows()));
    }

    /** The first lines of a board, and the board's name in the standings; none if it is of one topic. */
    private record Lines(StudyGroup group, Optional<String> board, List<Row> all) {}

    private Lines lines(StudyGroup group, Board.Which which, LocalDate day, Optional<Member> reader) {
        return which.topic().isEmpty() && which.isOfPoints()
                ? stored(group, which.period().board(day), reader, which.page())
                : new Lines(group, Optional.empty(), counted(group, which, day, reader));
    }

    /** At least one line more than the page holds, if there is one, so that the last one is complete. */
    private Lines stored(StudyGroup group, String board, Optional<Member> reader, int page) {
        int most = Math.min(MOST, TOP * 2 * (page + 1));
        while (true) {
            List<Standing> some = standings.top(group.id(), board, most);
            List<Row> rows = ranked(some, reader);
            if (some.size() < most || rows.size() > TOP * (page + 1) || most >= MOST) {
                return new Lines(group, Optional.of(board), rows);
            }
            most = Math.min(MOST, most * 4);
        }
    }

    /** The reader's own line with its neighbours, as far as they are not on the page; none where all of them are. */
    private List<Row> around(Lines lines, int from, int to, Optional<Member> reader) {
        List<Row> all = lines.all();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).own()) {
                int own = i;
                List<Row> rows = IntStream.rangeClosed(Math.max(0, own - 1), Math.min(all.size() - 1, own + 1))
                        .filter(line -> line == own || line < from || line >= to)
                        .mapToObj(all::get)
                        .toList();
                boolean allOnPage = from <= own && own < to && rows.size() == 1;
                return allOnPage ? List.of() : rows;
            }
        }
        return lines.board().stream()
                .flatMap(board -> reader.stream()
                        .flatMap(member -> standings.find(lines.group().id(), board, member.id()).stream()))
                .flatMap(own -> farDown(own, name(reader)))
                .toList();
    }

    private Stream<Row> farDown(Standing own, String name) {
        return Stream.of(
                        standings.nextAbove(own, 1).stream().flatMap(this::other),
                        Stream.of(Row.of(standings.rank(own), name, true, own)),
                        standings.nextBelow(own, 1).stream().flatMap(this::other))
                .flatMap(rows -> rows);
    }

    private Stream<Row> other(Standing standing) {
        return ranked(List.of(standing), Optional.empty()).stream()
                .map(row -> Row.of(standings.rank(standing), row.name(), false, standing));
    }

    /** Counted from the ledger, for boards that are not kept. */
    private List<Row> counted(StudyGroup group, Board.Which which, LocalDate day, Optional<Member> reader) {
        LocalDate from = which.period().from(day);
        RankedBy by = which.by();
        List<Standing> all = new ArrayList<>();
        List<Award> ofOne = new ArrayList<>();
        try (Stream<Award> lines = ledger.byMember(group.id(), by.since(from), day, which.topic())) {
            lines.forEach(line -> {
                if (!ofOne.isEmpty() && !ofOne.get(0).memberId().equals(line.memberId())) {
                    all.addAll(by.standing(ofOne, from));
                    ofOne.clear();
                }
                ofOne.add(line);
            });
        }
        if (!ofOne.isEmpty()) {
            all.addAll(by.standing(ofOne, from));
        }
        all.sort(Comparator.comparingInt(Standing::points).reversed().thenComparing(Standing::memberId));
        return ranked(all, reader);
    }

    /** Everybody with a place on the board of a span that is over, each in a line of their own, as far as boards are read. */
    List<Row> everybody(StudyGroup group, Period period, LocalDate past) {
        List<Standing> best = standings.top(group.id(), period.board(past), MOST);
        return alone(best, people(best), Optional.empty());
    }

    private List<Row> ranked(List<Standing> best, Optional<Member> reader) {
        Map<String, Member> people = people(best);
        return Ties.together(toldApart(alone(best, people, reader), people));
    }

    private Map<String, Member> people(List<Standing> best) {
        return members.findAll(best.stream().map(Standing::memberId).toList());
    }

    /** Places among those who are shown: who hides or has left takes none. */
    private List<Row> alone(List<Standing> best, Map<String, Member> people, Optional<Member> reader) {
        Set<String> present =
                best.isEmpty() ? Set.of() : members.inGroup(best.get(0).groupId(), people.keySet());
        List<Row> rows = new ArrayList<>();
        int place = 1;
        long rank = 0;
        int points = Integer.MIN_VALUE;
        for (Standing standing : best) {
            Member member = people.get(standing.memberId());
            boolean own =
                    reader.map(Member::id).filter(standing.memberId()::equals).isPresent();
            boolean seen = member != null && !member.hidden() && present.contains(member.id());
            if (seen || own) {
                rank = standing.points() == points ? rank : place;
                points = standing.points();
                place += seen ? 1 : 0;
                rows.add(Row.of(rank, member == null ? "?" : member.name(), own, standing));
            }
        }
        return rows;
    }

    /** Of people who are called the same, each is shown with the beginning of an id that stays theirs. */
    private static List<Row> toldApart(List<Row> rows, Map<String, Member> people) {
        Map<String, Long> called = people.values().stream()
                .collect(Collectors.groupingBy(member -> NamedMember.alike(member.name()), Collectors.counting()));
        return rows.stream()
                .map(row -> called.getOrDefault(NamedMember.alike(row.name()), 0L) > 1
                        ? Row.of(
                                row.rank(),
                                NamedMember.apart(row.name(), row.standing().memberId()),
                                row.own(),
                                row.standing())
                        : row)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String name(Optional<Member> reader) {
        return reader.map(Member::name).orElse("you");
    }
}
