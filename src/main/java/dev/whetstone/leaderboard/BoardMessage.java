package dev.whetstone.leaderboard;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import java.util.List;

/** How a board looks. */
final class BoardMessage {

    private BoardMessage() {}

    static ChatMessage of(String title, List<Row> rows) {
        if (rows.isEmpty()) {
            return ChatMessage.of(
                    new Block.Heading(title), new Block.Prose("Nobody has points yet: the first answer leads."));
        }
        List<List<String>> cells = rows.stream().map(BoardMessage::cells).toList();
        return ChatMessage.of(
                new Block.Heading(title), new Block.Table(List.of("#", "Member", "Points", "Accuracy"), cells));
    }

    private static List<String> cells(Row row) {
        return List.of(
                String.valueOf(row.rank()),
                row.own() ? row.name() + " (you)" : row.name(),
                String.valueOf(row.standing().points()),
                row.standing().answered() == 0 ? "–" : Math.round(row.standing().accuracy() * 100) + " %");
    }
}
