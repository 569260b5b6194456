package dev.whetstone.leaderboard;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a board looks; while nobody has points on it, the board before it is shown below, named as such. */
final class BoardMessage {

    private BoardMessage() {}

    static ChatMessage of(Board board) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(board.title()));
        if (board.rows().isEmpty()) {
            blocks.add(new Block.Prose(
                    board.turn().page() == 0
                            ? "Nobody has points yet: the first answer leads."
                            : "There are no more places."));
        } else {
            blocks.add(table(board.rows()));
        }
        if (!board.around().isEmpty()) {
            blocks.add(new Block.Prose("Your place:"));
            blocks.add(table(board.around()));
        }
        List<Choice> pages = BoardPage.choices(board.turn());
        if (!pages.isEmpty()) {
            blocks.add(new Block.Choices(pages));
        }
        board.before().ifPresent(before -> blocks.addAll(before(before)));
        return new ChatMessage(blocks);
    }

    /** The word at the end of a span: who won it, and the table. */
    static ChatMessage ended(Board.Before before) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(before.title() + " is over"));
        blocks.addAll(result(before));
        return new ChatMessage(blocks);
    }

    private static List<Block> before(Board.Before before) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(before.title()));
        blocks.addAll(result(before));
        return blocks;
    }

    private static List<Block> result(Board.Before before) {
        List<Block> blocks = new ArrayList<>();
        if (!before.champions().isEmpty()) {
            String names = before.champions().stream()
                    .map(name -> "**" + Markdown.escape(name) + "**")
                    .collect(Collectors.joining(", "));
            blocks.add(new Block.Prose((before.champions().size() == 1 ? "Champion: " : "Champions: ") + names));
        }
        blocks.add(table(before.rows()));
        return blocks;
    }

    private static Block table(List<Row> rows) {
        return new Block.Table(
                List.of("#", "Member", "Points", "Accuracy"),
                rows.stream().map(BoardMessage::cells).toList());
    }

    private static List<String> cells(Row row) {
        return List.of(
                String.valueOf(row.rank()),
                row.own() && row.people() == 1 ? row.name() + " (you)" : row.name(),
                String.valueOf(row.standing().points()),
                row.standing().answered() == 0 || row.people() > 1
                        ? "–"
                        : Math.round(row.standing().accuracy() * 100) + " %");
    }
}
