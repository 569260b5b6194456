package dev.whetstone.leaderboard;

import dev.whetstone.award.Standing;
import dev.whetstone.chat.Block;
import dev.whetstone.group.Member;
import dev.whetstone.group.NamedMember;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.picture.BoardPlace;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables of months that are over, for features that keep them. */
public final class FinalTables {

    /** Whom nobody knows any more. */
    public static final String FORMER = "a former member";

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

    /** The names lines go by, of these people, by id: nobody's who hides by now. */
    public static Map<String, String> names(Map<String, Member> people) {
        Map<String, String> names = people.keySet().stream()
                .collect(Collectors.toMap(id -> id, id -> "somebody off the board", (one, same) -> one, HashMap::new));
        names.putAll(NamedMember.names(
                people.values().stream().filter(member -> !member.hidden()).toList()));
        return names;
    }

    /** What a channel is shown of a table, whose people are these, by id. */
    public static Shown shown(List<Line> lines, Map<String, Member> people) {
        Map<String, String> names = names(people);
        List<Row> rows = Ties.together(
                        lines.stream().map(line -> row(line, names)).toList())
                .stream()
                .limit(SHOWN)
                .toList();
        return new Shown(BoardMessage.table(rows, RankedBy.POINTS), BoardPicture.places(rows));
    }

    private static Row row(Line line, Map<String, String> names) {
        Standing standing =
                new Standing("", "", line.memberId(), "", line.points(), line.answered(), line.gradeSum(), 0, null);
        return Row.of(line.rank(), names.getOrDefault(line.memberId(), FORMER), false, standing);
    }
}
