package dev.whetstone.scenario;

import dev.whetstone.question.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The scenarios that could be read, in the order of their files, and what was wrong with the others. */
public record Scenarios(List<Scenario> all, List<Problem> problems) {

    public Scenarios {
        all = List.copyOf(all);
        problems = List.copyOf(problems);
    }

    /** The scenario of this id or title, whatever the capitals, blanks and signs. */
    public Optional<Scenario> named(String typed) {
        String wanted = bare(typed);
        return all.stream()
                .filter(scenario -> wanted.equals(bare(scenario.id())) || wanted.equals(bare(scenario.title())))
                .findFirst();
    }

    /** The scenario somebody means: by its name, or by a part of it that no other has. */
    public Optional<Scenario> called(String typed) {
        String wanted = bare(typed);
        List<Scenario> close = all.stream()
                .filter(scenario -> bare(scenario.id() + " " + scenario.title()).contains(wanted))
                .toList();
        return named(typed).or(() -> close.size() == 1 ? Optional.of(close.get(0)) : Optional.empty());
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The scenario of this id, if it could be read. */
    public Optional<Scenario> find(String id) {
        return all.stream().filter(scenario -> scenario.id().equals(id)).findFirst();
    }
}
