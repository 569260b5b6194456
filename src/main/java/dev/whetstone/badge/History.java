package dev.whetstone.badge;

import dev.whetstone.award.Award;
import dev.whetstone.award.GradedAnswers;
import dev.whetstone.award.Ledger;
import dev.whetstone.review.Mastery;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a member has done in a group until a date: their ledger lines, and the group's posting dates of the last 400 days. */
final class History {

    private static final int AWAY_DAYS = 10;
    private static final int MASTERED_ANSWERS = 8;
    private static final double MASTERED = 0.85;
    private static final int LEAST_OF_MONTH = 8;

    private final GradedAnswers graded = new GradedAnswers();
    private final List<Award> streaks = new ArrayList<>();
    private final Set<String> recalled = new HashSet<>();
    private int helpful;
    private final List<LocalDate> postingDates;
    private final Predicate<LocalDate> off;
    private final ToIntFunction<BadgeRule> elsewhere;
    private final LocalDate today;

    /** @param elsewhere what is not in the ledger; asked only where a rule needs it */
    History(
            Stream<Award> lines,
            List<LocalDate> postingDates,
            Predicate<LocalDate> off,
            ToIntFunction<BadgeRule> elsewhere,
            LocalDate today) {
        this.postingDates = postingDates;
        this.off = off;
        this.elsewhere = elsewhere;
        this.today = today;
        lines.forEach(this::add);
    }

    private void add(Award line) {
        graded.add(line);
        switch (line.kind()) {
            case HELPFUL -> helpful += line.points();
            case REVIEW -> recalled.add(line.cause());
            case STREAK -> streaks.add(line);
            default -> {}
        }
    }

    int answers() {
        return graded.all().size();
    }

    int elsewhere(BadgeRule rule) {
        return elsewhere.applyAsInt(rule);
    }

    int comebacks() {
        Set<LocalDate> answered = Ledger.streakDates(streaks.stream());
        int comebacks = 0;
        int missed = 0;
        boolean began = false;
        for (LocalDate date : postingDates) {
            if (answered.contains(date)) {
                comebacks += began && missed >= AWAY_DAYS ? 1 : 0;
                began = true;
                missed = 0;
            } else if (!off.test(date)) {
                missed++;
            }
        }
        return comebacks;
    }

    int masteredTopics() {
        return (int) Mastery.of(graded.all()).stream()
                .filter(topic -> topic.answers() >= MASTERED_ANSWERS && topic.mean() >= MASTERED)
                .count();
    }

    int helpful() {
        return helpful;
    }

    int fullMonths() {
        Set<LocalDate> answered = Ledger.streakDates(streaks.stream());
        Map<YearMonth, List<LocalDate>> months = postingDates.stream()
                .filter(date -> YearMonth.from(date).isBefore(YearMonth.from(today)))
                .filter(date -> answered.contains(date) || !off.test(date))
                .collect(Collectors.groupingBy(YearMonth::from));
        return (int) months.values().stream()
                .filter(dates -> dates.size() >= LEAST_OF_MONTH && answered.containsAll(dates))
                .count();
    }

    int recalled() {
        return recalled.size();
    }
}
