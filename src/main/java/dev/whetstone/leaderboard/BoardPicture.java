package dev.whetstone.leaderboard;

import dev.whetstone.chat.Block;
import dev.whetstone.picture.BoardCard;
import dev.whetstone.picture.BoardPlace;
import java.util.List;

/** A board as a picture; the table beside it says the same. */
final class BoardPicture {

    private BoardPicture() {}

    static Block of(String title, List<Row> rows) {
        return new BoardCard(title, places(rows)).block();
    }

    static List<BoardPlace> places(List<Row> rows) {
        return rows.stream()
                .map(row -> new BoardPlace(
                        row.rank(), row.name(), row.people(), row.standing().points(), row.own() && row.people() == 1))
                .toList();
    }
}
