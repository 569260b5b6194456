package dev.whetstone.squad;

import dev.whetstone.award.Seasons;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Member;
import dev.whetstone.group.NamedMember;
import dev.whetstone.group.StudyGroup;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code /prep squads}: how the squads stand; admins split the group, put somebody into one, or end them. */
record SquadsCommand(GroupDesk desk, GroupRights rights, NamedMember named, Squads squads, SquadBoard board)
        implements Command {

    private static final String SHOW = "show";
    private static final int LONGEST_NAME = 30;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    @Override
    public Spec spec() {
        return new Spec(
                "squads",
                "Shows the squads; admins split the group into some",
                Audience.ANYONE,
                List.of(
                        Parameter.optional(
                                "what", "show, or for admins balance, put or end", SHOW, "balance", "put", "end"),
                        Parameter.optional("squad", "how many to make, or the name of one"),
                        Parameter.rest("member", "@member, or their name", false)));
    }

    @Override
    public Reply run(Call call) {
        String what = call.value("what", SHOW);
        return desk.with(call, group -> {
            LocalDate today = group.cadence().dateOf(call.at());
            if (what.equals(SHOW)) {
                return show(group, today);
            }
            if (!rights.isAdmin(call.member(), group)) {
                return Reply.say(rights.refusal(call.channel(), "squads " + what));
            }
            return switch (what) {
                case "balance" -> balance(group, today, call.value("squad", ""));
                case "put" -> put(call, group);
                default -> end(group);
            };
        });
    }

    private Reply show(StudyGroup group, LocalDate today) {
        List<SquadBoard.Line> lines = board.of(group, Seasons.month(today), today);
        if (lines.isEmpty()) {
            return Reply.say("There are no squads; an admin makes some with `/prep squads balance`.");
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("Squads this month"));
        blocks.add(new Block.Table(
                List.of("#", "Squad", "Points a head", "Active", "Members"),
                lines.stream().map(SquadsCommand::cells).toList()));
        blocks.add(new Block.Prose(
                "*Points a head are the mean of those who answered on one of the last 14 posting days; a squad with fewer than three of"
                        + " them is not ranked.*"));
        return new Reply.Private(new ChatMessage(blocks));
    }

    private static List<String> cells(SquadBoard.Line line) {
        return List.of(
                line.rank() == 0 ? "–" : String.valueOf(line.rank()),
                line.squad(),
                String.valueOf(line.mean()),
                String.valueOf(line.active()),
                String.join(", ", line.names()));
    }

    private Reply balance(StudyGroup group, LocalDate today, String typed) {
        String season = Seasons.month(today.withDayOfMonth(1).minusDays(1));
        List<String> members = board.byStrength(group, season);
        if (!typed.isEmpty() && !typed.matches("[0-9]{1,2}")) {
            return Reply.wrong("squad", "Say how many squads to make, such as `/prep squads balance 3`.");
        }
        int number = typed.isEmpty() ? Balance.usual(members.size()) : Integer.parseInt(typed);
        if (number < 2 || number > Balance.MOST || members.size() < number) {
            return Reply.wrong(
                    "squad",
                    "There can be 2 to %d squads, and no more than members, of whom there %s."
                            .formatted(Balance.MOST, members.size() == 1 ? "is one" : "are " + members.size()));
        }
        squads.split(group.id(), Balance.split(members, number));
        return Reply.say("%d members are in %d squads now, %s %s. `/prep squads` shows them."
                .formatted(
                        members.size(),
                        number,
                        board.isPlayed(group, season)
                                ? "balanced by the points of"
                                : "dealt out by chance because nobody had points in",
                        MONTH.format(YearMonth.parse(season))));
    }

    private Reply put(Call call, StudyGroup group) {
        String squad = call.value("squad", "").strip();
        if (squad.isEmpty() || squad.codePointCount(0, squad.length()) > LONGEST_NAME) {
            return Reply.wrong("squad", "Name the squad in 30 characters at most: `/prep squads put Owls @member`.");
        }
        if (call.value("member", "").isBlank()) {
            return Reply.wrong("member", "Name the member too: `/prep squads put Owls @member`.");
        }
        Member member = named.of(call, group, call.value("member", ""));
        squads.put(group.id(), member.id(), squad);
        return Reply.say("**%s** is in **%s** now."
                .formatted(Markdown.escape(named.called(group.id(), member)), Markdown.escape(squad)));
    }

    private Reply end(StudyGroup group) {
        squads.end(group.id());
        return Reply.say("There are no squads any more; everybody's points stay as they are.");
    }
}
