package dev.whetstone.leaderboard;

import dev.whetstone.award.Standing;
import dev.whetstone.award.Standings;
import dev.whetstone.award.Streaks;
import dev.whetstone.chat.Block;
import dev.whetstone.group.Member;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.streak.CurrentStreak;
import dev.whetstone.streak.GroupStreak;
import dev.whetstone.streak.Stakes;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A member's own lines on the boards, and their streak. */
record OwnStanding(Standings standings, CurrentStreak streak, GroupStreak groups) {

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
        return List.of(
                new Block.Heading(member.name()),
                new Block.Table(List.of("", "Rank", "Points", "Accuracy"), rows),
                new Block.Prose(streaks(group, member, today)),
                new Block.Prose("`/prep why` shows where your points come from.%s"
                        .formatted(member.hidden() ? " You are off the board." : "")));
    }

    private String streaks(StudyGroup group, Member member, LocalDate today) {
        Streaks.Run run = streak.run(group, member, today);
        GroupStreak.Run all = groups.of(group, today);
        List<String> sentences = new ArrayList<>();
        sentences.add("Streak: **%d** posting day%s.".formatted(run.length(), run.length() == 1 ? "" : "s"));
        if (run.longest() > run.length()) {
            sentences.add("Your longest: **%d**.".formatted(run.longest()));
        }
        sentences.add(Stakes.frozen(run, YearMonth.from(today)));
        if (all.longest() > 0) {
            sentences.add("The group's streak: **%d** day%s, its longest **%d**."
                    .formatted(all.length(), all.length() == 1 ? "" : "s", all.longest()));
        }
        return sentences.stream().filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }

    private List<String> row(String title, Standing standing) {
        return List.of(
                title,
                String.valueOf(standings.rank(standing)),
                String.valueOf(standing.points()),
                standing.answered() == 0 ? "–" : Math.round(standing.accuracy() * 100) + " %");
    }
}
