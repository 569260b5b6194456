package dev.whetstone.grading.text.rubric;

import dev.whetstone.grading.text.rubric.RubricResult.Held;
import dev.whetstone.question.Rubric.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Words and ids for a rubric's result; nothing here names a missed point before the reveal. */
public record RubricGrade(RubricResult result, boolean besideProgram) {

    /** In front of a point that was not recognised and may be there all the same. */
    public static final String OPEN = "· ";

    private static final String MAY_BE_THERE =
            "A program may do what is not said in words: points with · I only did not recognise.";

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
        int all = result.points().size();
        StringBuilder text = new StringBuilder(
                besideProgram
                        ? recognised(result.metCount(), all)
                        : "You have " + result.metCount() + " of " + all + " key points.");
        if (result.contradicted()) {
            text.append(" Something you say is the contrary of a key point: look at what you negate.");
        }
        if (!result.flags().isEmpty()) {
            text.append(" Something you say is wrong.");
        }
        return text.toString();
    }

    /** Of a program nobody can say by reading which points it has. */
    public static String recognised(long met, int all) {
        return "In your words and your code I recognise " + met + " of " + all + " key points.";
    }

    /** A last line that says what an open point means, if there is one. */
    public static void explainOpen(List<String> lines) {
        if (lines.stream().anyMatch(line -> line.startsWith("- " + OPEN))) {
            lines.add(MAY_BE_THERE);
        }
    }

    /** Every point with a mark, for after the reveal. */
    public String explanation() {
        List<String> lines = new ArrayList<>();
        result.points()
                .forEach(held -> lines.add("- " + mark(held) + held.point().says()));
        result.bonus().forEach(point -> lines.add("- ✓ Bonus: " + point.says()));
        result.flags().forEach(point -> lines.add("- ✗ Not right: " + point.says()));
        explainOpen(lines);
        return String.join("\n", lines);
    }

    private String mark(Held held) {
        if (held.met()) {
            return "✓ ";
        }
        if (held.coverage().contradicts()) {
            return "✗ (you say the contrary) ";
        }
        return (besideProgram ? OPEN : "✗ ") + (held.credit() > 0.3 ? "(in part) " : "");
    }
}
