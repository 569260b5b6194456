package dev.whetstone.testing;

import dev.whetstone.plan.Plans;
import dev.whetstone.plan.StudyPlan;
import dev.whetstone.question.Body;
import dev.whetstone.question.ChoiceQuestion;
import dev.whetstone.question.Coaching;
import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.Difficulty;
import dev.whetstone.question.DiscussionQuestion;
import dev.whetstone.question.Head;
import dev.whetstone.question.OutputQuestion;
import dev.whetstone.question.PracticeQuestion;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.Rubric;
import dev.whetstone.question.ShortQuestion;
import dev.whetstone.question.content.ContentFile;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.scenario.Scenario;
import dev.whetstone.scenario.ScenarioPart;
import dev.whetstone.scenario.ScenarioReader;
import dev.whetstone.scenario.Scenarios;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A few questions of each kind and the plans made of them; a plan {@code just-x} holds the question x alone. */
public final class SampleContent {

    public static final String FIRST_POINT = "A plan is built before anything runs";
    public static final String SECOND_POINT = "Only an action starts the work";

    private SampleContent() {}

    static QuestionBank bank() {
        List<Question> all = new ArrayList<>(List.of(
                new ShortQuestion(head("lazy", "spark", Difficulty.MEDIUM), body("lazy"), rubric()),
                new ChoiceQuestion(
                        head("pick", "sql", Difficulty.EASY),
                        body("pick"),
                        List.of(
                                new ChoiceQuestion.Option("inner join", false, "It drops rows."),
                                new ChoiceQuestion.Option("left join", true, "It keeps every left row."),
                                new ChoiceQuestion.Option("cross join", false, "It multiplies rows."))),
                new OutputQuestion(head("print", "python", Difficulty.EASY), body("print"), "[1, 2]", List.of()),
                vast(),
                new DiscussionQuestion(head("story", "behavioural", Difficulty.HARD), body("story"), rubric()),
                new PracticeQuestion(
                        head("hands", "aws", Difficulty.HARD),
                        body("hands"),
                        List.of(
                                new Rubric.Point("alarm", "A budget alarm was set first", 3, List.of()),
                                new Rubric.Point("clean", "Nothing is left over", 1, List.of()))),
                new CodeQuestion(
                        head("code", "python", Difficulty.HARD),
                        body("code"),
                        rubric(),
                        new CodeQuestion.Checks("python", List.of(), List.of()))));
        IntStream.rangeClosed(1, 10)
                .forEach(n -> all.add(
                        new ShortQuestion(head("day" + n, "spark", Difficulty.EASY), body("day" + n), rubric())));
        return new QuestionBank(all);
    }

    /** As long as a question may be, in every part. */
    private static Question vast() {
        String code = "```python\n" + "value = compute(value)  # & < >\n".repeat(20) + "```\n";
        String prompt = (code + "Why is **this** slow? `a < b` & so on. ".repeat(80)).substring(0, 2_490);
        String answer = (code + "Because *each* of them waits for the one before it. ".repeat(130)).substring(0, 5_990);
        List<String> hints = IntStream.rangeClosed(1, 3)
                .mapToObj(n -> "Hint " + n + ": look at what is computed twice. ".repeat(20))
                .toList();
        List<Rubric.Point> points = IntStream.rangeClosed(1, 8)
                .mapToObj(n -> new Rubric.Point("point" + n, ("Key point " + n + " & more. ").repeat(15), 1, List.of()))
                .toList();
        List<String> three = Stream.of("One", "Two", "Three")
                .map(word -> (word + " & `more` of it. ").repeat(20).substring(0, 300))
                .toList();
        Coaching said = new Coaching(three, three, three);
        return new CodeQuestion(
                new Head("vast", "T".repeat(80), "spark", Difficulty.HARD, 60, LocalDate.of(2026, 1, 1), List.of()),
                new Body(prompt, hints, answer, List.of("And then? ".repeat(30), "Why? ".repeat(60)), said),
                new Rubric(points, List.of(), List.of()),
                new CodeQuestion.Checks("python", List.of(), List.of()));
    }

