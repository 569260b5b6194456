package dev.whetstone.leaderboard;

import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.award.Seasons;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Members;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /prep why}: the ledger lines behind a member's points. */
final class WhyCommand implements Command {

    private static final int MOST_LINES = 25;

    private final GroupDesk desk;
    private final Members members;
    private final Ledger ledger;
    private final Clock clock;

    WhyCommand(GroupDesk desk, Members members, Ledger ledger, Clock clock) {
        this.desk = desk;
        this.members = members;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return new Spec(
                "why",
                "Shows where your points come from",
                Audience.ANYONE,
                List.of(Parameter.optional("period", "week, month or all", "week", "month", "all")));
    }

    @Override
    public Reply run(Call call) {
        return desk.with(call, group -> {
            LocalDate today = group.cadence().dateOf(clock.instant());
            Period period = Period.of(call.value("period", "month"));
            String board = period.board(today);
            List<Award> lines = ledger.of(group.id(), members.of(call.member()).id()).stream()
                    .filter(line -> board.equals(Seasons.ALL)
                            || board.equals(Seasons.month(line.date()))
                            || board.equals(Seasons.week(line.date())))
                    .filter(line ->
                            line.points() != 0 || line.kind() == Award.Kind.ANSWER || line.kind() == Award.Kind.REPAIR)
                    .toList();
            return lines.isEmpty()
                    ? Reply.say("No points yet (%s).".formatted(period.title(today)))
                    : new Reply.Private(message(period.title(today), lines));
        });
    }

    private static ChatMessage message(String title, List<Award> lines) {
        int total = lines.stream().mapToInt(Award::points).sum();
        int hidden = Math.max(0, lines.size() - MOST_LINES);
        String list = lines.subList(hidden, lines.size()).stream()
                .map(line -> "- %s  **%+d**  %s".formatted(line.date(), line.points(), line.why()))
                .collect(Collectors.joining("\n"));
        String earlier = hidden == 0
                ? ""
                : "- before that **%+d** in %d lines\n"
                        .formatted(
                                lines.subList(0, hidden).stream()
                                        .mapToInt(Award::points)
                                        .sum(),
                                hidden);
        return ChatMessage.of(
                new Block.Heading("%s: %d points".formatted(title, total)), new Block.Prose(earlier + list));
    }
}
