package dev.whetstone.leaderboard;

import dev.whetstone.award.Standing;
import dev.whetstone.award.Standings;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Member;
import dev.whetstone.group.MemberFact;
import dev.whetstone.group.Members;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@code /prep me}: a member's own standing. */
final class MeCommand implements Command {

    private final GroupDesk desk;
    private final Members members;
    private final Standings standings;
    private final CurrentStreak streak;
    private final Clock clock;
    private final List<MemberFact> facts;

    MeCommand(
            GroupDesk desk,
            Members members,
            Standings standings,
            CurrentStreak streak,
            Clock clock,
            List<MemberFact> facts) {
        this.desk = desk;
        this.members = members;
        this.standings = standings;
        this.streak = streak;
        this.clock = clock;
        this.facts = List.copyOf(facts);
    }

    @Override
    public Spec spec() {
        return new Spec("me", "Shows your points, place and streak", Audience.ANYONE, List.of());
    }

    @Override
    public Reply run(Call call) {
        return desk.with(call, group -> {
            Member member = members.of(call.member());
            LocalDate today = group.cadence().dateOf(clock.instant());
            List<List<String>> rows = new ArrayList<>();
            for (Period period : Period.values()) {
                standings
                        .find(group.id(), period.board(today), member.id())
                        .ifPresent(standing -> rows.add(row(period.title(today), standing)));
            }
            ChatMessage own = rows.isEmpty()
                    ? ChatMessage.text("You have no points yet: answer a question and you are on the board.")
                    : standing(member, rows, streak.of(group, member, today));
            Block[] more =
                    facts.stream().flatMap(fact -> fact.about(member).stream()).toArray(Block[]::new);
            return new Reply.Private(own.plus(more));
        });
    }

    private static ChatMessage standing(Member member, List<List<String>> rows, int days) {
        return ChatMessage.of(
                new Block.Heading(member.name()),
                new Block.Table(List.of("", "Rank", "Points", "Accuracy"), rows),
                new Block.Prose("Streak: **%d** posting day%s. `/prep why` shows where your points come from.%s"
                        .formatted(days, days == 1 ? "" : "s", member.hidden() ? " You are off the board." : "")));
    }

    private List<String> row(String title, Standing standing) {
        return List.of(
                title,
                String.valueOf(standings.rank(standing)),
                String.valueOf(standing.points()),
                standing.answered() == 0 ? "–" : Math.round(standing.accuracy() * 100) + " %");
    }
}
