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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            Lines lines = ledger.read(
                    group.id(),
                    members.of(call.member()).id(),
                    period.from(today),
                    all -> Lines.of(all.filter(line -> isOf(period, line, today) && isTold(line))));
            return lines.latest().isEmpty()
                    ? Reply.say("No points yet (%s).".formatted(period.title(today)))
                    : new Reply.Private(message(period.title(today), lines));
        });
    }

    private static boolean isOf(Period period, Award line, LocalDate today) {
        String board = period.board(today);
        return board.equals(Seasons.ALL)
                || board.equals(Seasons.month(line.date()))
                || board.equals(Seasons.week(line.date()));
    }

    private static boolean isTold(Award line) {
        return line.points() != 0 || line.kind() == Award.Kind.ANSWER || line.kind() == Award.Kind.REPAIR;
    }

    /** The latest lines, and what all before them come to. */
    private record Lines(Deque<Award> latest, int hidden, int before) {

        static Lines of(Stream<Award> lines) {
            Deque<Award> latest = new ArrayDeque<>();
            int[] earlier = {0, 0};
            lines.forEach(line -> {
                latest.add(line);
                if (latest.size() > MOST_LINES) {
                    earlier[0]++;
                    earlier[1] += latest.remove().points();
                }
            });
            return new Lines(latest, earlier[0], earlier[1]);
        }

        int total() {
            return before + latest.stream().mapToInt(Award::points).sum();
        }
    }

    private static ChatMessage message(String title, Lines lines) {
        String list = lines.latest().stream()
                .map(line -> "- %s  **%+d**  %s".formatted(line.date(), line.points(), line.why()))
                .collect(Collectors.joining("\n"));
        String earlier = lines.hidden() == 0
                ? ""
                : "- before that **%+d** in %d lines\n".formatted(lines.before(), lines.hidden());
        return ChatMessage.of(
                new Block.Heading("%s: %d points".formatted(title, lines.total())), new Block.Prose(earlier + list));
    }
}
