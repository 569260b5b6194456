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
        String[] span = which[0].split("\\.", 2);
        RankedBy by = span.length < 2 ? RankedBy.POINTS : RankedBy.of(span[1]);
        return board.page(call, new Board.Which(Period.of(span[0]), which[2], by, page));
    }

    /** What leads to the pages beside one; a topic too long for a button has one page. */
    static List<Choice> choices(Board.Turn turn) {
        List<Choice> choices = new ArrayList<>();
        if (turn.which().page() > 0) {
            choices.add(to(turn.which().at(turn.which().page() - 1), "Places before"));
        }
        if (turn.more()) {
            choices.add(to(turn.which().at(turn.which().page() + 1), "More places"));
        }
        return choices;
    }

    private static Choice to(Board.Which which, String label) {
        String period = which.period().name().toLowerCase(Locale.ROOT);
        String by = which.isOfPoints() ? "" : "." + which.by().word();
        String argument = "%s%s|%d|%s".formatted(period, by, which.page(), which.topic());
        return Choice.of(label, NAME, argument);
    }
}
