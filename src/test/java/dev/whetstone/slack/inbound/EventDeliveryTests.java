package dev.whetstone.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.Profile;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.adapter.FileText;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ChatEvent.Kind;
import dev.whetstone.slack.BlockText;
import dev.whetstone.slack.DocumentedEvents;
import dev.whetstone.slack.FakeMessage;
import dev.whetstone.slack.FakeSlack;
import dev.whetstone.slack.FakeWorkspace;
import dev.whetstone.slack.Payloads;
import dev.whetstone.slack.Sender;
import dev.whetstone.slack.SlackFailure;
import dev.whetstone.slack.SlackPlatform;
import dev.whetstone.slack.TestSlack;
import dev.whetstone.slack.api.LenientJson;
import dev.whetstone.slack.api.Ts;
import dev.whetstone.slack.api.Workspaces;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** Events over HTTP through the real Bolt: what is stored, what is answered, and who is let in. */
@ExtendWith(OutputCaptureExtension.class)
class EventDeliveryTests {

    private static final String JSON = "application/json";
    private static FakeSlack slack;
    private static TestSlack bot;
    private static Sender sender;
    private FakeMessage question;

    @BeforeAll
    static void start() {
        slack = new FakeSlack();
        bot = TestSlack.overHttp(slack);
        sender = bot.sender();
    }

    @AfterAll
    static void stop() {
        bot.close();
        slack.close();
    }

    @BeforeEach
    void ask() {
        bot.inbox.clear();
        bot.inbox.shut(false);
        question = bot.question();
    }

    private FakeMessage answer(String wireText) {
        return bot.writes("C1", question.ts, "U1", wireText);
    }

    private int deliver(JsonObject payload) {
        return sender.event(payload).status();
    }

    // --- people

    @Test
    void whoLeavesAChannelOrTheWorkspaceIsKnownToHaveLeft() {
        List<String> left = bot.context.getBean(TestSlack.LearntProfiles.class).left;
        left.clear();
        JsonObject channel = Payloads.event("member_left_channel");
        channel.addProperty("user", "U1");
        channel.addProperty("channel", "C1");
        channel.addProperty("channel_type", "C");
        channel.addProperty("team", bot.workspace.team);
        assertThat(deliver(Payloads.callback(bot.workspace, channel))).isEqualTo(200);
        await().untilAsserted(() -> assertThat(left).containsExactly("U1 C1"));

        JsonObject person = bot.workspace.addUser("U8", "Gone");
        JsonObject renamed = Payloads.event("user_change");
        renamed.add("user", person.deepCopy());
        assertThat(deliver(Payloads.callback(bot.workspace, renamed))).isEqualTo(200);
        person.addProperty("deleted", true);
        JsonObject deactivated = Payloads.event("user_change");
        deactivated.add("user", person);
        assertThat(deliver(Payloads.callback(bot.workspace, deactivated))).isEqualTo(200);
        await().untilAsserted(() -> assertThat(left).containsExactly("U1 C1", "U8 everything"));
    }

    // --- answers

    @Test
    void aReplyInAThreadOfTheBotIsStoredAsItWasTyped() {
        FakeMessage answer = answer("a &lt; b, see <http://df.show|df.show> <!channel>\n```x &amp;&amp; y```");
        assertThat(deliver(Payloads.posted(bot.workspace, answer))).isEqualTo(200);
        ChatEvent event = bot.inbox.only();
        assertThat(event.text()).isEqualTo("a < b, see df.show @channel\n```x && y```");
        assertThat(event.kind()).isEqualTo(Kind.POSTED);
        assertThat(event.key()).isEqualTo("slack:" + bot.workspace.team + ":C1:" + answer.ts + ":0");
        assertThat(event.author()).isEqualTo(new MemberRef("slack", bot.workspace.team, "U1"));
        assertThat(event.at()).isEqualTo(Ts.instant(answer.ts));
    }

