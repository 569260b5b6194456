package dev.whetstone.award;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The last line of each answer among lines that are seen one after the other. */
public final class GradedAnswers {

    private final Map<String, Award> last = new LinkedHashMap<>();

    /** Takes in a line of an answer; of another kind it changes nothing. */
    public void add(Award line) {
        if (line.kind() == Award.Kind.ANSWER) {
            last.merge(line.cause(), line, (one, other) -> one.number() > other.number() ? one : other);
        }
    }

    /** Those that have a grade, in the order the answers were begun. */
    public List<Award> all() {
        return last.values().stream().filter(line -> line.grade() >= 0).toList();
    }
}
