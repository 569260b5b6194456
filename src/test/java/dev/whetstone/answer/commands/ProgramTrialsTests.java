package dev.whetstone.answer.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.answer.feedback.Feedback;
import dev.whetstone.answer.kept.Answers;
import dev.whetstone.chat.Call;
import dev.whetstone.grading.Trial;
import dev.whetstone.group.Members;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Round;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.PlainText;
import dev.whetstone.testing.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ProgramTrialsTests {

    private final World world = World.begin();
    private final Round round = world.openFirst("just-lazy");
    private final Question question =
            world.bean(QuestionBank.class).find(round.questionId()).orElseThrow();
    private int calls;

    private String run(Trial trial, String text) {
        ProgramTrials desk = new ProgramTrials(
                trial, new Trials(world.mongo), world.bean(Members.class), world.bean(Feedback.class));
        Call call = new Call(
                "call" + calls++,
                MemoryPlatform.member("ada"),
                MemoryPlatform.channel(World.CHANNEL),
                null,
                "",
                Map.of(),
                world.clock.instant());
        return PlainText.of(desk.run(round, question, call, text));
    }

    private List<String> told() {
        return world.chat.privately("ada").stream()
                .map(MemoryPlatform.Said::text)
                .toList();
    }

    @Test
    void aProgramIsTriedAFewTimesAndNoAttemptIsCounted() {
        Trial passes =
                (asked, text) -> Optional.of(CompletableFuture.completedFuture("passes 1 of the 2 tests: " + text));

        for (int i = 0; i < Trials.MOST; i++) {
            assertThat(run(passes, "print(" + i + ")"))
                    .contains("I am trying it")
                    .contains("counts as no answer");
        }

        assertThat(run(passes, "print(9)")).contains("You have tried this question 5 times");
        Awaitility.await().until(() -> told().size() == Trials.MOST);
        assertThat(told()).anyMatch(text -> text.contains("passes 1 of the 2 tests: print(4)"));
        assertThat(world.bean(Answers.class).find(round.id(), world.memberId("ada")))
                .isEmpty();
    }

    @Test
    void whereNothingCanBeRunThatIsSaid() {
        for (int i = 0; i <= Trials.MOST; i++) {
            assertThat(run((asked, text) -> Optional.empty(), "print(1)")).contains("There are no tests I can run");
        }
        assertThat(world.type("ada", "run print(1)")).contains("There are no tests I can run");
    }

    @Test
    void whatCannotBeTriedAtTheMomentIsSaid() {
        run(
                (asked, text) -> Optional.of(CompletableFuture.failedFuture(new IllegalStateException("away"))),
                "print(1)");

        Awaitility.await().until(() -> !told().isEmpty());
        assertThat(told()).singleElement().asString().contains("cannot be run at the moment");
        Trial passes = (asked, text) -> Optional.of(CompletableFuture.completedFuture("passes"));
        for (int i = 0; i < Trials.MOST; i++) {
            assertThat(run(passes, "print(1)")).contains("I am trying it");
        }
    }

    @Test
    void nothingIsTriedAfterTheClose() {
        world.runTo(World.NINE.plusSeconds(60 * 60 * 11));

        assertThat(run((asked, text) -> Optional.empty(), "print(1)"))
                .isNotBlank()
                .doesNotContain("tests");
        assertThat(run((asked, text) -> Optional.empty(), " ")).isNotBlank();
    }
}
