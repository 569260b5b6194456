package dev.whetstone.grading.text.code;

import dev.whetstone.question.CodeQuestion.Check;
import dev.whetstone.question.CodeQuestion.Checks;
import java.util.ArrayList;
import java.util.List;

/** Which of a question's constructs an answer's code holds. */
public record CodeResult(List<Check> present, List<Check> absent, List<Check> ruledOut) {

    private static final double RULED_OUT = 0.6;
    private static final double CODE_SHARE = 0.5;

    public static CodeResult of(Checks checks, PythonCode code) {
        return new CodeResult(
                checks.required().stream().filter(code::holds).toList(),
                checks.required().stream().filter(check -> !code.holds(check)).toList(),
                checks.forbidden().stream().filter(code::calls).toList());
    }

    public int required() {
        return present.size() + absent.size();
    }

    public boolean complete() {
        return absent.isEmpty() && ruledOut.isEmpty();
    }

    /**
     * Weighs the constructs with the rubric's score.
     *
     * @param given how many required constructs stand in the question's own code already and so prove nothing
     */
    public double weigh(double rubric, int given) {
        double evidence = required() == 0 ? 0 : CODE_SHARE * Math.max(0, required() - given) / required();
        double share = required() == 0 ? 0 : present.size() / (double) required();
        return (rubric * (1 - evidence) + share * evidence) * Math.pow(RULED_OUT, ruledOut.size());
    }

    public String summary() {
        String needed = required() == 0
                ? ""
                : " I see " + present.size() + " of the " + required() + " constructs it needs in your code.";
        return needed + (ruledOut.isEmpty() ? "" : " It does something that is ruled out here.");
    }

    public String explanation() {
        List<String> lines = new ArrayList<>();
        present.forEach(check -> lines.add("- ✓ Code: " + check.says()));
        absent.forEach(check -> lines.add("- ✗ Not seen in your code: " + check.says()));
        ruledOut.forEach(check -> lines.add("- ✗ Ruled out: " + check.says()));
        return String.join("\n", lines);
    }
}
