package dev.whetstone.grading.text.rubric;

import dev.whetstone.grading.text.rubric.RubricResult.Held;
import dev.whetstone.question.Rubric.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Words and ids for a rubric's result; nothing here names a missed point before the reveal. */
public record RubricGrade(RubricResult result) {

    public List<String> met() {
        return Stream.concat(result.points().stream().filter(Held::met).map(Held::point), result.bonus().stream())
                .map(Point::id)
                .toList();
    }

    public List<String> missed() {
        return result.points().stream()
                .filter(held -> !held.met())
                .map(held -> held.point().id())
                .toList();
    }

    public List<String> flags() {
        return result.flags().stream().map(Point::id).toList();
    }

    /** How many key points are met, and whether something in the answer is wrong. */
    public String summary() {
        StringBuilder text = new StringBuilder(
                "You have " + result.metCount() + " of " + result.points().size() + " key points.");
        if (result.contradicted()) {
            text.append(" Something you say is the contrary of a key point: look at what you negate.");
        }
        if (!result.flags().isEmpty()) {
            text.append(" Something you say is wrong.");
        }
        return text.toString();
    }

    /** Every point with a mark, for after the reveal. */
    public String explanation() {
        List<String> lines = new ArrayList<>();
        result.points()
                .forEach(
                        held -> lines.add("- " + mark(held) + " " + held.point().says()));
        result.bonus().forEach(point -> lines.add("- ✓ Bonus: " + point.says()));
        result.flags().forEach(point -> lines.add("- ✗ Not right: " + point.says()));
        return String.join("\n", lines);
    }

    private static String mark(Held held) {
        if (held.met()) {
            return "✓";
        }
        return held.coverage().contradicts() ? "✗ (you say the contrary)" : held.credit() > 0.3 ? "✗ (in part)" : "✗";
    }
}
