package dev.whetstone.plan;

import dev.whetstone.question.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** All plans that could be read, by id, and what was wrong with others or with some of their days. */
public final class Plans {

    private final TreeMap<String, StudyPlan> byId = new TreeMap<>();
    private final List<Problem> problems;

    public Plans(Collection<StudyPlan> plans) {
        this(plans, List.of());
    }

    public Plans(Collection<StudyPlan> plans, List<Problem> problems) {
        plans.forEach(plan -> byId.put(plan.id(), plan));
        this.problems = List.copyOf(problems);
    }

    public Optional<StudyPlan> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Every plan, ordered by id. */
    public List<StudyPlan> all() {
        return List.copyOf(byId.values());
    }

    /** What was wrong with plans, or days of them, that were left out. */
    public List<Problem> problems() {
        return problems;
    }
}