    @Test
    void theSameDeliveryTwiceIsOneEventWithTheSameIdAndWithAnother() {
        FakeMessage answer = answer("It saves work");
        JsonObject delivery = Payloads.posted(bot.workspace, answer);
        assertThat(List.of(deliver(delivery), deliver(delivery), deliver(Payloads.posted(bot.workspace, answer))))
                .containsOnly(200);
        assertThat(bot.inbox.events()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file_share", "thread_broadcast", "me_message"})
    void answersWithASubtypeAreAnswers(String subtype) {
        FakeMessage answer = answer("It saves work");
        answer.subtype = subtype;
        assertThat(deliver(Payloads.posted(bot.workspace, answer))).isEqualTo(200);
        assertThat(bot.inbox.only().text()).isEqualTo("It saves work");
    }

    @Test
    void anEditHasItsOwnTimeAsItsRevision() {
        FakeMessage answer = answer("It saves wrok");
        answer.text = "It saves work";
        answer.edited = slack.nextTs();
        JsonObject edit = Payloads.changed(bot.workspace, answer, slack.nextTs());
        assertThat(deliver(edit)).isEqualTo(200);
        assertThat(deliver(edit)).isEqualTo(200);
        ChatEvent event = bot.inbox.only();
        assertThat(event.kind()).isEqualTo(Kind.EDITED);
        assertThat(event.revision()).isEqualTo(answer.edited);
        assertThat(event.text()).isEqualTo("It saves work");
    }

    @Test
    void aLinkThatUnfoldsIsNoEdit() {
        FakeMessage answer = answer("see <http://example.org>");
        assertThat(deliver(Payloads.changed(bot.workspace, answer, slack.nextTs())))
                .isEqualTo(200);
        assertThat(bot.inbox.events()).isEmpty();
    }

    @Test
    void aLinkThatUnfoldsAfterAnEditIsTheEditAgain() {
        FakeMessage answer = answer("see <http://example.org>");
        answer.edited = slack.nextTs();
        deliver(Payloads.changed(bot.workspace, answer, slack.nextTs()));
        deliver(Payloads.changed(bot.workspace, answer, slack.nextTs()));
        assertThat(bot.inbox.events()).hasSize(1);
    }

    @Test
    void aDeletionIsStored() {
        FakeMessage answer = answer("Never mind");
        assertThat(deliver(Payloads.deleted(bot.workspace, answer, slack.nextTs())))
                .isEqualTo(200);
        ChatEvent event = bot.inbox.only();
        assertThat(event.kind()).isEqualTo(Kind.DELETED);
        assertThat(event.revision()).isEqualTo("deleted");
        assertThat(event.text()).isEmpty();
    }

    @Test
    void messagesOfBotsAndOutsideTheBotsThreadsAreNotStored() {
        FakeMessage own = bot.workspace.messages.get(bot.workspace.messages.size() - 1);
        FakeMessage outside = bot.writes("C1", "", "U1", "Good morning");
        FakeMessage theirs = bot.writes("C1", outside.ts, "U2", "Good morning to you");
        FakeMessage robot = new FakeMessage(bot.workspace.team, "C1", slack.nextTs(), question.ts, "U7", true);
        FakeMessage slackbot = bot.writes("C1", question.ts, "USLACKBOT", "A reminder");
        FakeMessage joined = answer("has joined the channel");
        joined.subtype = "channel_join";
        for (FakeMessage message : List.of(own, outside, theirs, robot, slackbot, joined)) {
            assertThat(deliver(Payloads.posted(bot.workspace, message))).isEqualTo(200);
        }
        assertThat(bot.inbox.events()).isEmpty();
    }

    @Test
    void whatCannotBeStoredIsNotAcknowledgedAndStoredWhenItComesAgain() {
        JsonObject delivery = Payloads.posted(bot.workspace, answer("It saves work"));
        bot.inbox.shut(true);
        assertThat(deliver(delivery)).isEqualTo(503);
        bot.inbox.shut(false);
        assertThat(deliver(delivery)).isEqualTo(200);
        assertThat(bot.inbox.events()).hasSize(1);
    }

    // --- files

    @Test
    void aSnippetIsPartOfTheAnswer() {
        FakeMessage answer = answer("My query:");
        slack.files().attach(bot.workspace, answer, "answer.sql", "text/plain", "select *\nfrom t\nwhere a < 1\n");
        assertThat(deliver(Payloads.posted(bot.workspace, answer))).isEqualTo(200);
        await().until(() -> !bot.inbox.events().isEmpty());
        assertThat(bot.inbox.only().text()).isEqualTo("My query:\n```\nselect *\nfrom t\nwhere a < 1\n```");
    }

    @Test
    void aFileThatCannotBeReadAtOnceIsReadLater() {
        FakeMessage answer = answer("");
        slack.files().attach(bot.workspace, answer, "answer.txt", "text/plain", "It saves work");
        slack.files().downloadsThatFail.set(1);
        deliver(Payloads.posted(bot.workspace, answer));
        await().untilAsserted(() -> {
            bot.clock.move(Duration.ofSeconds(1));
            assertThat(bot.inbox.events()).hasSize(1);
        });
        assertThat(bot.inbox.only().text()).isEqualTo("It saves work");
        bot.clock.set(TestSlack.START);
    }

    @Test
    void aPictureABigFileAndAFileFromElsewhereAreLeftOut() {
        FakeMessage answer = answer("My words");
        slack.files().attach(bot.workspace, answer, "cat.png", "image/png", "not text");
        slack.files().attach(bot.workspace, answer, "big.txt", "text/plain", "x".repeat(FileText.MOST + 1));
        JsonObject lying =
                slack.files().attach(bot.workspace, answer, "lying.txt", "text/plain", "y".repeat(FileText.MOST + 1));
        lying.addProperty("size", 10);
        JsonObject foreign = slack.files().attach(bot.workspace, answer, "foreign.txt", "text/plain", "stolen");
        foreign.addProperty(
                "url_private", LenientJson.text(foreign, "url_private").replace("127.0.0.1", "localhost"));
        deliver(Payloads.posted(bot.workspace, answer));
        await().until(() -> !bot.inbox.events().isEmpty());
        assertThat(bot.inbox.only().text()).isEqualTo("My words");
        assertThat(bot.inbox.only().pictured()).isTrue();
        await().untilAsserted(() -> assertThat(FakeWorkspace.text(bot.workspace.shownTo("U1")))
                .contains(
                        "Your file “big.txt” is larger than",
                        "Your file “lying.txt” is larger than",
                        "Your file “foreign.txt” could not be read")
                .doesNotContain("cat.png"));
    }

    @Test
    void aMessageFoundInItsThreadWaitsForItsFileAlone() {
        FakeMessage answer = answer("My query:");
        slack.files().attach(bot.workspace, answer, "answer.sql", "text/plain", "select 1\n");
        slack.files().downloadsThatFail.set(1);
        ThreadRef thread = new ThreadRef(new ChannelRef("slack", bot.workspace.team, "C1"), question.ts);
        assertThat(bot.context.getBean(SlackPlatform.class).replies(thread, TestSlack.START.minus(Duration.ofDays(1))))
                .isEmpty();
        await().untilAsserted(() -> {
            bot.context.getBean(Snippets.class).work();
            assertThat(bot.inbox.only().text()).isEqualTo("My query:\n```\nselect 1\n```");
        });
    }

    @Test
    void whoSpeaksToTheBotAloneWhereNobodyWaitsForWordsIsAnsweredOnce() {
        bot.workspace.addUser("U77", "Newcomer");
        for (String text : List.of("hello?", "is anybody there")) {
            FakeMessage said = bot.writes("D9", "", "U77", text);
            JsonObject delivery = Payloads.posted(bot.workspace, said);
            LenientJson.object(delivery, "event").addProperty("channel_type", "im");
            assertThat(deliver(delivery)).isEqualTo(200);
        }
        await().untilAsserted(() -> assertThat(FakeWorkspace.text(bot.workspace.directTo("U77")))
                .containsOnlyOnce("I only read commands here"));
    }

    /** The message itself waits for nothing: it was taken when its files were read. */
    @Test
    void aWordOnAFileIsSaidOnceSlackTakesItAgain() {
        slack.failAlways(bot.workspace, "chat.postMessage", SlackFailure.status(503));
        slack.failAlways(bot.workspace, "chat.postEphemeral", SlackFailure.status(503));
        FakeMessage answer = bot.writes("C1", question.ts, "U2", "My words");
        slack.files().attach(bot.workspace, answer, "first.txt", "text/plain", "x".repeat(FileText.MOST + 1));
        slack.files().attach(bot.workspace, answer, "second.txt", "text/plain", "x".repeat(FileText.MOST + 1));
        deliver(Payloads.posted(bot.workspace, answer));
        await().until(() -> !bot.inbox.events().isEmpty());
        nobodyIsAtTheFiles();
        bot.clock.move(Duration.ofMinutes(6));
        bot.context.getBean(Snippets.class).work();
        nobodyIsAtTheFiles();
        assertThat(toldOfFiles("U2")).isEmpty();
        slack.failAlways(bot.workspace, "chat.postMessage", null);
        slack.failAlways(bot.workspace, "chat.postEphemeral", null);
        bot.clock.move(Duration.ofMinutes(6));
        await().untilAsserted(() -> {
            bot.context.getBean(Snippets.class).work();
            assertThat(bot.context.getBean(MongoTemplate.class).findAll(Snippets.Waiting.class))
                    .isEmpty();
        });
        assertThat(toldOfFiles("U2")).containsOnlyOnce("“first.txt”").containsOnlyOnce("“second.txt”");
        assertThat(bot.inbox.events()).hasSize(1);
        bot.clock.set(TestSlack.START);
    }

    @Test
    void aMessageWithAFileThatCannotBeHandledIsSetAsideAfterTenTriesAndHoldsUpNoOther() {
        bot.inbox.poison("unbearable");
        MongoTemplate mongo = bot.context.getBean(MongoTemplate.class);
        FakeMessage bad = bot.writes("C1", question.ts, "U2", "unbearable");
        slack.files().attach(bot.workspace, bad, "a.sql", "text/plain", "select 1\n");
        deliver(Payloads.posted(bot.workspace, bad));
        await().until(() ->
                mongo.findAll(Document.class, "slack_files").stream().anyMatch(one -> one.getInteger("tries") == 1));
        FakeMessage good = answer("My query:");
        slack.files().attach(bot.workspace, good, "b.sql", "text/plain", "select 2\n");
        deliver(Payloads.posted(bot.workspace, good));
        await().until(() -> !bot.inbox.events().isEmpty());
        for (int i = 0; i < 15; i++) {
            bot.clock.move(Duration.ofMinutes(6));
            bot.context.getBean(Snippets.class).work();
        }
        assertThat(mongo.findAll(Document.class, "slack_files"))
                .singleElement()
                .satisfies(kept -> assertThat(kept)
                        .containsEntry("tries", 10)
                        .containsKey("setAside")
                        .doesNotContainKey("nextAt"));
        HealthIndicator files = bot.context.getBean("slackFilesHealthIndicator", HealthIndicator.class);
        assertThat(Objects.requireNonNull(files.health()).getDetails()).containsEntry("setAside", 1L);
        mongo.remove(new Query(), "slack_files");
        bot.inbox.poison("");
        bot.clock.set(TestSlack.START);
    }

    /** Waits until what could not be said was put off, so that no clock is moved on in the midst of a try. */
    private static void nobodyIsAtTheFiles() {
        await().until(() -> bot.context.getBean(MongoTemplate.class).findAll(Snippets.Waiting.class).stream()
                .allMatch(
                        waiting -> waiting.nextAt().isBefore(bot.clock.instant().plus(Duration.ofMinutes(1)))));
    }

    private static String toldOfFiles(String user) {
        return FakeWorkspace.text(bot.workspace.shownTo(user)) + FakeWorkspace.text(bot.workspace.directTo(user));
    }

    // --- who is let in

    private static String now() {
        return String.valueOf(TestSlack.START.getEpochSecond());
    }

    private void refused(String body, String timestamp, String signature) {
        assertThat(sender.send(body, JSON, timestamp, signature).status()).isEqualTo(401);
        assertThat(bot.inbox.events()).isEmpty();
    }

    @Test
    void aWrongSignatureIsRefused() {
        String body = Payloads.posted(bot.workspace, answer("forged")).toString();
        refused(body, now(), Sender.signature("another secret", now(), body));
        refused(body, now(), "v0=");
        refused(body, now(), "nonsense");
    }

    @Test
    void anOldSignatureIsRefused() {
        String body = Payloads.posted(bot.workspace, answer("replayed")).toString();
        String old = String.valueOf(TestSlack.START.minusSeconds(301).getEpochSecond());
        refused(body, old, Sender.signature(Sender.SECRET, old, body));
    }

    @Test
    void aSignatureFromTheFutureIsRefused() {
        String body = Payloads.posted(bot.workspace, answer("early")).toString();
        String early = String.valueOf(TestSlack.START.plusSeconds(301).getEpochSecond());
        refused(body, early, Sender.signature(Sender.SECRET, early, body));
        for (String odd : List.of("99999999999999999999", "9223372036854775807", "soon", "-1")) {
            refused(body, odd, Sender.signature(Sender.SECRET, odd, body));
        }
    }

    @Test
    void aChangedBodyIsRefused() {
        String body = Payloads.posted(bot.workspace, answer("mine")).toString();
        refused(body.replace("mine", "thine"), now(), Sender.signature(Sender.SECRET, now(), body));
        refused(body + "\n", now(), Sender.signature(Sender.SECRET, now(), body));
    }

    @Test
    void aMissingSignatureIsRefused() {
        String body = Payloads.posted(bot.workspace, answer("unsigned")).toString();
        refused(body, "", "");
        refused(body, now(), "");
        refused(body, "", Sender.signature(Sender.SECRET, now(), body));
    }

    @Test
    void commandsAndFormsNeedASignatureToo() {
        int before = bot.desk.calls.size();
        String body = "command=%2Fprep&text=answer&team_id=T1&user_id=U1&channel_id=C1";
        assertThat(sender.send(body, "application/x-www-form-urlencoded", now(), "v0=no")
                        .status())
                .isEqualTo(401);
        assertThat(bot.desk.calls).hasSize(before);
    }

    @Test
    void nothingOfARefusedRequestIsLogged(CapturedOutput output) {
        String body =
                Payloads.posted(bot.workspace, answer("very secret words")).toString();
        refused(body, now(), Sender.signature("another secret", now(), body));
        assertThat(output).doesNotContain("very secret words").doesNotContain(Sender.SECRET);
    }

    @Test
    void signsOnANewMessageCostNoQuestion() {
        FakeMessage answer = answer("It saves work");
        ThreadRef thread = new ThreadRef(new ChannelRef("slack", bot.workspace.team, "C1"), question.ts);
        deliver(Payloads.posted(bot.workspace, answer));
        MessageRef message = bot.inbox.only().message();
        bot.platform().mark(thread, message, Mark.TAKEN);
        bot.platform().mark(thread, message, Mark.GRADED);
        assertThat(answer.reactionsOf("bar_chart")).containsExactly(bot.workspace.bot);
        assertThat(answer.reactionsOf("memo")).isEmpty();
        assertThat(slack.calls(bot.workspace, "reactions.get")).isZero();
        FakeMessage old = new FakeMessage(bot.workspace.team, "C1", "1500000000.000100", question.ts, "U1", false);
        old.text = "Written long ago";
        bot.workspace.messages.add(old);
        deliver(Payloads.posted(bot.workspace, old));
        bot.platform().mark(thread, new MessageRef(thread.channel(), old.ts), Mark.TAKEN);
        assertThat(slack.calls(bot.workspace, "reactions.get")).isEqualTo(1);
    }

    // --- presses

    @Test
    void theAuthorOfAMessageAsksForItToBeCountedByPressingTheSign() {
        FakeMessage remark = answer("I think it saves work");
        String at = slack.nextTs();
        JsonObject press = Payloads.reacted(bot.workspace, "U1", "grey_question", remark, at);
        assertThat(List.of(deliver(press), deliver(press))).containsOnly(200);
        ChatEvent event = bot.inbox.only();
        assertThat(event.kind()).isEqualTo(Kind.PRESSED);
        assertThat(event.key()).startsWith("slack:" + bot.workspace.team + ":C1:" + remark.ts + ":press-");
        assertThat(event.author()).isEqualTo(new MemberRef("slack", bot.workspace.team, "U1"));
        assertThat(event.thread()).isNull();
        assertThat(event.at()).isEqualTo(Ts.instant(at));
    }

    @Test
    void otherReactionsAndReactionsOfOthersAreNobodysBusiness() {
        FakeMessage remark = answer("I think it saves work");
        deliver(Payloads.reacted(bot.workspace, "U2", "grey_question", remark, slack.nextTs()));
        deliver(Payloads.reacted(bot.workspace, bot.workspace.bot, "grey_question", remark, slack.nextTs()));
        deliver(Payloads.reacted(bot.workspace, "U1", "tada", remark, slack.nextTs()));
        deliver(Payloads.reacted(bot.workspace, bot.workspace.bot, "grey_question", question, slack.nextTs()));
        JsonObject file = Payloads.reacted(bot.workspace, "U1", "grey_question", remark, slack.nextTs());
        file.getAsJsonObject("event").getAsJsonObject("item").addProperty("type", "file");
        assertThat(deliver(file)).isEqualTo(200);
        assertThat(bot.inbox.events()).isEmpty();
    }

    @Test
    void aPressWhileTheDatabaseIsAwayIsSentAgainBySlack() {
        JsonObject press = Payloads.reacted(bot.workspace, "U1", "grey_question", answer("Hm"), slack.nextTs());
        bot.inbox.shut(true);
        assertThat(deliver(press)).isEqualTo(503);
        bot.inbox.shut(false);
        assertThat(deliver(press)).isEqualTo(200);
        assertThat(bot.inbox.only().kind()).isEqualTo(Kind.PRESSED);
    }

    // --- everything else Slack sends

    @Test
    void theAddressIsVerified() {
        JsonObject challenge = new JsonObject();
        challenge.addProperty("type", "url_verification");
        challenge.addProperty("token", "legacy");
        challenge.addProperty("challenge", "3eZbrw1a");
        Sender.Answer answer = sender.event(challenge);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("3eZbrw1a");
    }

    @ParameterizedTest
    @MethodSource("dev.whetstone.slack.DocumentedEvents#types")
    void everyDocumentedEventIsAcknowledgedWithoutAnError(String type, CapturedOutput output) {
        int before = output.getAll().length();
        for (Function<String, JsonObject> shape : DocumentedEvents.SHAPES) {
            assertThat(deliver(Payloads.callback(bot.workspace, shape.apply(type))))
                    .isEqualTo(200);
        }
        assertThat(output.getAll().substring(before)).doesNotContain(" ERROR ").doesNotContain(" WARN ");
        assertThat(bot.inbox.events()).isEmpty();
    }

    @Test
    void whatIsNoEventAtAllIsAcknowledgedWithoutAnError(CapturedOutput output) {
        for (String body : List.of(
                "{\"type\":\"app_rate_limited\",\"team_id\":\"T1\",\"minute_rate_limited\":1518467820}",
                "{\"type\":\"never_heard_of\"}",
                "{}")) {
            assertThat(sender.signed(body, JSON).status()).isEqualTo(200);
        }
        assertThat(output.getAll()).doesNotContain(" ERROR ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "\"text\"",
                "{not json",
                "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event\":[]}",
                "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event\":{\"type\":\"message\",\"user\":\"U1\",\"ts\":\"x\",\"thread_ts\":\"y\",\"channel\":\"C1\",\"text\":\"z\"}}",
                "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event\":{\"type\":\"message\",\"subtype\":\"message_deleted\",\"event_ts\":\"x\",\"channel\":\"C1\",\"previous_message\":{\"user\":\"U1\",\"ts\":\"1.1\",\"thread_ts\":\"1.0\"}}}",
                "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event\":{\"type\":\"reaction_added\",\"user\":\"U1\",\"item_user\":\"U1\",\"reaction\":\"grey_question\",\"event_ts\":\"x\",\"item\":{\"type\":\"message\",\"channel\":\"C1\",\"ts\":\"1.1\"}}}",
                "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event\":{\"type\":\"user_change\",\"user\":{\"id\":7}}}"
            })
    void aSignedEventThatMakesNoSenseIsTakenOnceAndWithoutAnError(String body, CapturedOutput output) {
        assertThat(sender.signed(body, JSON).status()).isEqualTo(200);
        assertThat(output.getAll()).doesNotContain(" ERROR ").doesNotContain("\tat ");
        assertThat(bot.inbox.events()).isEmpty();
    }

    @Test
    void slacksLookAtTheCertificateIsAnswered() {
        String form = "application/x-www-form-urlencoded";
        assertThat(sender.signed("ssl_check=1&token=legacy", form).status()).isEqualTo(200);
        assertThat(sender.send("token=legacy&ssl_check=1", form, "", "").status())
                .isEqualTo(200);
        assertThat(sender.send("command=%2Fprep&ssl_check=0", form, "", "").status())
                .isEqualTo(401);
    }

    @Test
    void aNewNameReachesWhoKnowsTheMember() {
        JsonObject event = Payloads.event("user_change");
        JsonObject user = bot.workspace.addUser("U3", "Kiran");
        event.add("user", user);
        assertThat(deliver(Payloads.callback(bot.workspace, event))).isEqualTo(200);
        MemberRef member = new MemberRef("slack", bot.workspace.team, "U3");
        var learnt = bot.context.getBean(TestSlack.LearntProfiles.class).profiles;
        await().until(() -> learnt.containsKey(member));
        assertThat(learnt.get(member)).isEqualTo(new Profile("Kiran", ZoneId.of("Europe/Berlin"), false, false));
    }

    @Test
    void openingTheHomeTabShowsOnesOwnDay() {
        JsonObject event = Payloads.event("app_home_opened");
        event.addProperty("user", "U2");
        event.addProperty("tab", "home");
        event.addProperty("channel", "DU2");
        assertThat(deliver(Payloads.callback(bot.workspace, event))).isEqualTo(200);
        await().until(() -> bot.workspace.homes.containsKey("U2"));
        assertThat(BlockText.of(bot.workspace.home("U2").get("blocks"))).contains("Your day, U2");
    }

    @Test
    void revokingAMembersTokenIsNotTheEndOfTheBot() {
        JsonObject event = Payloads.event("tokens_revoked");
        JsonObject tokens = new JsonObject();
        JsonArray oauth = new JsonArray();
        oauth.add("U1");
        tokens.add("oauth", oauth);
        event.add("tokens", tokens);
        assertThat(deliver(Payloads.callback(bot.workspace, event))).isEqualTo(200);
        assertThat(bot.context.getBean(Workspaces.class).teams()).containsExactly(bot.workspace.team);
    }
}
