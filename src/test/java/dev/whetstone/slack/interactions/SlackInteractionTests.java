package dev.whetstone.slack.interactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.adapter.FileText;
import dev.whetstone.slack.BlockText;
import dev.whetstone.slack.FakeMessage;
import dev.whetstone.slack.FakeSlack;
import dev.whetstone.slack.FakeWorkspace;
import dev.whetstone.slack.Payloads;
import dev.whetstone.slack.Sender;
import dev.whetstone.slack.SlackFailure;
import dev.whetstone.slack.TestSlack;
import dev.whetstone.slack.api.LenientJson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Commands, buttons, forms, the message shortcut and the home tab, over HTTP through the real Bolt. */
@ExtendWith(OutputCaptureExtension.class)
class SlackInteractionTests {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static FakeSlack slack;
    private static TestSlack bot;
    private static Sender sender;
    private String url;

    @BeforeAll
    static void start() {
        slack = new FakeSlack();
        bot = TestSlack.overHttp(slack);
        sender = bot.sender();
    }

    @AfterAll
    static void stop() {
        bot.desk.release.countDown();
        bot.close();
        slack.close();
    }

    @BeforeEach
    void begin() {
        bot.desk.calls.clear();
        bot.desk.databaseAway = false;
        bot.workspace.views.clear();
        bot.workspace.messages.clear();
        url = slack.responseUrl(bot.workspace, "C1", "U1");
    }

    private Sender.Answer type(String text) {
        return sender.command(bot.workspace, "U1", "C1", text, url);
    }

    private String answered(String responseUrl) {
        await().until(() -> !slack.answers(responseUrl).isEmpty());
        return BlockText.of(slack.answers(responseUrl).get(0).get("blocks"));
    }

    private FakeMessage posted(ChatMessage message) {
        ChannelRef channel = new ChannelRef("slack", bot.workspace.team, "C1");
        bot.platform().post(channel, message, "interaction-" + System.nanoTime());
        List<FakeMessage> posts = bot.workspace.posts("C1");
        return posts.get(posts.size() - 1);
    }

    private FakeMessage withButton(String label, String action) {
        return posted(ChatMessage.text("A question").plus(new Block.Choices(List.of(Choice.of(label, action, "r1")))));
    }

    private JsonObject pressed(FakeMessage message, String label, String at) {
        JsonObject press = Payloads.pressed(bot.workspace, "U1", message, Payloads.button(message, label, at));
        press.addProperty("response_url", url);
        return press;
    }

    private JsonObject openedView() {
        await().until(() -> !bot.workspace.views.isEmpty());
        return bot.workspace.views.get(0);
    }

    @Test
    void aCommandIsAnsweredWhereItWasTypedForItsCallerAlone() {
        assertThat(type("answer It &lt; saves").status()).isEqualTo(200);
        assertThat(answered(url)).contains("Got it.");
        assertThat(LenientJson.text(slack.answers(url).get(0), "response_type")).isEqualTo("ephemeral");
        assertThat(bot.desk.calls).singleElement().satisfies(call -> {
            assertThat(call.value("text", "")).isEqualTo("It < saves");
            assertThat(call.channel().key()).isEqualTo("slack:" + bot.workspace.team + ":C1");
            assertThat(call.member().user()).isEqualTo("U1");
        });
    }

    @Test
    void aCommandThatIsSentTwiceHasTheSameCallId() {
        sender.command(bot.workspace, "U1", "C1", "answer once", url, "trigger.once");
        sender.command(bot.workspace, "U1", "C1", "answer once", url, "trigger.once");
        await().until(() -> bot.desk.calls.size() == 2);
        assertThat(bot.desk.calls).extracting(Call::id).containsOnly("c-trigger.once");
    }

    @Test
    void aPublicReplyIsForEverybody() {
        type("board");
        assertThat(answered(url)).contains("The board");
        assertThat(LenientJson.text(slack.answers(url).get(0), "response_type")).isEqualTo("in_channel");
    }

    @Test
    void anUnknownCommandIsAnsweredInOneSentence() {
        type("dance <@U2>");
        assertThat(answered(url)).contains("/prep help");
    }

    @Test
    void whereSlackNoLongerTakesAnAnswerItIsShownInTheChannel() {
        sender.command(bot.workspace, "U1", "C1", "answer late", slack.address() + "/respond/expired");
        await().until(() -> !bot.workspace.shownTo("U1").isEmpty());
        assertThat(bot.workspace.shownTo("U1").get(0).shown()).contains("Got it.");
    }

    @Test
    void whereTheBotIsNotInTheChannelItAnswersDirectly() {
        sender.command(bot.workspace, "U1", "C404", "answer alone", slack.address() + "/respond/expired");
        await().until(() -> !bot.workspace.directTo("U1").isEmpty());
        assertThat(FakeWorkspace.text(bot.workspace.directTo("U1"))).contains("Got it.");
    }

