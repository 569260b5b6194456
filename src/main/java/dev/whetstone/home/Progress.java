package dev.whetstone.home;

import dev.whetstone.award.Seasons;
import dev.whetstone.award.Standing;
import dev.whetstone.award.Standings;
import dev.whetstone.chat.Block;
import dev.whetstone.group.Member;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.streak.CurrentStreak;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a member stands in one group this month, and when its next question comes. */
final class Progress {

    private final Standings standings;
    private final CurrentStreak streak;
    private final Clock clock;

    Progress(Standings standings, CurrentStreak streak, Clock clock) {
        this.standings = standings;
        this.streak = streak;
        this.clock = clock;
    }

    List<Block> blocks(Member member, StudyGroup group) {
        LocalDate today = group.cadence().dateOf(clock.instant());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(group.name()));
        blocks.add(new Block.Prose(standing(member, group, today) + streak(member, group, today)));
        blocks.add(next(group));
        return blocks;
    }

    private String standing(Member member, StudyGroup group, LocalDate today) {
        String board = Seasons.month(today);
        Optional<Standing> own = standings.find(group.id(), board, member.id());
        return own.map(found -> "Place **%d** of %d this month with **%d** points"
                        .formatted(standings.rank(found), standings.size(group.id(), board), found.points()))
                .orElse("No points yet this month");
    }

    private String streak(Member member, StudyGroup group, LocalDate today) {
        int days = streak.of(group, member, today);
        return days == 0
                ? " · no streak: an answer starts one"
                : " · streak of **%d** posting day%s".formatted(days, days == 1 ? "" : "s");
    }

    private static Block next(StudyGroup group) {
        return switch (group.status()) {
            case PAUSED -> new Block.Prose("The group is paused.");
            case FINISHED -> new Block.Prose("The plan is finished; an admin chooses what comes next.");
            case ACTIVE ->
                group.nextSlot()
                        .<Block>map(slot -> new Block.Moment(
                                "Next question", slot.at(), group.cadence().zone()))
                        .orElseGet(() -> new Block.Prose("No further question is planned."));
        };
    }
}
