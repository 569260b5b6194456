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
                    board.turn().which().page() == 0 ? nobody(board.turn().which()) : "There are no more places."));
        } else {
            blocks.add(table(board.rows(), board.turn().which().by()));
        }
        if (!board.around().isEmpty()) {
            blocks.add(new Block.Prose("Your place:"));
            blocks.add(table(board.around(), board.turn().which().by()));
        }
        List<Choice> pages = BoardPage.choices(board.turn());
        if (!pages.isEmpty()) {
            blocks.add(new Block.Choices(pages));
        }
        board.before().ifPresent(before -> blocks.addAll(before(before)));
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
        blocks.add(table(before.rows(), RankedBy.POINTS));
        return blocks;
    }

    private static String nobody(Board.Which which) {
        return switch (which.by()) {
            case POINTS -> "Nobody has points yet: the first answer leads.";
            case HELPFUL -> "Nobody's answer was found helpful yet; *Rate answers* under a question does it.";
            case IMPROVED ->
                "Nobody stands out yet: it takes three answers now and three in the four weeks before, and a rise of 5 %.";
            default -> "Nobody can be ranked by this yet: it takes three graded answers.";
        };
    }

    static Block table(List<Row> rows, RankedBy by) {
        return by == RankedBy.POINTS
                ? new Block.Table(
                        List.of("#", "Member", "Points", "Accuracy", "Per round"),
                        rows.stream().map(BoardMessage::cells).toList())
                : new Block.Table(
                        List.of("#", "Member", by.title(), "Answers"),
                        rows.stream().map(row -> cells(row, by)).toList());
    }

    private static List<String> cells(Row row) {
        boolean counted = row.standing().answered() > 0 && row.people() == 1;
        return List.of(
                String.valueOf(row.rank()),
                name(row),
                String.valueOf(row.standing().points()),
                counted ? Math.round(row.standing().accuracy() * 100) + " %" : "–",
                counted ? perRound(row) : "–");
    }

    private static String perRound(Row row) {
        return RankedBy.ROUND.shown(
                Math.round(row.standing().points() * 10f / row.standing().answered()));
    }

    private static List<String> cells(Row row, RankedBy by) {
        return List.of(
                String.valueOf(row.rank()),
                name(row),
                by.shown(row.standing().points()),
                row.people() == 1 ? String.valueOf(row.standing().answered()) : "–");
    }

    private static String name(Row row) {
        return row.own() && row.people() == 1 ? row.name() + " (you)" : row.name();
    }
}
