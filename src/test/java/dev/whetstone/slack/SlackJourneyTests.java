package dev.whetstone.slack;

import static dev.whetstone.slack.WholeBot.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.desk.ChatDesk;
import dev.whetstone.slack.outbound.SlackStamp;
import dev.whetstone.slack.view.SlackText;
import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study group's day on Slack with the whole bot: everything goes over sockets, in and out. */
class SlackJourneyTests {

    private static final String RIGHT = "3 1 1 1";

    /** How long Slack waits for an acknowledgement; how quick it is in fact, the benchmark says. */
    private static final Duration SLACK_WAITS = Duration.ofSeconds(3);

    @TempDir
    private Path folder;

    private FakeSlack slack;
    private MovableClock clock;
    private FakeWorkspace workspace;
    private TestDatabase database;
    private WholeBot bot;

    @BeforeEach
    void start() {
        slack = new FakeSlack();
        clock = new MovableClock(WholeBot.TEN);
        slack.clock(clock);
        workspace = TestSlack.prepared(slack);
        workspace.addUser("U3", "Kiran");
        database = DatabaseServers.embedded().fresh();
        bot = run();
    }

    @AfterEach
    void stop() {
        bot.close();
        slack.close();
        database.close();
    }

    private WholeBot run() {
        return new WholeBot(slack, workspace, database.uri(), folder);
    }

    @Test
    void fromTheSetupToTheBoard() {
        FakeMessage question = bot.firstQuestion("U1");
        seeTheQuestion(question);
        FakeMessage answer = answerInTheThread(question);
        improveByAnEdit(answer);
        answerByForm(question);
        takeAHint(question);
        closeAndReveal(question);
        changeNothingAfterTheClose(answer);
        chooseTwiceAndCountOnce();
        askForTheBoard();
        openTheHomeTab();
    }

    private static void seeTheQuestion(FakeMessage question) {
        assertThat(question.shown()).contains("Above, below, and the missing age", "What does this print?", "Closes");
        assertThat(question.text).isNotBlank();
        assertThat(question.metadata).contains(SlackStamp.TYPE);
    }

    private FakeMessage answerInTheThread(FakeMessage question) {
        FakeMessage answer = bot.writes(question, "U2", "it prints 2 1 1 1");
        soon(() -> assertThat(answer.reactions).isNotEmpty());
        soon(() -> assertThat(workspace.shownTo("U2")).isNotEmpty());
        FakeMessage feedback = workspace.shownTo("U2").get(0);
        assertThat(feedback.thread).isEqualTo(question.ts);
        assertThat(workspace.directTo("U2")).isEmpty();
        return answer;
    }

    private void improveByAnEdit(FakeMessage answer) {
        int before = workspace.shownTo("U2").size();
        bot.edits(answer, RIGHT);
        soon(() -> assertThat(workspace.shownTo("U2")).hasSizeGreaterThan(before));
        assertThat(bot.isGraded(answer)).isTrue();
        assertThat(answer.reactions.values().stream().filter(users -> !users.isEmpty()))
                .hasSize(1);
    }

    private void answerByForm(FakeMessage question) {
        int views = workspace.views.size();
        String url = bot.presses("U1", question, "Answer");
        JsonObject view = bot.openedView(views);
        assertThat(bot.sends("U1", view, "text", RIGHT).status()).isEqualTo(200);
        assertThat(bot.answered(url)).contains("Got it");
        soon(() -> assertThat(FakeWorkspace.text(workspace.shownTo("U1"))).contains("points"));
    }

    private void takeAHint(FakeMessage question) {
        assertThat(bot.answered(bot.presses("U3", question, "Hint"))).contains("missing age greater than 25");
    }

    private void closeAndReveal(FakeMessage question) {
        assertThat(bot.types("U1", "close")).contains("Closed");
        soon(() -> assertThat(FakeWorkspace.text(workspace.replies(WholeBot.CHANNEL, question.ts)))
                .contains("three-valued logic"));
        soon(() -> assertThat(question.shown()).contains("Closed.").doesNotContain("Hint"));
        soon(() -> assertThat(bot.privately("U2")).contains("How your answer to"));
        assertThat(workspace.posts(WholeBot.CHANNEL))
                .as("the channel stays clean")
                .hasSize(1);
    }

