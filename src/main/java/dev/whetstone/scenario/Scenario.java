package dev.whetstone.scenario;

import java.util.List;

/** A mock interview to play; its {@code minutes} are the sum of the minutes of its parts. */
public record Scenario(String id, String title, String about, int minutes, List<ScenarioPart> parts) {

    public Scenario {
        parts = List.copyOf(parts);
    }
}
