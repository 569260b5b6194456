package dev.whetstone.scenario;

import java.util.List;

/**
 * A mock interview to play; its {@code minutes} are the sum of the minutes of its parts.
 *
 * @param level {@code junior}, {@code medium} or {@code hard}
 * @param criteria what the interviewer judges at the end
 */
public record Scenario(
        String id,
        String title,
        String about,
        String level,
        int minutes,
        List<ScenarioPart> parts,
        List<String> criteria) {

    public Scenario {
        criteria = List.copyOf(criteria);
        parts = List.copyOf(parts);
    }
}
