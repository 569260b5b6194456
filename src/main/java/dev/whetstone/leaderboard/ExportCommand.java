package dev.whetstone.leaderboard;

import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.NamedMember;
import dev.whetstone.group.StudyGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code /prep export}: what is kept about oneself, as JSON and CSV; for admins also the group's ledger of a period. */
record ExportCommand(GroupDesk desk, GroupRights rights, Members members, Ledger ledger, OwnData own)
        implements Command {

    private static final String MINE = "mine";
    private static final int MOST_LINES = 50_000;

    @Override
    public Spec spec() {
        return new Spec(
                "export",
                "Gives you all I keep about you as files; admins the group's points",
                Audience.ANYONE,
                List.of(Parameter.optional(
                        "what", "mine, or for admins week, month or all", MINE, "week", "month", "all")));
    }

    @Override
    public Reply run(Call call) {
        String what = call.value("what", "");
        if (what.equals(MINE)) {
            return mine(call);
        }
        return desk.with(call, group -> {
            if (rights.isAdmin(call.member(), group)) {
                return group(call, group, Period.of(what.isEmpty() ? "month" : what));
            }
            return what.isEmpty() ? mine(call) : Reply.say(rights.refusal(call.channel(), "export " + what));
        });
    }

    private Reply mine(Call call) {
        return members.known(call.member())
                .map(Member::id)
                .<Reply>map(id -> new Reply.Private(ChatMessage.of(
                        new Block.Prose("This is all I keep about you; `/prep forget me` deletes it."),
                        new Block.Attachment("whetstone-my-data.json", own.json(id)),
                        new Block.Attachment("whetstone-my-data.csv", own.csv(id)))))
                .orElseGet(() -> Reply.say("I keep nothing about you."));
    }

    private Reply group(Call call, StudyGroup group, Period period) {
        LocalDate today = group.cadence().dateOf(call.at());
        List<Award> all;
        try (Stream<Award> lines = ledger.byMember(group.id(), period.from(today), today, "")) {
            all = lines.limit(MOST_LINES).toList();
        }
        Map<String, String> names = NamedMember.names(
                members.findAll(all.stream().map(Award::memberId).distinct().toList())
                        .values());
        List<String> rows = all.stream().map(line -> row(line, names)).toList();
        if (rows.isEmpty()) {
            return Reply.say("There is nothing to export (%s).".formatted(period.title(today)));
        }
        String csv = "date,member,kind,topic,points,why\r\n" + String.join("", rows);
        String file = "whetstone-" + period.board(today) + ".csv";
        String more = rows.size() < MOST_LINES ? "" : " There may be more: a shorter period has all of its lines.";
        return new Reply.Private(ChatMessage.of(
                new Block.Prose("%d lines of the ledger (%s).%s".formatted(rows.size(), period.title(today), more)),
                new Block.Attachment(file, csv)));
    }

    private static String row(Award line, Map<String, String> names) {
        return Csv.row(List.of(
                line.date().toString(),
                names.getOrDefault(line.memberId(), line.memberId()),
                line.kind().name(),
                line.topic(),
                String.valueOf(line.points()),
                line.why()));
    }
}
