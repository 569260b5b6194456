package dev.whetstone.leaderboard;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The buttons under a board that turn its pages. */
record BoardPage(LeaderboardCommand board) implements Action {

    private static final String NAME = "board";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(Call call) {
        String[] which = call.argument().split("\\|", 3);
        int page = Math.max(0, Math.min(Boards.LAST_PAGE, Integer.parseInt(which[1])));
        return board.page(call, Period.of(which[0]), which[2], page);
    }

    /** What leads to the pages beside one; a topic too long for a button has one page. */
    static List<Choice> choices(Board.Turn turn) {
        List<Choice> choices = new ArrayList<>();
        if (turn.page() > 0) {
            choices.add(to(turn, turn.page() - 1, "Places before"));
        }
        if (turn.more()) {
            choices.add(to(turn, turn.page() + 1, "More places"));
        }
        return choices;
    }

    private static Choice to(Board.Turn turn, int page, String label) {
        String argument = "%s|%d|%s".formatted(turn.period().name().toLowerCase(Locale.ROOT), page, turn.topic());
        return Choice.of(label, NAME, argument);
    }
}
