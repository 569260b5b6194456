package dev.whetstone.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.plan.StudyPlan.Day;
import dev.whetstone.plan.StudyPlan.Item;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyPlanTests {

    private static final StudyPlan PLAN = new StudyPlan(
            "p",
            "Plan",
            "About.",
            List.of(
                    new Day("one", List.of("a", "b", "c", "d", "e")),
                    new Day("two", List.of("f")),
                    new Day("three", List.of("g", "h"))));

    @Test
    void aReviewDayTakesNoPositionAndComesBeforeTheQuestionAfterIt() {
        StudyPlan plan = new StudyPlan(
                "p",
                "Plan",
                "About.",
                List.of(
                        new Day("one", List.of("a", "b")),
                        new Day("again", List.of(), true),
                        new Day("two", List.of("c")),
                        new Day("once more", List.of(), true)));
        assertThat(plan.size()).isEqualTo(3);
        assertThat(plan.review(0)).isEmpty();
        assertThat(plan.review(1)).isEmpty();
        assertThat(plan.review(2)).contains(new Item("", 2, "again"));
        assertThat(plan.review(3)).contains(new Item("", 4, "once more"));
        assertThat(plan.at(2)).isEqualTo(new Item("c", 3, "two"));
        assertThat(PLAN.review(6)).isEmpty();
        assertThat(PLAN.review(8)).isEmpty();
    }

    @Test
    void oneTimeADayTakesThePlanDaysRest() {
        assertThat(PLAN.batch(0, 1)).extracting(Item::question).containsExactly("a", "b", "c", "d", "e");
        assertThat(PLAN.batch(3, 1)).extracting(Item::question).containsExactly("d", "e");
    }

    @Test
    void severalTimesShareThePlanDayAsEvenlyAsTheyCan() {
        assertThat(day(0, 2)).containsExactly(List.of("a", "b", "c"), List.of("d", "e"));
        assertThat(day(0, 3)).containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6})
    void everyQuestionIsTakenOnceAndInOrder(int times) {
        List<String> taken = new ArrayList<>();
        for (int day = 0; day < 20; day++) {
            day(taken.size(), times).forEach(taken::addAll);
        }
        assertThat(taken).containsExactly("a", "b", "c", "d", "e", "f", "g", "h");
    }

    @Test
    void nothingIsLeftAfterTheLast() {
        assertThat(PLAN.batch(8, 1)).isEmpty();
        assertThat(PLAN.upcoming(7, 5)).extracting(Item::question).containsExactly("h");
        assertThat(PLAN.at(5)).isEqualTo(new Item("f", 2, "two"));
    }

    /** What each of a day's posting times takes. */
    private static List<List<String>> day(int from, int times) {
        List<List<String>> batches = new ArrayList<>();
        int position = from;
        for (int left = times; left > 0; left--) {
            List<String> batch =
                    PLAN.batch(position, left).stream().map(Item::question).toList();
            position += batch.size();
            batches.add(batch);
        }
        return batches;
    }

    @Test
    void theScenariosOfTheDaysAheadAreTold() {
        StudyPlan plan = new StudyPlan(
                "p",
                "P",
                "About.",
                List.of(
                        new Day("One", List.of("a", "b"), "first"),
                        new Day("Two", List.of("c")),
                        new Day("Three", List.of("d"), "second")));
        assertThat(plan.sessions(0, 5)).containsExactly("first", "second");
        assertThat(plan.sessions(1, 2)).containsExactly("first");
        assertThat(plan.sessions(2, 5)).containsExactly("second");
        assertThat(plan.sessions(4, 5)).isEmpty();
    }
}
