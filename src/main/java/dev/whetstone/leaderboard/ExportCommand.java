package dev.whetstone.leaderboard;

import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code /prep export}: the group's ledger of a period as CSV (RFC 4180). */
final class ExportCommand implements Command {

    private final GroupDesk desk;
    private final Members members;
    private final Ledger ledger;
    private final Clock clock;

    ExportCommand(GroupDesk desk, Members members, Ledger ledger, Clock clock) {
        this.desk = desk;
        this.members = members;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return new Spec(
                "export",
                "Gives you the group's points as a CSV file",
                Audience.ADMIN,
                List.of(Parameter.optional("period", "week, month or all", "week", "month", "all")));
    }

    @Override
    public Reply run(Call call) {
        return desk.with(call, group -> {
            LocalDate today = group.cadence().dateOf(clock.instant());
            Period period = Period.of(call.value("period", "month"));
            List<Award> lines = ledger.of(group.id(), period.from(today), today, "");
            if (lines.isEmpty()) {
                return Reply.say("There is nothing to export (%s).".formatted(period.title(today)));
            }
            Map<String, Member> people = members.findAll(
                    lines.stream().map(Award::memberId).distinct().toList());
            String csv = "date,member,kind,topic,points,why\r\n"
                    + lines.stream().map(line -> row(line, people)).collect(Collectors.joining());
            String file = "whetstone-" + period.board(today) + ".csv";
            return new Reply.Private(ChatMessage.of(
                    new Block.Prose("%d lines of the ledger (%s).".formatted(lines.size(), period.title(today))),
                    new Block.Attachment(file, csv)));
        });
    }

    private static String row(Award line, Map<String, Member> people) {
        Member member = people.get(line.memberId());
        return List.of(
                                line.date().toString(),
                                member == null ? line.memberId() : member.name(),
                                line.kind().name(),
                                line.topic(),
                                String.valueOf(line.points()),
                                line.why())
                        .stream()
                        .map(ExportCommand::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** Quoted, and defused where a spreadsheet would take it for a formula. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("-?\\d+");
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
