package dev.whetstone.leaderboard;

import dev.whetstone.chat.BoardView;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.QuestionBank;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code /prep leaderboard}: the board of a week, month or all time, of one topic or of all. */
final class LeaderboardCommand implements Command, BoardView {

    private final GroupDesk desk;
    private final Groups groups;
    private final Members members;
    private final Boards boards;
    private final QuestionBank bank;
    private final Clock clock;

    LeaderboardCommand(GroupDesk desk, Groups groups, Members members, Boards boards, QuestionBank bank, Clock clock) {
        this.desk = desk;
        this.groups = groups;
        this.members = members;
        this.boards = boards;
        this.bank = bank;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return new Spec(
                "leaderboard",
                "Shows the board",
                Audience.ANYONE,
                List.of(
                        Parameter.optional("period", "week, month or all", "week", "month", "all"),
                        Parameter.optional("topic", "one topic only", topics().toArray(String[]::new))));
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
        return desk.with(call, group -> {
            Period period = Period.of(call.value("period", "month"));
            Shown shown = shown(group, period, call.value("topic", ""), call.member());
            ChatMessage table = BoardMessage.of(shown.title(), shown.rows());
            return new Reply.Private(shown.rows().size() < 2 ? table : withPicture(table, shown));
        });
    }

    @Override
    public Optional<ChatMessage> board(ChannelRef channel, MemberRef reader) {
        return groups.of(channel)
                .map(group -> shown(group, Period.MONTH, "", reader))
                .map(shown -> BoardMessage.of(shown.title(), shown.rows()));
    }

    private static ChatMessage withPicture(ChatMessage table, Shown shown) {
        return BoardPicture.of(shown.title(), shown.rows())
                .map(picture -> table.plus(picture))
                .orElse(table);
    }

    private Shown shown(StudyGroup group, Period period, String topic, MemberRef reader) {
        LocalDate today = group.cadence().dateOf(clock.instant());
        String title = period.title(today) + (topic.isEmpty() ? "" : ", " + topic);
        return new Shown(title, boards.rows(group, period, topic, today, members.known(reader)));
    }

    /** A board's title and rows. */
    private record Shown(String title, List<Row> rows) {}
}
