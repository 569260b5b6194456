package dev.whetstone.scenario;

import java.util.List;

/**
 * A part of a mock interview: title, minutes and {@code task} are for everybody, all else for the interviewer alone.
 *
 * @param question the id of the bank's question that is played, empty where none is
 * @param followUps questions to go on with
 * @param hints help to give, from gentle to strong
 */
public record ScenarioPart(
        String title,
        int minutes,
        String task,
        String question,
        List<String> script,
        List<String> expects,
        List<String> followUps,
        List<String> hints) {

    public ScenarioPart {
        script = List.copyOf(script);
        expects = List.copyOf(expects);
        followUps = List.copyOf(followUps);
        hints = List.copyOf(hints);
    }
}
