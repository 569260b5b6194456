package dev.whetstone.streak;

import dev.whetstone.award.Streaks;
import dev.whetstone.group.Member;
import dev.whetstone.group.StudyGroup;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.util.function.SingletonSupplier;

/** What is lost if nothing is answered on a day, in sentences for whoever still could. */
public record Stakes(CurrentStreak own, GroupStreak groups) {

    private static final int WORTH_TELLING = 2;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    /** One day of one group; its own streak is counted once for all members. */
    public final class Day {
        private final StudyGroup group;
        private final LocalDate date;
        private final SingletonSupplier<GroupStreak.Run> together;

        private Day(StudyGroup group, LocalDate date) {
            this.group = group;
            this.date = date;
            this.together = SingletonSupplier.of(() -> groups.of(group, date));
        }

        /** Markdown; empty where nothing is at stake. */
        public String of(Member member) {
            List<String> sentences = new ArrayList<>();
            Streaks.Run run = own.run(group, member, date);
            if (run.length() >= WORTH_TELLING && !own.isKept(group, member, date)) {
                sentences.add(personal(run));
            }
            GroupStreak.Run all = together.obtain();
            if (all.length() >= WORTH_TELLING && all.missing() > 0) {
                sentences.add("The group's streak of **%d** days needs %d more answer%s today."
                        .formatted(all.length(), all.missing(), all.missing() == 1 ? "" : "s"));
            }
            return String.join(" ", sentences);
        }

        private String personal(Streaks.Run run) {
            int left = Streaks.FREEZES - run.frozenIn(YearMonth.from(date)).size();
            String month = date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            String miss = left > 0
                    ? "a miss takes %s of %s".formatted(left == 1 ? "the last freeze" : "one of the two freezes", month)
                    : "no freeze of %s is left, so a miss ends it".formatted(month);
            return "Your streak of **%d** posting days is at stake: %s.".formatted(run.length(), miss);
        }
    }

    public Day on(StudyGroup group, LocalDate date) {
        return new Day(group, date);
    }

    /** The freezes of a month that were used, in a sentence; empty for none. */
    public static String frozen(Streaks.Run run, YearMonth month) {
        List<LocalDate> frozen = run.frozenIn(month);
        return frozen.isEmpty()
                ? ""
                : "Freezes used this month: %d of %d (%s)."
                        .formatted(
                                frozen.size(),
                                Streaks.FREEZES,
                                String.join(
                                        ", ", frozen.stream().map(DAY::format).toList()));
    }
}
