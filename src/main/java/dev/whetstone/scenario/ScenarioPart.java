package dev.whetstone.scenario;

import java.util.List;

/** A part of a mock interview: {@code task} is for the candidate, {@code script} and {@code expects} for the interviewer alone. */
public record ScenarioPart(String title, int minutes, String task, List<String> script, List<String> expects) {

    public ScenarioPart {
        script = List.copyOf(script);
        expects = List.copyOf(expects);
    }
}
