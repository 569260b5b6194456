package dev.whetstone.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Choice;
import dev.whetstone.plan.StudyPlan;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.testing.PlainText;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionMessageTests {

    private static final Question PICK = ShownQuestions.sample(Kind.CHOICE);

    @Test
    void theOptionsStandByEqualButtonsRightUnderTheQuestion() {
        List<Block> blocks = ShownQuestions.open(PICK, question -> List.of()).blocks();
        Block.Choices options = options(blocks);
        assertThat(blocks.get(blocks.indexOf(options) - 1)).isNotInstanceOf(Block.Moment.class);
        assertThat(blocks.get(blocks.indexOf(options) + 1)).isInstanceOf(Block.Moment.class);
        assertThat(options.choices()).extracting(Choice::label).startsWith("A", "B");
        assertThat(options.choices()).allSatisfy(option -> {
            assertThat(option.says()).isNotBlank();
            assertThat(option.primary()).isTrue();
        });
    }

    @Test
    void withoutButtonsTheOptionsAreToldAllTheSame() {
        Block told = options(ShownQuestions.open(PICK, question -> List.of()).blocks())
                .legend()
                .orElseThrow();
        assertThat(ShownQuestions.closed(PICK, question -> List.of()).blocks()).contains(told);
        assertThat(ShownQuestions.preview(PICK, question -> List.of()).blocks()).contains(told);
    }

    private static Block.Choices options(List<Block> blocks) {
        return blocks.stream()
                .filter(Block.Choices.class::isInstance)
                .map(Block.Choices.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTitleThatIsTheDaysThemeIsSaidOnce() {
        String title = PICK.head().title();
        assertThat(head(title)).doesNotContain(title).contains("day 3 of 3");
        assertThat(head("Joins of all kinds")).contains("day 3 of 3: Joins of all kinds");
    }

    @Test
    void theDaysMockInterviewStandsUnderItsFirstQuestion() {
        List<StudyPlan.Day> days = List.of(
                new StudyPlan.Day("one", List.of("a", PICK.id()), "phone-screen"),
                new StudyPlan.Day("two", List.of("b")));
        assertThat(shown(days)).doesNotContain("mock interview");
        assertThat(shown(List.of(new StudyPlan.Day("one", List.of(PICK.id(), "a"), "phone-screen"))))
                .contains("/prep mock now scenario:phone-screen", "/prep mock alone phone-screen");
    }

    private static String shown(List<StudyPlan.Day> days) {
        StudyPlan plan = new StudyPlan("p", "A plan", "About it.", days);
        return PlainText.of(new dev.whetstone.chat.ChatMessage(
                QuestionMessage.body(ShownQuestions.round(PICK, "one"), PICK, plan, List.of())));
    }

    private static String head(String theme) {
        List<StudyPlan.Day> days = List.of(
                new StudyPlan.Day("one", List.of("a")),
                new StudyPlan.Day("two", List.of("b")),
                new StudyPlan.Day(theme, List.of(PICK.id())));
        StudyPlan plan = new StudyPlan("p", "A plan", "About it.", days);
        List<Block> blocks = QuestionMessage.body(ShownQuestions.round(PICK, theme), PICK, plan, List.of());
        return PlainText.of(new dev.whetstone.chat.ChatMessage(List.of(blocks.get(1))));
    }
}
