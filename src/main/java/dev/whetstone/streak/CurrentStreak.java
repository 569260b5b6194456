package dev.whetstone.streak;

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

    private static final int HISTORY_DAYS = 400;

    public int of(StudyGroup group, Member member, LocalDate today) {
        return run(group, member, today).length();
    }

    /** The same, with the longest of the last 400 days and the freezes that were used. */
    public Streaks.Run run(StudyGroup group, Member member, LocalDate today) {
        LocalDate from = today.minusDays(HISTORY_DAYS);
        Set<LocalDate> answered = ledger.streakDates(group.id(), member.id(), from);
        List<LocalDate> dates = new ArrayList<>(rounds.postingDates(group.id(), from, today));
        answered.stream()
                .filter(date -> !date.isAfter(today))
                .max(Comparator.naturalOrder())
                .filter(last -> dates.isEmpty() || last.isAfter(dates.get(dates.size() - 1)))
                .ifPresent(dates::add);
        return Streaks.run(dates, answered, member::isOff);
    }

    /** Whether the member answered on that date. */
    boolean isKept(StudyGroup group, Member member, LocalDate date) {
        return ledger.streakDates(group.id(), member.id(), date).contains(date);
    }
}