    private void changeNothingAfterTheClose(FakeMessage answer) {
        List<Document> awards = bot.all("awards");
        bot.edits(answer, "it prints nothing");
        bot.deletes(answer);
        soon(() -> assertThat(bot.all("inbox")).noneMatch(entry -> entry.containsKey("nextFireAt")));
        assertThat(bot.all("awards")).isEqualTo(awards);
    }

    private void chooseTwiceAndCountOnce() {
        FakeMessage question = bot.nextQuestion("U1");
        assertThat(question.shown()).contains("A").contains("B");
        bot.answered(bot.presses("U2", question, "A"));
        bot.answered(bot.presses("U2", question, "B"));
        soon(() -> assertThat(bot.privately("U2")).contains("one attempt"));
        Document answer = bot.all("answers").stream()
                .filter(one -> String.valueOf(one.get("_id")).contains("where")
                        || one.getList("attempts", Document.class).stream()
                                .anyMatch(attempt -> "A".equals(attempt.getString("text"))))
                .findFirst()
                .orElseThrow();
        assertThat(answer.getList("attempts", Document.class)).hasSize(1);
        bot.types("U1", "close");
    }

    private void askForTheBoard() {
        String board = bot.types("U1", "leaderboard");
        assertThat(board).contains("Ada", "Mateo");
        soon(() -> assertThat(slack.files().uploads()).anySatisfy(file -> {
            assertThat(file.name).endsWith(".png");
            assertThat(file.altText).isNotBlank();
            assertThat(file.channel).isEqualTo("DU1");
        }));
    }

    private void openTheHomeTab() {
        JsonObject event = Payloads.event("app_home_opened");
        event.addProperty("user", "U2");
        event.addProperty("tab", "home");
        assertThat(bot.sender.event(Payloads.callback(workspace, event)).status())
                .isEqualTo(200);
    }

    @Test
    void aDayThatRunsByItself() {
        clock.set(WholeBot.TEN.minus(Duration.ofHours(2)));
        bot.types(
                "U1", "setup plan:pyspark-from-zero time:09:00 days:mon-sun zone:UTC close:10h remind:2h name:Sparks");
        assertThat(workspace.posts(WholeBot.CHANNEL)).isEmpty();
        clock.set(Instant.parse("2026-03-02T09:00:01Z"));
        FakeMessage question = posted(1);
        FakeMessage answer = bot.writes(question, "U2", RIGHT);
        soon(() -> assertThat(bot.isGraded(answer)).isTrue());
        soon(() -> assertThat(workspace.shownTo("U2")).hasSize(1));

        clock.set(Instant.parse("2026-03-02T17:00:01Z"));
        soon(() -> assertThat(workspace.directTo("U1")).hasSize(1));
        FakeMessage reminder = workspace.directTo("U1").get(0);
        assertThat(reminder.shown()).contains("is still missing", "Closes");
        assertThat(workspace.directTo("U2")).isEmpty();
        assertThat(bot.answered(bot.presses("U1", reminder, "No more reminders")))
                .contains("No more reminders");
        bot.presses("U1", reminder, "Answer");
        bot.sends("U1", bot.openedView(0), "text", RIGHT);
        soon(() -> assertThat(bot.awardedAnswers()).hasSize(2));

        clock.set(Instant.parse("2026-03-02T19:00:01Z"));
        soon(() -> assertThat(question.shown()).contains("Closed."));
        soon(() -> assertThat(bot.privately("U1")).contains("How your answer to"));
        soon(() -> assertThat(bot.privately("U2")).contains("How your answer to"));

        clock.set(Instant.parse("2026-03-03T09:00:01Z"));
        assertThat(posted(2).shown()).doesNotContain("Above, below");
        assertThat(workspace.directTo("U1").stream()
                        .filter(message -> message.shown().contains("still missing")))
                .hasSize(1);
    }

