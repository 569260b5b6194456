package dev.whetstone.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which plan a group may go on with: the more of one is new to it, and the more its topics are those of the plan it has just followed,
 * the better it fits.
 *
 * @param topics the topic of a question, empty for one that is there no more
 */
public record PlanFit(Plans plans, Function<String, Optional<String>> topics) {

    /** What newness alone is worth beside likeness, 0..1. */
    private static final double NEWNESS = 0.2;

    /** At most so many other plans, the best first, those that fit alike by their titles. */
    public List<StudyPlan> after(String planId, Set<String> asked, int most) {
        Map<String, Integer> studied = plans.find(planId).map(this::counts).orElse(Map.of());
        return plans.all().stream()
                .filter(plan -> !plan.id().equals(planId))
                .sorted(Comparator.comparingDouble((StudyPlan plan) -> -fit(plan, studied, asked))
                        .thenComparing(StudyPlan::title))
                .limit(most)
                .toList();
    }

    private double fit(StudyPlan plan, Map<String, Integer> studied, Set<String> asked) {
        List<StudyPlan.Item> items = plan.upcoming(0, plan.size());
        long fresh =
                items.stream().filter(item -> !asked.contains(item.question())).count();
        return items.isEmpty() ? 0 : (NEWNESS + likeness(counts(plan), studied)) * fresh / items.size();
    }

    private Map<String, Integer> counts(StudyPlan plan) {
        Map<String, Integer> counts = new HashMap<>();
        plan.upcoming(0, plan.size())
                .forEach(
                        item -> topics.apply(item.question()).ifPresent(topic -> counts.merge(topic, 1, Integer::sum)));
        return counts;
    }

    /** The cosine of two plans' numbers of questions by topic, 0..1. */
    private static double likeness(Map<String, Integer> one, Map<String, Integer> other) {
        double product = one.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * other.getOrDefault(entry.getKey(), 0))
                .sum();
        double lengths = length(one) * length(other);
        return lengths == 0 ? 0 : product / lengths;
    }

    private static double length(Map<String, Integer> counts) {
        return Math.sqrt(counts.values().stream()
                .mapToDouble(count -> count * (double) count)
                .sum());
    }
}
