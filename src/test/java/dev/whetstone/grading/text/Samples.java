package dev.whetstone.grading.text;

import dev.whetstone.question.Body;
import dev.whetstone.question.ChoiceQuestion;
import dev.whetstone.question.ChoiceQuestion.Option;
import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.CodeQuestion.Check;
import dev.whetstone.question.CodeQuestion.Checks;
import dev.whetstone.question.Difficulty;
import dev.whetstone.question.Head;
import dev.whetstone.question.OutputQuestion;
import dev.whetstone.question.Rubric;
import dev.whetstone.question.Rubric.Point;
import dev.whetstone.question.ShortQuestion;
import java.time.LocalDate;
import java.util.List;

/** Questions for tests. */
public final class Samples {

    static final String MODEL = "Transformations are lazy: they only describe the work and build up a plan. "
            + "An action such as count or collect triggers the execution. "
            + "Waiting lets the optimiser see the whole plan, so it can push filters down.";

    private Samples() {}

    public static ShortQuestion lazy() {
        Rubric rubric = new Rubric(
                List.of(
                        point(
                                "lazy",
                                "Transformations are lazy and only describe the work in a plan.",
                                2,
                                "lazy evaluation builds a plan",
                                "nothing is executed yet"),
                        point(
                                "action",
                                "Only an action such as collect or count triggers the execution.",
                                2,
                                "the job runs when an action is called"),
                        point("optimiser", "Waiting lets the optimiser see the whole plan before it runs.", 1)),
                List.of(point("recompute", "Without a cache a second action runs the whole chain again.", 1)),
                List.of(point("eager", "Claims that transformations are executed immediately.", 1)));
        return new ShortQuestion(
                head("lazy"), body("A notebook filters a table of 500 GB in milliseconds. Why?", MODEL), rubric);
    }

    static ChoiceQuestion choice(String... texts) {
        List<Option> options = List.of(texts).stream()
                .map(text -> new Option(text, text.equals(texts[0]), "Because of " + text + "."))
                .toList();
        return new ChoiceQuestion(head("choice"), body("Which?", "The first."), options);
    }

    static OutputQuestion output(String expect, String... accept) {
        return new OutputQuestion(head("output"), body("What?", "See."), expect, List.of(accept));
    }

    static CodeQuestion code() {
        Rubric rubric = new Rubric(
                List.of(
                        point(
                                "generator",
                                "A generator yields one row at a time, so memory stays small.",
                                1,
                                "yield each row",
                                "a generator with yield"),
                        point("close", "The with statement closes the file in the end.", 1, "with open")),
                List.of(),
                List.of());
        Checks checks = new Checks(
                "python",
                List.of(new Check("Yields", List.of("syntax:yield")), new Check("Opens", List.of("call:open"))),
                List.of(new Check("Reads everything", List.of("call:readlines", "call:read"))));
        String model = "```python\ndef rows(path):\n    with open(path) as lines:\n        for line in lines:\n"
                + "            yield line.split(',')\n```\nA generator yields one row at a time and memory stays small; "
                + "the with statement closes the file in the end.";
        return new CodeQuestion(head("code"), body("Write `rows(path)` for a huge CSV.", model), rubric, checks);
    }

    static Point point(String id, String says, int weight, String... variants) {
        return new Point(id, says, weight, List.of(variants));
    }

    private static Head head(String id) {
        return new Head(id, "A title", "python", Difficulty.EASY, 3, LocalDate.of(2026, 11, 21), List.of());
    }

    private static Body body(String prompt, String model) {
        return new Body(prompt, List.of("A hint."), model, List.of("More?"));
    }
}
