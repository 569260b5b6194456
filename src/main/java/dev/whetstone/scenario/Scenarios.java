package dev.whetstone.scenario;

import dev.whetstone.question.Problem;
import java.util.List;
import java.util.Optional;

/** The scenarios that could be read, in the order of their files, and what was wrong with the others. */
public record Scenarios(List<Scenario> all, List<Problem> problems) {

    public Scenarios {
        all = List.copyOf(all);
        problems = List.copyOf(problems);
    }

    /** The scenario of this id, if it could be read. */
    public Optional<Scenario> find(String id) {
        return all.stream().filter(scenario -> scenario.id().equals(id)).findFirst();
    }
}
