package dev.whetstone.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.question.Body;
import dev.whetstone.question.Difficulty;
import dev.whetstone.question.Head;
import dev.whetstone.question.OutputQuestion;
import dev.whetstone.question.Problem;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.content.ContentFile;
import dev.whetstone.scenario.Scenario;
import dev.whetstone.scenario.Scenarios;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanLoaderTests {

    private static final String PLAN = """
            id: sprint
            title: A sprint
            about: Two days.
            days:
              - theme: First
                questions: [one, two]
              - theme: Second
                questions:
                  - three
            """;

    @Test
    void daysAndQuestionsKeepTheirOrder() {
        StudyPlan plan = load(PLAN, "one", "two", "three").find("sprint").orElseThrow();

        assertThat(plan.days())
                .containsExactly(
                        new StudyPlan.Day("First", List.of("one", "two")),
                        new StudyPlan.Day("Second", List.of("three")));
    }

    @Test
    void aQuestionTheBankLacksIsAProblemAndThePlanStaysUsable() {
        Plans plans = load(PLAN, "one", "three");

        assertThat(plans.find("sprint").orElseThrow().days())
                .extracting(StudyPlan.Day::questions)
                .containsExactly(List.of("one"), List.of("three"));
        assertThat(problems(plans)).containsExactly("plans/sprint.yaml:6: there is no question `two`");
    }

    @Test
    void aDayWithoutAnyQuestionLeftIsDropped() {
        Plans plans = load(PLAN, "one", "two");

        assertThat(plans.find("sprint").orElseThrow().days()).hasSize(1);
        assertThat(problems(plans)).containsExactly("plans/sprint.yaml:9: there is no question `three`");
    }

    @Test
    void aPlanWithoutAnyDayLeftIsNotOffered() {
        Plans plans = load(PLAN);

        assertThat(plans.all()).isEmpty();
        assertThat(problems(plans)).hasSize(3);
    }

    @Test
    void aQuestionThatStandsTwiceIsAProblem() {
        assertThat(problems(load(PLAN.replace("three", "one"), "one", "two")))
                .containsExactly("plans/sprint.yaml:9: the plan has the question `one` twice");
    }

    @Test
    void aFileThatDoesNotFitTheSchemaIsAProblem() {
        assertThat(problems(load(PLAN.replace("theme: Second", "topic: Second"), "one")))
                .containsExactly(
                        "plans/sprint.yaml:7: `theme` is missing in `days[1]`",
                        "plans/sprint.yaml:7: `topic` is not a key that is known here");
    }

    @Test
    void theIdMustBeTheFileName() {
        assertThat(problems(load(PLAN.replace("id: sprint", "id: run"), "one")))
                .containsExactly("plans/sprint.yaml:1: `id` must be `sprint`, as the file is named");
    }

    @Test
    void aSessionThatNobodyCouldPlayIsAProblemAndItsDayStays() {
        Scenarios scenarios = new Scenarios(List.of(scenario("short", 45), scenario("long", 150)), List.of());
        for (String session : List.of("short", "long", "none")) {
            String yaml = PLAN.replace("theme: Second", "theme: Second\n    session: " + session);
            Plans plans = new PlanLoader(bank("one", "two", "three"))
                    .sessions(scenarios)
                    .layer(List.of(new ContentFile("plans/sprint.yaml", yaml)))
                    .plans();
            assertThat(plans.all().get(0).days()).hasSize(2);
            assertThat(plans.all().get(0).sessions(0, 9))
                    .isEqualTo(session.equals("short") ? List.of("short") : List.of());
            assertThat(problems(plans))
                    .isEqualTo(
                            switch (session) {
                                case "long" ->
                                    List.of(
                                            "plans/sprint.yaml:8: the scenario `long` takes 150 minutes, and a day has room for 60");
                                case "none" -> List.of("plans/sprint.yaml:8: there is no scenario `none`");
                                default -> List.of();
                            });
        }
    }

    private static Scenario scenario(String id, int minutes) {
        return new Scenario(id, "T", "About it.", "medium", minutes, List.of(), List.of());
    }

    private static List<String> problems(Plans plans) {
        return plans.problems().stream().map(Problem::toString).toList();
    }

    private static Plans load(String yaml, String... known) {
        return new PlanLoader(bank(known))
                .layer(List.of(new ContentFile("plans/sprint.yaml", yaml)))
                .plans();
    }

    private static QuestionBank bank(String... known) {
        return new QuestionBank(
                List.of(known).stream().map(PlanLoaderTests::question).toList());
    }

    private static OutputQuestion question(String id) {
        Head head = new Head(id, "T", "python", Difficulty.EASY, 1, LocalDate.of(2026, 11, 21), List.of());
        return new OutputQuestion(head, new Body("p", List.of(), "m", List.of()), "1", List.of());
    }
}