    /** A scenario {@code pair} of four parts whose secrets are easy to find, and all that are packed, without their questions. */
    static Scenarios scenarios() {
        List<Scenario> all = new ArrayList<>();
        all.add(new Scenario(
                "pair",
                "A pair's hour",
                "For tests.",
                "medium",
                40,
                List.of(part(1, 10, ""), part(2, 12, "code"), part(3, 5, ""), part(4, 13, "lazy")),
                List.of("Talks.", "Listens.")));
        List<ContentFile> packed = ContentConfiguration.packed("content/scenarios/", ".yaml").stream()
                .map(file -> new ContentFile(file.path(), file.text().replaceAll("(?m)^    question: .*\n", "")))
                .toList();
        all.addAll(new ScenarioReader(new QuestionBank(List.of())).read(packed).all());
        return new Scenarios(all, List.of());
    }

    private static ScenarioPart part(int number, int minutes, String question) {
        return new ScenarioPart(
                "Title " + number,
                minutes,
                "Task " + number + ".",
                question,
                List.of("Script " + number + "."),
                List.of("Expected " + number + "a.", "Expected " + number + "b."),
                List.of("Follow-up " + number + "?"),
                List.of("Help " + number + "."));
    }

    static Plans plans(QuestionBank bank) {
        List<StudyPlan> plans = new ArrayList<>();
        bank.all().forEach(question -> plans.add(plan("just-" + question.id(), List.of(List.of(question.id())))));
        plans.add(plan("two", List.of(List.of("day1"), List.of("day2"))));
        plans.add(plan(
                "ten",
                IntStream.rangeClosed(1, 10).mapToObj(n -> List.of("day" + n)).toList()));
        plans.add(plan("long", days(60)));
        plans.add(plan("longer", days(90)));
        plans.add(reviewed());
        plans.add(reviewedTopics());
        plans.add(plan("thick", List.of(List.of("day1", "day2", "day3"), List.of("day4"))));
        plans.add(plan("unscripted", List.of(List.of("pick", "print"))));
        plans.add(plan("mixed", List.of(List.of("lazy", "pick"))));
        return new Plans(plans);
    }

    /** The ten questions over and over. */
    private static List<List<String>> days(int number) {
        return IntStream.range(0, number)
                .mapToObj(n -> List.of("day" + (n % 10 + 1)))
                .toList();
    }

    /** Ten days with a review after the second, the ninth and the last. */
    private static StudyPlan reviewed() {
        List<StudyPlan.Day> days = new ArrayList<>();
        for (int n = 1; n <= 10; n++) {
            days.add(new StudyPlan.Day("theme " + n, List.of("day" + n)));
            if (n == 2 || n >= 9) {
                days.add(new StudyPlan.Day("Once more", List.of(), true));
            }
        }
        return new StudyPlan("reviewed", "Plan reviewed", "About it.", days);
    }

    /** Questions of two topics, seven days of a third kind, and a review. */
    private static StudyPlan reviewedTopics() {
        List<StudyPlan.Day> days = new ArrayList<>(
                List.of(new StudyPlan.Day("one", List.of("lazy")), new StudyPlan.Day("two", List.of("pick"))));
        for (int n = 1; n <= 7; n++) {
            days.add(new StudyPlan.Day("theme " + n, List.of("day" + n)));
        }
        days.add(new StudyPlan.Day("Once more", List.of(), true));
        days.add(new StudyPlan.Day("last", List.of("day8")));
        return new StudyPlan("reviewed-topics", "Plan of topics", "About it.", days);
    }

    private static StudyPlan plan(String id, List<List<String>> days) {
        List<StudyPlan.Day> all = new ArrayList<>();
        for (List<String> day : days) {
            all.add(new StudyPlan.Day("theme " + (all.size() + 1), day));
        }
        return new StudyPlan(id, "Plan " + id, "About " + id + ".", all);
    }

    private static Head head(String id, String topic, Difficulty difficulty) {
        return new Head(id, "Title of " + id, topic, difficulty, 5, LocalDate.of(2026, 1, 1), List.of());
    }

    private static Body body(String id) {
        return new Body(
                "Prompt of " + id + "?",
                List.of("First hint", "Second hint", "Third hint"),
                "Model answer of " + id + ".",
                List.of("And then?"));
    }

    private static Rubric rubric() {
        return new Rubric(
                List.of(
                        new Rubric.Point("first", FIRST_POINT, 3, List.of()),
                        new Rubric.Point("second", SECOND_POINT, 1, List.of())),
                List.of(),
                List.of());
    }
}
