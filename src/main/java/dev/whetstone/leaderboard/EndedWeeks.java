package dev.whetstone.leaderboard;

import dev.whetstone.group.StudyGroup;
import dev.whetstone.picture.BoardPlace;
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
     * @param champions the names of all who share the first place and do not hide
     * @param points theirs
     * @param places the board's first lines
     */
    public record Ended(List<String> champions, int points, List<BoardPlace> places) {

        public Ended {
            champions = List.copyOf(champions);
            places = List.copyOf(places);
        }
    }

    /** The week that ends on this day; empty if nobody earned a point in it. */
    public Optional<Ended> of(StudyGroup group, LocalDate lastDay) {
        return boards.before(group, Period.WEEK, "", lastDay, Optional.empty())
                .map(before -> new Ended(
                        before.champions(),
                        before.rows().get(0).standing().points(),
                        BoardPicture.places(before.rows())));
    }
}
