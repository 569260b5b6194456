package dev.whetstone.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.attempt.Answers;
import dev.whetstone.chat.Call;
import dev.whetstone.feedback.Feedback;
import dev.whetstone.grading.Trial;
import dev.whetstone.group.Members;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Round;
import dev.whetstone.round.Rounds;
import dev.whetstone.schedule.Leases;
import dev.whetstone.schedule.ScheduleProperties;
import dev.whetstone.schedule.Workers;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.PlainText;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ProgramTrialsTests {

    private final World world = World.begin();
    private final Round round = world.openFirst("just-lazy");
    private final Question question =
            world.bean(QuestionBank.class).find(round.questionId()).orElseThrow();
    private final Leases<KeptTrial> leases = otherProcess();
    private int calls;

    private TrialRuns runs(Trial trial, Leases<KeptTrial> by) {
        return new TrialRuns(trial, by, new Trials(world.mongo), world.bean(Feedback.class));
    }

    /** Another process, which knows only what is in the database. */
    private Leases<KeptTrial> otherProcess() {
        return new Leases<>(world.mongo, KeptTrial.class, world.clock, world.bean(ScheduleProperties.class));
    }

    /** What the next process does on its tick, once the dead one's lease has run out. */
    private void tick(Trial trial) {
        world.clock.move(world.bean(ScheduleProperties.class).lease().plusSeconds(1));
        Leases<KeptTrial> leases = otherProcess();
        try (Workers workers = new Workers("trial", 1)) {
            TrialWork work = new TrialWork(
                    runs(trial, leases), leases, world.bean(Rounds.class), world.bean(QuestionBank.class), workers);
            work.run(world.clock.instant());
            Awaitility.await().until(workers::isIdle);
        }
    }

    private long kept() {
        return world.mongo.getCollection(KeptTrial.COLLECTION).countDocuments();
    }

    @Test
    void whatABotThatDiedWasTryingIsTriedAgainAndToldOnce() {
        run((asked, text) -> Optional.of(new CompletableFuture<>()), "print(1)");
        assertThat(kept()).isOne();

        Trial passes = (asked, text) -> Optional.of(CompletableFuture.completedFuture("passes: " + text));
        tick(passes);
        tick(passes);

        assertThat(told()).singleElement().asString().contains("passes: print(1)");
        assertThat(kept()).isZero();
    }

    @Test
    void whatNobodyCanRunAfterARestartIsToldAndCanBeTriedAgain() {
        run((asked, text) -> Optional.of(new CompletableFuture<>()), "print(1)");

        tick((asked, text) -> Optional.empty());

        assertThat(told()).singleElement().asString().contains("cannot be run at the moment");
        assertThat(kept()).isZero();
        Trial passes = (asked, text) -> Optional.of(CompletableFuture.completedFuture("passes"));
        for (int i = 0; i < Trials.MOST; i++) {
            assertThat(run(passes, "print(1)")).contains("I am trying it");
        }
        Awaitility.await().until(() -> told().size() == 1 + Trials.MOST && kept() == 0);
    }

    @Test
    void aResultThatCouldNotBeToldIsToldLaterAndNotRunAgain() {
        world.chat.trouble(World.CHANNEL, MemoryPlatform.Trouble.UNREACHABLE);
        run((asked, text) -> Optional.of(CompletableFuture.completedFuture("passes 2")), "print(1)");
        Awaitility.await()
                .until(() ->
                        world.mongo.getCollection(KeptTrial.COLLECTION).countDocuments(new Document("said", "passes 2"))
                                == 1);
        world.chat.trouble(World.CHANNEL, null);

        world.clock.move(Duration.ofSeconds(61));
        tick((asked, text) -> {
            throw new AssertionError("It was run again");
        });

        assertThat(told()).singleElement().asString().contains("passes 2");
    }

    @Test
    void aProgramThatIsDeliveredTwiceIsTriedOnce() {
        Trial passes = (asked, text) -> Optional.of(CompletableFuture.completedFuture("passes"));
        run(passes, "print(1)");
        Awaitility.await().until(() -> !told().isEmpty());
        calls--;
        Trial endless = (asked, text) -> Optional.of(new CompletableFuture<>());
        run(endless, "print(1)");
        calls--;

        assertThat(run(endless, "print(1)")).contains("I am trying it");
        assertThat(kept()).isOne();
    }

    @Test
    void whoIsForgottenIsNotToldAnyMore() {
        run((asked, text) -> Optional.of(new CompletableFuture<>()), "print(1)");

        new Trials(world.mongo).forget(world.memberId("ada"));

        assertThat(kept()).isZero();
    }

    private String run(Trial trial, String text) {
        ProgramTrials desk = new ProgramTrials(runs(trial, leases), new Trials(world.mongo), world.bean(Members.class));
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
        Awaitility.await().until(() -> told().size() == 1 + Trials.MOST && kept() == 0);
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
