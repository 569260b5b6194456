package dev.whetstone.mock.partner;

import dev.whetstone.group.StudyGroup;
import dev.whetstone.mock.pairing.Level;
import dev.whetstone.mock.pairing.PairCandidate;
import dev.whetstone.mock.pairing.PairScript;
import dev.whetstone.plan.Plans;
import dev.whetstone.plan.StudyPlan;
import dev.whetstone.scenario.Scenario;
import dev.whetstone.scenario.Scenarios;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which scenario a pair plays: the one of the group's plan for the week ahead, the last of several; else one of the easier of
 * the two levels, another one each week. None is longer than an hour, which is what weekly hours have room for.
 */
record ScriptPicker(Scenarios scenarios, Plans plans) {

    private static final int WEEK = 5;
    private static final int LONGEST = StudyPlan.LONGEST_SESSION;

    PairScript.Choice of(StudyGroup group, LocalDate date) {
        Optional<Scenario> planned = planned(group);
        return (one, other) -> planned.map(ScriptPicker::script).orElseGet(() -> script(usual(one, other, date)));
    }

    /** What the plan has for the days ahead, if it is one that fits. */
    private Optional<Scenario> planned(StudyGroup group) {
        List<Scenario> ahead = plans.find(group.curriculum().planId()).stream()
                .filter(plan -> group.curriculum().repeat().isEmpty())
                .flatMap(plan -> plan.sessions(group.curriculum().position(), WEEK).stream())
                .flatMap(id -> scenarios.find(id).stream())
                .filter(scenario -> scenario.minutes() <= LONGEST)
                .toList();
        return ahead.isEmpty() ? Optional.empty() : Optional.of(ahead.get(ahead.size() - 1));
    }

    /** Whether there is anything to play. */
    boolean hasAny() {
        return !fitting(Optional.empty()).isEmpty();
    }

    /** What whoever finds no partner may play with the bot. */
    String alone(StudyGroup group, LocalDate date) {
        List<Scenario> all = fitting(Optional.empty());
        return planned(group)
                .orElseGet(() -> all.get((int) Math.floorMod(date.toEpochDay() / 7, (long) all.size())))
                .id();
    }

    private Scenario usual(PairCandidate one, PairCandidate other, LocalDate date) {
        Level mine = one.wishes().level();
        Level theirs = other.wishes().level();
        Level level = mine.compareTo(theirs) < 0 ? mine : theirs;
        List<Scenario> fitting = fitting(Optional.of(level));
        List<Scenario> all = fitting.isEmpty() ? fitting(Optional.empty()) : fitting;
        long turn = date.toEpochDay() / 7 + one.id().hashCode() + other.id().hashCode();
        return all.get((int) Math.floorMod(turn, (long) all.size()));
    }

    private List<Scenario> fitting(Optional<Level> level) {
        Stream<Scenario> all = scenarios.all().stream().filter(scenario -> scenario.minutes() <= LONGEST);
        return all.filter(scenario ->
                        level.isEmpty() || Level.of(scenario.level()).equals(level))
                .toList();
    }

    private static PairScript script(Scenario scenario) {
        return new PairScript(scenario.id(), Duration.ofMinutes(scenario.minutes()));
    }
}
