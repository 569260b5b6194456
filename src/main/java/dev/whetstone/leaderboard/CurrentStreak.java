package dev.whetstone.leaderboard;

import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.award.Streaks;
import dev.whetstone.group.Member;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Rounds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** How long a member's streak is today; today counts once it is answered and breaks nothing before. */
public record CurrentStreak(Ledger ledger, Rounds rounds) {

    public int of(StudyGroup group, Member member, LocalDate today) {
        List<Award> lines = ledger.of(group.id(), member.id());
        Set<LocalDate> answered = Ledger.streakDates(lines);
        List<LocalDate> dates = new ArrayList<>(rounds.postingDates(group.id(), today.minusDays(400), today));
        answered.stream()
                .filter(date -> !date.isAfter(today))
                .max(Comparator.naturalOrder())
                .filter(last -> dates.isEmpty() || last.isAfter(dates.get(dates.size() - 1)))
                .ifPresent(dates::add);
        return Streaks.length(dates, answered, member::isOff);
    }
}