    @Test
    void aDayThatGoesOverMidnightIsOneDay() {
        clock.set(WholeBot.TEN);
        bot.types("U1", "setup plan:pyspark-from-zero time:20:00 days:mon-sun zone:UTC close:10h remind:2h name:Owls");
        clock.set(Instant.parse("2026-03-02T20:00:01Z"));
        FakeMessage question = posted(1);
        clock.set(Instant.parse("2026-03-02T23:59:58Z"));
        FakeMessage before = bot.writes(question, "U2", RIGHT);
        soon(() -> assertThat(bot.isGraded(before)).isTrue());
        clock.set(Instant.parse("2026-03-03T00:10:00Z"));
        FakeMessage after = bot.writes(question, "U3", RIGHT);
        soon(() -> assertThat(bot.isGraded(after)).isTrue());
        clock.set(Instant.parse("2026-03-03T06:00:02Z"));
        soon(() -> assertThat(question.shown()).contains("Closed."));
        soon(() -> assertThat(bot.privately("U3")).contains("How your answer to"));
        assertThat(bot.awardedAnswers()).hasSize(2).allMatch(award -> "2026-03-02".equals(award.getString("date")));
        clock.set(Instant.parse("2026-03-03T20:00:01Z"));
        assertThat(posted(2).shown()).doesNotContain("Above, below");
    }

    private FakeMessage posted(int number) {
        soon(() -> assertThat(workspace.posts(WholeBot.CHANNEL)).hasSize(number));
        return workspace.posts(WholeBot.CHANNEL).get(number - 1);
    }

    @Test
    void everyCommandIsAnsweredAndAcknowledgedAtOnce() {
        bot.firstQuestion("U1");
        Map<String, String> arguments = Map.of(
                "answer", "answer 3 1 1 1",
                "off", "off 2030-01-01",
                "remind", "remind on",
                "why", "why",
                "forget", "forget me",
                "settings", "settings time:10:00");
        for (Command.Spec spec : bot.context.getBean(ChatDesk.class).commands()) {
            String line = arguments.getOrDefault(spec.name(), spec.name());
            String url = slack.responseUrl(workspace, WholeBot.CHANNEL, "U1");
            int views = workspace.views.size();
            Sender.Answer answer = bot.sender.command(workspace, "U1", WholeBot.CHANNEL, line, url);
            assertThat(answer.status()).as(line).isEqualTo(200);
            assertThat(answer.took()).as(line).isLessThan(SLACK_WAITS);
            soon(() -> assertThat(slack.answers(url).size() + workspace.views.size())
                    .as(line)
                    .isGreaterThan(views));
            assertThat(slack.answers(url))
                    .as(line)
                    .allSatisfy(said -> assertThat(BlockText.of(said.get("blocks")))
                            .isNotBlank()
                            .doesNotContain("Something went wrong"));
        }
    }

    @Test
    void whatIsEchoedIsShownAsTypedAndCallsNobody() {
        FakeMessage question = bot.firstQuestion("U1");
        String typed = "<!channel> <@U1> <http://x|y> &lt; ```a < b```";
        bot.writes(question, "U2", SlackText.escape("answer: " + typed));
        bot.types("U1", "settings name:\"&lt;!channel&gt; &lt;@U1&gt;\"");
        bot.types("U1", "close");
        soon(() -> assertThat(bot.privately("U2")).contains("How your answer to"));
        soon(() -> assertThat(question.shown()).contains("Closed."));
        String url = bot.presses("U1", question, "Read and rate answers");
        assertThat(bot.answered(url)).isNotBlank();
        assertThat(bot.types("U1", "settings")).isNotBlank();
        assertThat(workspace.messages.stream().filter(message -> message.byBot))
                .allSatisfy(message -> assertThat(BlockText.calls(JsonParser.parseString(message.blocks), message.text))
                        .as(message.blocks)
                        .isEmpty());
        assertThat(attempts().get(0).getString("text")).isEqualTo(typed);
    }

    @Test
    void whoIsMentionedInACommandIsThePersonMeant() {
        bot.firstQuestion("U1");
        workspace.addUser("U9", "Somebody with another name");
        assertThat(bot.types("U1", "admin add <@U9|handle>")).contains("Somebody with another name is an admin");
        assertThat(bot.types("U1", "answer a &lt; b &amp;&amp; b &gt; c")).contains("Got it");
        soon(() -> assertThat(attempts().get(0).getString("text")).isEqualTo("a < b && b > c"));
    }

    @Test
    void theSameAnswerDeliveredAgainAndAgainIsOneAnswer() {
        FakeMessage question = bot.firstQuestion("U1");
        FakeMessage answer = bot.writesUnseen(question, "U2", RIGHT);
        JsonObject delivery = Payloads.posted(workspace, answer);
        bot.sender.event(delivery);
        bot.sender.event(delivery);
        bot.sender.event(Payloads.posted(workspace, answer));
        soon(() -> assertThat(bot.isGraded(answer)).isTrue());
        bot.sender.event(Payloads.posted(workspace, answer));
        soon(() -> assertThat(workspace.shownTo("U2")).hasSize(1));
        requireOneAnswer();
    }

