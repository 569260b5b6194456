package dev.whetstone.leaderboard;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.extras.BoardView;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.question.QuestionBank;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /prep leaderboard}: the board of a week, month or all time, of one topic or of all. */
final class LeaderboardCommand implements Command, BoardView {

    private final GroupDesk desk;
    private final Groups groups;
    private final Members members;
    private final Boards boards;
    private final QuestionBank bank;
    private final Clock clock;
    private final List<OtherBoard> others;

    LeaderboardCommand(
            GroupDesk desk,
            Groups groups,
            Members members,
            Boards boards,
            QuestionBank bank,
            Clock clock,
            List<OtherBoard> others) {
        this.desk = desk;
        this.groups = groups;
        this.members = members;
        this.boards = boards;
        this.bank = bank;
        this.clock = clock;
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
            LocalDate today = group.cadence().dateOf(clock.instant());
            Board board = boards.board(group, which, today, members.known(call.member()));
            return new Reply.Private(which.page() == 0 ? withPicture(board) : BoardMessage.of(board));
        });
    }

    @Override
    public Optional<ChatMessage> board(ChannelRef channel, MemberRef reader) {
        return groups.of(channel)
                .map(group -> boards.board(
                        group,
                        Board.Which.first(Period.MONTH),
                        group.cadence().dateOf(clock.instant()),
                        members.known(reader)))
                .map(BoardMessage::of);
    }

    private static ChatMessage withPicture(Board board) {
        ChatMessage table = BoardMessage.of(board);
        return board.pictured()
                .map(shown -> table.plus(BoardPicture.of(shown.title(), shown.rows())))
                .orElse(table);
    }
}
