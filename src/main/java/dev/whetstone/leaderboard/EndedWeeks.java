package dev.whetstone.leaderboard;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Markdown;
import dev.whetstone.group.StudyGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The boards of weeks that are over, for features that look back at them. */
public final class EndedWeeks {

    private final Boards boards;

    EndedWeeks(Boards boards) {
        this.boards = boards;
    }

    /**
     * How a week ended.
     *
     * @param champions the names of all who share the first place and do not hide, as Markdown
     * @param points theirs
     * @param picture the board, where there is more than one line
     */
    public record Ended(List<String> champions, int points, Optional<Block> picture) {}

    /** The week that ends on this day; empty if nobody earned a point in it. The picture has the title. */
    public Optional<Ended> of(StudyGroup group, LocalDate lastDay, String title) {
        return boards.before(group, Period.WEEK, "", lastDay, Optional.empty())
                .map(before -> new Ended(
                        before.champions().stream().map(Markdown::escape).toList(),
                        before.rows().get(0).standing().points(),
                        Optional.of(before.rows())
                                .filter(rows -> rows.size() > 1)
                                .flatMap(rows -> BoardPicture.of(title, rows))));
    }
}