    @Test
    void anEditBeforeItsMessageCountsAndTheMessageComesTooLate() {
        FakeMessage question = bot.firstQuestion("U1");
        FakeMessage answer = bot.writesUnseen(question, "U2", "it prints 9 9 9 9");
        JsonObject created = Payloads.posted(workspace, answer);
        bot.edits(answer, RIGHT);
        soon(() -> assertThat(bot.isGraded(answer)).isTrue());
        bot.sender.event(created);
        soon(() -> assertThat(bot.all("inbox")).hasSize(2).noneMatch(entry -> entry.containsKey("nextFireAt")));
        assertThat(requireOneAnswer().getString("text")).isEqualTo(RIGHT);
    }

    @Test
    void twoNodesThatGetTheSameAnswerCountItOnce() {
        FakeMessage question = bot.firstQuestion("U1");
        try (WholeBot other = run()) {
            FakeMessage answer = bot.writesUnseen(question, "U2", RIGHT);
            Thread here = new Thread(() -> bot.sender.event(Payloads.posted(workspace, answer)));
            Thread there = new Thread(() -> other.sender.event(Payloads.posted(workspace, answer)));
            here.start();
            there.start();
            soon(() -> assertThat(bot.isGraded(answer)).isTrue());
            soon(() -> assertThat(workspace.shownTo("U2").size()
                            + workspace.directTo("U2").size())
                    .isEqualTo(1));
            requireOneAnswer();
        }
    }

    @Test
    void whatWasAnsweredWhileTheBotWasDownIsFoundInTheThread() {
        FakeMessage question = bot.firstQuestion("U1");
        bot.close();
        FakeMessage answer = bot.writesUnseen(question, "U2", RIGHT);
        bot = run();
        soon(() -> assertThat(bot.isGraded(answer)).isTrue());
        requireOneAnswer();
    }

    @Test
    void aQuestionThatWasPostedInSilenceIsFoundAndNotPostedTwice() {
        requireOnePostDespite(SlackFailure.silenceAfterDoing());
    }

    @Test
    void aQuestionThatSlackLostIsPostedAgain() {
        requireOnePostDespite(SlackFailure.status(500));
    }

    private void requireOnePostDespite(SlackFailure failure) {
        bot.types("U1", "setup plan:pyspark-from-zero time:09:00 zone:UTC close:10h name:Sparks");
        slack.fail(workspace, "chat.postMessage", failure);
        bot.types("U1", "post");
        soon(() -> assertThat(bot.all("rounds"))
                .singleElement()
                .satisfies(round -> assertThat(round.getString("state")).isEqualTo("OPEN")));
        assertThat(workspace.posts(WholeBot.CHANNEL)).hasSize(1);
        FakeMessage answer = bot.writes(workspace.posts(WholeBot.CHANNEL).get(0), "U2", RIGHT);
        soon(() -> assertThat(bot.isGraded(answer)).isTrue());
    }

    @Test
    void aChannelTheBotIsNotInIsSaidToTheAdminOnce() {
        bot.types("U1", "setup plan:pyspark-from-zero time:09:00 zone:UTC close:10h name:Sparks");
        workspace.channels.put(WholeBot.CHANNEL, "not_in_channel");
        assertThat(bot.types("U1", "post")).contains("/invite");
        soon(() -> assertThat(FakeWorkspace.text(workspace.directTo("U1"))).contains("/invite"));
        assertThat(workspace.directTo("U1")).hasSize(1);
        workspace.channels.put(WholeBot.CHANNEL, "");
        assertThat(bot.nextQuestion("U1").shown()).contains("Above, below");
    }

    private List<Document> attempts() {
        List<Document> answers = bot.all("answers");
        assertThat(answers).hasSize(1);
        return answers.get(0).getList("attempts", Document.class);
    }

    private Document requireOneAnswer() {
        List<Document> attempts = attempts();
        assertThat(attempts).hasSize(1);
        assertThat(bot.awardedAnswers()).hasSize(1);
        return attempts.get(0);
    }
}
