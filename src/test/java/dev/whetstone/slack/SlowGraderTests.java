package dev.whetstone.slack;

import static dev.whetstone.slack.WholeBot.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grader;
import dev.whetstone.grading.Grading;
import dev.whetstone.question.OutputQuestion;
import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;

/** Slack is answered before anything is graded, however long that takes. */
class SlowGraderTests {

    private static final int TAKES_SECONDS = 20;
    private static final int PEOPLE = 30;

    /** New for each run of the test, because one that is tried again has to wait as the first one did. */
    private static volatile CountDownLatch graded = new CountDownLatch(1);

    @Test
    void everyAcknowledgementComesWithinASecondOfAGraderThatTakesTwenty(@TempDir Path folder) {
        graded = new CountDownLatch(1);
        try (FakeSlack slack = new FakeSlack();
                TestDatabase database = DatabaseServers.embedded().fresh()) {
            slack.clock(new MovableClock(WholeBot.TEN));
            FakeWorkspace workspace = TestSlack.prepared(slack);
            try (WholeBot bot = new WholeBot(slack, workspace, database.uri(), folder, SlowGrading.class)) {
                answerTogether(bot, workspace);
            } finally {
                graded.countDown();
            }
        }
    }

    private static void answerTogether(WholeBot bot, FakeWorkspace workspace) {
        FakeMessage question = bot.firstQuestion("U1");
        List<Duration> acks = new ArrayList<>();
        List<FakeMessage> answers = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            workspace.addUser("U1" + i, "Member " + i);
            FakeMessage answer = bot.writesUnseen(question, "U1" + i, "3 1 1 1");
            answers.add(answer);
            acks.add(bot.sender.event(Payloads.posted(workspace, answer)).took());
        }
        bot.presses("U1", question, "Answer");
        JsonObject view = bot.openedView(0);
        acks.add(bot.sends("U1", view, "text", "3 1 1 1").took());
        acks.add(bot.sender
                .command(
                        workspace,
                        "U2",
                        WholeBot.CHANNEL,
                        "answer 3 1 1 1",
                        bot.slack.responseUrl(workspace, "C1", "U2"))
                .took());

        assertThat(acks).allSatisfy(ack -> assertThat(ack).isLessThan(Duration.ofSeconds(1)));
        assertThat(answers).noneMatch(bot::isGraded);
        assertThat(bot.all("inbox")).hasSizeGreaterThanOrEqualTo(PEOPLE);

        graded.countDown();
        soon(() -> assertThat(bot.awardedAnswers()).hasSize(PEOPLE + 2));
    }

    static class SlowGrading {

        @Bean
        Grading grading() {
            return new Grading(List.of(new SlowGrader()));
        }
    }

    private static final class SlowGrader implements Grader<OutputQuestion> {
        @Override
        public Class<OutputQuestion> type() {
            return OutputQuestion.class;
        }

        @Override
        public Grade grade(OutputQuestion question, String answer) {
            try {
                graded.await(TAKES_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Grade(1, Grade.Certainty.CERTAIN, List.of(), List.of(), List.of(), "Right.", "");
        }
    }
}
