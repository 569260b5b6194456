package dev.whetstone.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** All plans that could be read, by id. */
public final class Plans {

    private final TreeMap<String, StudyPlan> byId = new TreeMap<>();

    public Plans(Collection<StudyPlan> plans) {
        plans.forEach(plan -> byId.put(plan.id(), plan));
    }

    public Optional<StudyPlan> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Every plan, ordered by id. */
    public List<StudyPlan> all() {
        return List.copyOf(byId.values());
    }
}
