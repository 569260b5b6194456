package dev.whetstone.leaderboard;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.question.QuestionBank;
import java.util.List;
import java.util.stream.Stream;

/** {@code /prep leaderboard}: the board of a week, month or all time, of one topic or of all. */
final class LeaderboardCommand implements Command {

    private final GroupDesk desk;
    private final ReadersBoards boards;
    private final QuestionBank bank;
    private final List<OtherBoard> others;

    LeaderboardCommand(GroupDesk desk, ReadersBoards boards, QuestionBank bank, List<OtherBoard> others) {
        this.desk = desk;
        this.boards = boards;
        this.bank = bank;
        this.others = List.copyOf(others);
    }

    @Override
    public Spec spec() {
        return new Spec(
                "leaderboard",
                "Shows the board",
                Audience.ANYONE,
                List.of(
                        Parameter.optional("period", said(periods()), periods().toArray(String[]::new)),
                        Parameter.optional("topic", "one topic only", topics().toArray(String[]::new)),
                        Parameter.optional("by", "what it goes by", words())));
    }

    private List<String> periods() {
        return Stream.concat(Stream.of("week", "month", "all"), others.stream().map(OtherBoard::word))
                .toList();
    }

    private static String said(List<String> words) {
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    private static String[] words() {
        return Stream.of(RankedBy.values()).map(RankedBy::word).toArray(String[]::new);
    }

    private List<String> topics() {
        return bank.all().stream()
                .map(question -> question.head().topic())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Reply run(Call call) {
        String period = call.value("period", "month");
        return others.stream()
                .filter(other -> other.word().equals(period))
                .findFirst()
                .map(other -> desk.with(call, group -> new Reply.Private(other.board(group))))
                .orElseGet(() -> board(call, period));
    }

    private Reply board(Call call, String period) {
        return page(
                call,
                new Board.Which(Period.of(period), call.value("topic", ""), RankedBy.of(call.value("by", "")), 0));
    }

    /** A page of a board, from 0, with its picture on the first one. */
    Reply page(Call call, Board.Which which) {
        return desk.with(call, group -> {
            Board board = boards.board(group, which, call.member());
            return new Reply.Private(which.page() == 0 ? withPicture(board) : BoardMessage.of(board));
        });
    }

    private static ChatMessage withPicture(Board board) {
        ChatMessage table = BoardMessage.of(board);
        return board.pictured()
                .map(shown -> table.plus(BoardPicture.of(shown.title(), shown.rows())))
                .orElse(table);
    }
}