    @Test
    void aFileComesAsADirectMessage() {
        type("export");
        assertThat(answered(url)).contains("Here it is", "direct messages");
        await().until(() -> slack.files().uploads().stream()
                .anyMatch(file -> file.name.equals("points.csv") && file.channel.equals("DU1")));
    }

    @Test
    void whatTakesTwentySecondsNeverDelaysAnAcknowledgement() {
        for (int i = 0; i < 5; i++) {
            Sender.Answer answer = type("slow");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.took()).isLessThan(A_SECOND);
        }
        Sender.Answer quick = type("answer in between");
        assertThat(quick.took()).isLessThan(A_SECOND);
        assertThat(answered(url)).contains("Got it.");
    }

    @Test
    void aButtonIsAnsweredWhereItWasPressed() {
        FakeMessage message = withButton("Hint", "hint");
        assertThat(sender.interaction(pressed(message, "Hint", "1700000001.000001"))
                        .status())
                .isEqualTo(200);
        assertThat(answered(url)).contains("A hint for r1");
        assertThat(bot.desk.calls).singleElement().satisfies(call -> {
            assertThat(call.argument()).isEqualTo("r1");
            assertThat(call.thread()).isNull();
        });
    }

    @Test
    void aPressThatIsSentTwiceHasTheSameCallIdAndAnotherPressAnother() {
        FakeMessage message = withButton("Hint", "hint");
        sender.interaction(pressed(message, "Hint", "1700000002.000001"));
        sender.interaction(pressed(message, "Hint", "1700000002.000001"));
        sender.interaction(pressed(message, "Hint", "1700000002.000002"));
        await().until(() -> bot.desk.calls.size() == 3);
        assertThat(bot.desk.calls.stream().map(Call::id).distinct()).hasSize(2);
    }

    @Test
    void aButtonOfAnotherAppIsAcknowledgedAndForgotten() {
        FakeMessage message = withButton("Hint", "hint");
        JsonObject press = Payloads.pressed(
                bot.workspace, "U1", message, Payloads.action("somebody-elses", "x", "1700000003.000001"));
        assertThat(sender.interaction(press).status()).isEqualTo(200);
        assertThat(bot.desk.calls).isEmpty();
    }

    @Test
    void anAnswerGoesThroughTheForm() {
        FakeMessage message = withButton("Answer", "answer");
        sender.interaction(pressed(message, "Answer", "1700000004.000001"));
        JsonObject view = openedView();
        assertThat(LenientJson.text(LenientJson.object(view, "title"), "text")).isEqualTo("Your answer");

        Sender.Answer sent =
                sender.interaction(Payloads.submitted(bot.workspace, "U1", view, "text", "It saves <work> & time"));

        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.body()).isEmpty();
        assertThat(answered(url)).contains("Taken: It saves");
        assertThat(bot.desk.calls).last().satisfies(call -> {
            assertThat(call.value("text", "")).isEqualTo("It saves <work> & time");
            assertThat(call.argument()).isEqualTo("r1");
            assertThat(call.channel().channel()).isEqualTo("C1");
        });
    }

    @Test
    void aFormSentByAMemberOfAnotherOrganizationBelongsToTheWorkspaceTheBotIsIn() {
        FakeMessage message = withButton("Answer", "answer");
        sender.interaction(pressed(message, "Answer", "1700000014.000001"));
        JsonObject view = openedView();
        view.addProperty("app_installed_team_id", bot.workspace.team);
        JsonObject sent = Payloads.submitted(bot.workspace, "U1", view, "text", "It saves work");
        sent.getAsJsonObject("team").addProperty("id", "TELSEWHERE");
        assertThat(sender.interaction(sent).status()).isEqualTo(200);
        assertThat(answered(url)).contains("Taken: It saves work");
        assertThat(bot.desk.calls).last().satisfies(call -> {
            assertThat(call.member().workspace()).isEqualTo(bot.workspace.team);
            assertThat(call.channel().workspace()).isEqualTo(bot.workspace.team);
        });
    }

    // --- what is not as Slack documents it

    @ParameterizedTest
    @ValueSource(
            strings = {
                "command=%2Fprep&text=answer+x&user_id=U1&channel_id=C1",
                "command=%2Fprep&text=answer+x&team_id=T1&channel_id=C1",
                "payload=%7B%22type%22%3A%22block_actions%22%7D",
                "payload=%7B%22type%22%3A%22block_actions%22%2C%22user%22%3A%7B%22id%22%3A%22U1%22%7D%2C%22actions%22%3A%5B%5D%7D",
                "payload=%7B%22type%22%3A%22message_action%22%2C%22callback_id%22%3A%22submit-answer%22%7D",
                "payload=%7B%22type%22%3A%22view_submission%22%7D",
                "payload=%7B%22type%22%3A%22view_submission%22%2C%22view%22%3A%7B%7D%7D",
                "payload=not+json",
                "payload=%5B1%5D",
                "payload="
            })
    void whatIsSignedAndMakesNoSenseIsTakenOnceAndWithoutAnError(String body, CapturedOutput output) {
        int calls = bot.desk.calls.size();
        assertThat(sender.signed(body, "application/x-www-form-urlencoded").status())
                .isEqualTo(200);
        assertThat(bot.desk.calls).hasSize(calls);
        assertThat(output.getAll()).doesNotContain(" ERROR ").doesNotContain("\tat ");
    }

    @Test
    void advicesInAThreadSayWhereCommandsAreTyped() {
        FakeMessage root = bot.question();
        ChannelRef channel = new ChannelRef("slack", bot.workspace.team, "C1");
        ThreadRef thread = new ThreadRef(channel, root.ts);
        MemberRef ada = new MemberRef("slack", bot.workspace.team, "U1");
        FakeMessage message = bot.writes("C1", root.ts, "U1", "It saves work");
        sender.event(Payloads.posted(bot.workspace, message));
        bot.platform().whisper(thread, ada, ChatMessage.text("Or type `/prep answer`."), "advice-1");
        bot.platform().whisper(thread, ada, ChatMessage.text("Well done."), "advice-2");
        assertThat(bot.workspace.shownTo("U1")).hasSize(2);
        assertThat(bot.workspace.shownTo("U1").get(0).shown()).contains("/prep answer", "channel's message box");
        assertThat(bot.workspace.shownTo("U1").get(1).shown()).doesNotContain("message box");
        bot.platform().tell(ada, ChatMessage.text("Or type `/prep answer`."), "advice-3");
        assertThat(FakeWorkspace.text(bot.workspace.directTo("U1"))).doesNotContain("message box");
        bot.platform().reply(thread, ChatMessage.text("Try `/prep hint`."), "advice-4");
        assertThat(bot.workspace.seenBy("U2", "C1", root.ts)).contains("/prep hint", "channel's message box");
    }

    @Test
    void aFormSentTwiceHasTheSameCallId() {
        type("answer");
        JsonObject view = openedView();
        sender.interaction(Payloads.submitted(bot.workspace, "U1", view, "text", "It saves work"));
        sender.interaction(Payloads.submitted(bot.workspace, "U1", view, "text", "It saves work"));
        await().until(() -> bot.desk.calls.size() == 3);
        assertThat(bot.desk.calls.stream().skip(1).map(Call::id).distinct()).hasSize(1);
    }

    @Test
    void whatIsWrongWithAFormStandsAtItsFieldsAndTheRestAtTheFirst() {
        type("answer");
        JsonObject view = openedView();
        JsonObject note = view.getAsJsonArray("blocks").get(0).deepCopy().getAsJsonObject();
        note.addProperty("block_id", "note");
        JsonArray blocks = new JsonArray();
        blocks.add(note);
        blocks.addAll(view.getAsJsonArray("blocks"));
        view.add("blocks", blocks);
        assertThat(errors(view, "wrong")).containsOnly(Map.entry("note", "No note."), Map.entry("text", "No text."));
        blocks.remove(0);
        assertThat(errors(view, "wrong")).containsOnly(Map.entry("text", "No text."));
        note.addProperty("block_id", "other");
        JsonArray others = new JsonArray();
        others.add(note);
        view.add("blocks", others);
        assertThat(errors(view, "wrong")).containsOnly(Map.entry("other", "All wrong."));
    }

    private Map<String, String> errors(JsonObject view, String text) {
        Sender.Answer sent = sender.interaction(Payloads.submitted(bot.workspace, "U1", view, "text", text));
        JsonObject errors =
                LenientJson.object(JsonParser.parseString(sent.body()).getAsJsonObject(), "errors");
        return errors.keySet().stream()
                .collect(Collectors.toMap(field -> field, field -> LenientJson.text(errors, field)));
    }

    @Test
    void aFormThatCannotBeKeptStaysOpenWithWhatWasTyped() {
        type("answer");
        JsonObject view = openedView();
        bot.desk.databaseAway = true;
        Sender.Answer sent = sender.interaction(Payloads.submitted(bot.workspace, "U1", view, "text", "It saves work"));
        JsonObject body = JsonParser.parseString(sent.body()).getAsJsonObject();
        assertThat(LenientJson.text(body, "response_action")).isEqualTo("errors");
        assertThat(LenientJson.text(LenientJson.object(body, "errors"), "text")).contains("send it again");
    }

    @Test
    void aFormThatCannotBeOpenedInTimeIsOneSentence() {
        slack.fail(bot.workspace, "views.open", SlackFailure.error("expired_trigger_id"));
        type("answer");
        assertThat(answered(url)).contains("try it again");
    }

    @Test
    void ownMessageIsSubmittedByTheShortcutInItsThread() {
        FakeMessage root = bot.question();
        FakeMessage message = bot.writes("C1", root.ts, "U1", "It &lt;saves&gt; work");
        JsonObject used = Payloads.shortcut(bot.workspace, "U1", message);
        used.addProperty("response_url", url);
        sender.interaction(used);
        sender.interaction(used);
        assertThat(answered(url)).contains("Got it.");
        await().until(() -> bot.desk.calls.size() == 2);
        assertThat(bot.desk.calls.stream().map(Call::id).distinct()).hasSize(1);
        assertThat(bot.desk.calls.get(0).value("text", "")).isEqualTo("It <saves> work");
        assertThat(String.valueOf(bot.desk.calls.get(0).thread())).contains(root.ts);
    }

    @Test
    void theFilesOfASubmittedMessageBelongToIt() {
        FakeMessage root = bot.question();
        FakeMessage message = bot.writes("C1", root.ts, "U1", "");
        slack.files().attach(bot.workspace, message, "answer.sql", "text/plain", "select 1\n");
        slack.files().attach(bot.workspace, message, "big.txt", "text/plain", "x".repeat(FileText.MOST + 1));
        JsonObject used = Payloads.shortcut(bot.workspace, "U1", message);
        used.addProperty("response_url", url);
        slack.files().downloadsThatFail.set(1);
        sender.interaction(used);
        assertThat(answered(url)).contains("nothing was counted");
        assertThat(bot.desk.calls).isEmpty();
        sender.interaction(used);
        await().until(() -> bot.desk.calls.size() == 1);
        assertThat(bot.desk.calls.get(0).value("text", "")).isEqualTo("```\nselect 1\n```");
        await().untilAsserted(() ->
                assertThat(FakeWorkspace.text(bot.workspace.shownTo("U1"))).contains("Your file “big.txt” is larger"));
    }

    @Test
    void somebodyElsesMessageIsNotSubmitted() {
        FakeMessage message = bot.writes("C1", bot.question().ts, "U2", "Mateo's answer");
        JsonObject used = Payloads.shortcut(bot.workspace, "U1", message);
        used.addProperty("response_url", url);
        sender.interaction(used);
        assertThat(answered(url)).contains("only your own");
        assertThat(bot.desk.calls).isEmpty();
    }

    @Test
    void aButtonOfTheHomeTabIsAnsweredInAWindowAndTheTabIsShownAnew() {
        JsonObject event = Payloads.event("app_home_opened");
        event.addProperty("user", "U1");
        event.addProperty("tab", "home");
        sender.event(Payloads.callback(bot.workspace, event));
        await().until(() -> bot.workspace.homes.containsKey("U1"));
        JsonObject home = bot.workspace.home("U1");
        bot.workspace.homes.clear();
        JsonObject press = Payloads.interaction("block_actions", bot.workspace, "U1");
        FakeMessage shown = new FakeMessage(bot.workspace.team, "", "1.1", "", bot.workspace.bot, true);
        shown.blocks = home.get("blocks").toString();
        com.google.gson.JsonArray actions = new com.google.gson.JsonArray();
        actions.add(Payloads.button(shown, "Hint", "1700000005.000001"));
        press.add("actions", actions);
        JsonObject container = new JsonObject();
        container.addProperty("type", "view");
        press.add("container", container);
        press.add("view", home);

        assertThat(sender.interaction(press).status()).isEqualTo(200);

        assertThat(BlockText.of(openedView().get("blocks"))).contains("A hint for home");
        await().until(() -> bot.workspace.homes.containsKey("U1"));
    }

    @Test
    void whoPressedAButtonIsToldThereHowItWent() {
        FakeMessage message = withButton("Hint", "hint");
        sender.interaction(pressed(message, "Hint", "1700000006.000001"));
        answered(url);
        ChannelRef channel = new ChannelRef("slack", bot.workspace.team, "C1");
        bot.platform()
                .whisper(
                        new dev.whetstone.chat.ThreadRef(channel, message.ts),
                        new dev.whetstone.chat.MemberRef("slack", bot.workspace.team, "U1"),
                        ChatMessage.text("Well done"),
                        "graded-1");
        assertThat(bot.workspace.shownTo("U1"))
                .anySatisfy(shown -> assertThat(shown.shown()).contains("Well done"));
        assertThat(bot.workspace.directTo("U1")).isEmpty();
    }
}
