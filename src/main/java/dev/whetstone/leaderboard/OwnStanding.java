package dev.whetstone.leaderboard;

import dev.whetstone.award.Standing;
import dev.whetstone.award.Standings;
import dev.whetstone.chat.Block;
import dev.whetstone.group.Member;
import dev.whetstone.group.StudyGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A member's own lines on the boards, and their streak. */
record OwnStanding(Standings standings, CurrentStreak streak) {

    /** Empty without a point. */
    List<Block> of(StudyGroup group, Member member, LocalDate today) {
        List<List<String>> rows = new ArrayList<>();
        for (Period period : Period.values()) {
            standings
                    .find(group.id(), period.board(today), member.id())
                    .ifPresent(standing -> rows.add(row(period.title(today), standing)));
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        int days = streak.of(group, member, today);
        return List.of(
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
