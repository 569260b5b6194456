package dev.whetstone.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.plan.StudyPlan.Day;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import dev.whetstone.scenario.Scenario;
import dev.whetstone.scenario.ScenarioReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommittedPlansTests {

    private final QuestionBank bank = new QuestionLoader()
            .layer(ContentConfiguration.packed("content/questions/", ".md"))
            .bank();
    private final Plans plans = new PlanLoader(bank)
            .layer(ContentConfiguration.packed("seeds/plans/", ".yaml"))
            .plans();

    @Test
    void everyPackedPlanCanBeRead() {
        assertThat(plans.problems()).isEmpty();
        assertThat(plans.all()).isNotEmpty();
    }

    private List<String> after(String plan, String... before) {
        Set<String> asked = Stream.concat(Stream.of(plan), Stream.of(before))
                .flatMap(id -> plans.find(id).orElseThrow().upcoming(0, 1000).stream())
                .map(StudyPlan.Item::question)
                .collect(Collectors.toSet());
        PlanFit fit = new PlanFit(
                plans, id -> bank.find(id).map(question -> question.head().topic()));
        return fit.after(plan, asked, 3).stream().map(StudyPlan::id).toList();
    }

    @Test
    void whatGoesOnWithTheSameTopicsAndHasMuchThatIsNewIsOfferedFirst() {
        assertThat(after("sql-in-30-days").get(0)).isEqualTo("sql-for-warehouses");
        assertThat(after("python-in-thirty-days")).contains("python-live-coding");
        assertThat(after("pyspark-from-zero")).contains("pyspark-live-coding");
        assertThat(after("sql-in-30-days", "sql-for-warehouses"))
                .as("what the group has had")
                .doesNotContain("sql-for-warehouses");
        assertThat(after("everything")).hasSize(3).doesNotContain("everything");
    }

    @Test
    void everyQuestionStandsInAPlan() {
        Set<String> planned = plans.all().stream()
                .flatMap(plan -> plan.days().stream())
                .map(Day::questions)
                .flatMap(questions -> questions.stream())
                .collect(Collectors.toSet());

        assertThat(bank.all()).extracting(Question::id).isSubsetOf(planned);
    }

    @Test
    void thePlanOfEverythingHasTheWholeBank() {
        StudyPlan everything = plans.find("everything").orElseThrow();

        assertThat(everything.days()).hasSize(120);
        assertThat(everything.days().stream()
                        .mapToInt(day -> day.questions().size())
                        .sum())
                .isEqualTo(bank.all().size());
    }

    /** Of a week or more, so that there is something to come back. */
    @Test
    void everyLongerPlanHasReviewDays() {
        assertThat(plans.all())
                .filteredOn(plan -> plan.days().size() >= 7)
                .hasSizeGreaterThan(10)
                .allSatisfy(plan -> assertThat(plan.days()).as(plan.id()).anyMatch(Day::review));
    }

    @Test
    void everySessionOfAPlanIsAScenarioThatCanBePlayed() {
        Set<String> scenarios = new ScenarioReader(bank)
                .read(ContentConfiguration.packed("content/scenarios/", ".yaml")).all().stream()
                        .map(Scenario::id)
                        .collect(Collectors.toSet());
        Set<String> planned = plans.all().stream()
                .flatMap(plan -> plan.days().stream())
                .map(Day::session)
                .filter(session -> !session.isEmpty())
                .collect(Collectors.toSet());

        assertThat(planned).isNotEmpty().isSubsetOf(scenarios);
    }
}
