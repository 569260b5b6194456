package dev.whetstone.leaderboard;

import dev.whetstone.award.Standing;
import dev.whetstone.chat.Block;
import dev.whetstone.group.Member;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.picture.BoardPlace;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables of months that are over, for features that keep them. */
public final class FinalTables {

    private static final int SHOWN = 10;

    private final Boards boards;

    FinalTables(Boards boards) {
        this.boards = boards;
    }

    /**
     * One member's line.
     *
     * @param memberId empty once they were forgotten
     * @param gradeSum the sum of their grades, so that accuracy is gradeSum / answered
     */
    public record Line(long rank, String memberId, int points, int answered, double gradeSum) {}

    /** The first lines of a table, for text and for a picture. */
    public record Shown(Block table, List<BoardPlace> places) {

        public Shown {
            places = List.copyOf(places);
        }
    }

    /** Everybody who is on the board of the month that ends on this day; empty if nobody earned a point in it. */
    public List<Line> of(StudyGroup group, LocalDate lastDay) {
        List<Row> rows = boards.everybody(group, Period.MONTH, lastDay);
        return Board.hasPoints(rows) ? rows.stream().map(FinalTables::line).toList() : List.of();
    }

    private static Line line(Row row) {
        Standing standing = row.standing();
        return new Line(row.rank(), standing.memberId(), standing.points(), standing.answered(), standing.gradeSum());
    }

    /** The name a line goes by among these people, by id: nobody's who hides by now or was forgotten. */
    public static String name(String memberId, Map<String, Member> people) {
        Member member = people.get(memberId);
        if (member == null) {
            return "a former member";
        }
        return member.hidden() ? "somebody off the board" : member.name();
    }

    /** What a channel is shown of a table, whose people are these, by id. */
    public static Shown shown(List<Line> lines, Map<String, Member> people) {
        Map<String, Member> seen = people.values().stream()
                .filter(member -> !member.hidden())
                .collect(Collectors.toMap(Member::id, member -> member));
        List<Row> rows =
                Ties.together(Boards.toldApart(
                                lines.stream().map(line -> row(line, people)).toList(), seen))
                        .stream()
                        .limit(SHOWN)
                        .toList();
        return new Shown(BoardMessage.table(rows, RankedBy.POINTS), BoardPicture.places(rows));
    }

    private static Row row(Line line, Map<String, Member> people) {
        Standing standing =
                new Standing("", "", line.memberId(), "", line.points(), line.answered(), line.gradeSum(), 0, null);
        return Row.of(line.rank(), name(line.memberId(), people), false, standing);
    }
}
