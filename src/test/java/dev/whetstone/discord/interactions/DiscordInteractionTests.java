package dev.whetstone.discord.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Posted;
import dev.whetstone.chat.Reply;
import dev.whetstone.discord.TestBot;
import dev.whetstone.discord.server.FakeDiscord;
import dev.whetstone.discord.server.Person;
import dev.whetstone.discord.server.ServerFailure;
import dev.whetstone.discord.server.Used;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Commands, buttons, forms and private words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscordInteractionTests {

    private static final int THINKS = 5;
    private static final int SUGGESTS = 8;
    private static final int FORM = 9;

    private TestBot bot;
    private String channel;
    private Posted posted;
    private String thread;
    private Person eve;

    @BeforeAll
    void start() {
        bot = new TestBot("whetstone.discord.acknowledge=150ms");
    }

    @AfterAll
    void stop() {
        bot.close();
    }

    @BeforeEach
    void ask() {
        bot.discord.recover();
        bot.clock.set(TestBot.START);
        bot.desk.reset();
        eve = bot.discord.addPerson("Eve", false);
        channel = bot.discord.addText(bot.guild, "daily");
        posted = bot.platform()
                .post(
                        new ChannelRef("discord", bot.guild, channel),
                        ChatMessage.of(
                                new Block.Prose("A question"),
                                new Block.Choices(List.of(
                                        new Choice("A", "choose", "round|A", true),
                                        Choice.of("Answer", "answer", "round")))),
                        "mark");
        thread = posted.thread().thread();
    }

    private Used press(int button) {
        DataObject message = bot.discord.messages(channel).get(0);
        return bot.discord
                .members()
                .press(eve, channel, message, FakeDiscord.buttons(message).get(button));
    }

    private void awaitAnswer(Used used) {
        TestBot.await(() -> !bot.discord.answersTo(used).isEmpty());
    }

    private List<String> whispers(Used used) {
        TestBot.await(() -> !bot.discord.whispersOf(used).isEmpty());
        return bot.discord.whispersOf(used).stream().map(FakeDiscord::text).toList();
    }

    private Call call() {
        TestBot.await(() -> !bot.desk.calls.isEmpty());
        return bot.desk.calls.get(0);
    }

    // --- commands

    @Test
    void aCommandIsRunWithItsValuesWhereItWasTyped() {
        Used used = bot.discord.members().slash(eve, thread, "answer", Map.of("text", "It saves work"));
        assertThat(whispers(used)).containsExactly("Got It saves work.");
        Call call = call();
        assertThat(call.member()).isEqualTo(bot.member(eve));
        assertThat(call.channel()).isEqualTo(new ChannelRef("discord", bot.guild, channel));
        assertThat(call.thread()).isEqualTo(posted.thread());
        assertThat(call.values()).containsExactly(Map.entry("text", "It saves work"));
        assertThat(call.at()).isEqualTo(TestBot.START);
        assertThat(call.id()).isEqualTo(used.id());
    }

    @Test
    void aPublicAnswerIsSeenByEverybodyAndAPrivateOneIsNot() {
        bot.desk.work = call -> new Reply.Public(ChatMessage.text("The board"));
        Used used = bot.discord.members().slash(eve, channel, "answer", Map.of());
        TestBot.await(() -> bot.discord.said(channel).contains("The board"));
        assertThat(bot.discord.whispersOf(used)).isEmpty();
    }

    @Test
    void aParameterIsCompletedWhileItIsTyped() {
        Used used = bot.discord.members().suggest(eve, channel, "answer", "text", "laz");
        awaitAnswer(used);
        assertThat(bot.discord.answersTo(used)).containsExactly(SUGGESTS);
        assertThat(bot.discord.answerTo(used).getArray("choices").stream(DataArray::getObject)
                        .map(choice -> choice.getString("value")))
                .containsExactly("first of laz", "second");
    }

    @Test
    void aMessageIsSubmittedByItsMenuOncePerState() {
        String message = bot.discord.members().write(eve, channel, "My answer, written elsewhere");
        whispers(bot.discord.members().submit(eve, channel, message));
        assertThat(call().values()).containsEntry("text", "My answer, written elsewhere");
        bot.clock.move(Duration.ofMinutes(1));
        bot.discord.members().edit(channel, message, "My better answer");
        TestBot.await(() -> {
            bot.discord.members().submit(eve, channel, message);
            return bot.desk.calls.size() >= 2;
        });
        assertThat(bot.desk.calls)
                .extracting(Call::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("m" + message));
    }

    @Test
    void nobodySubmitsAnothersMessage() {
        String message = bot.discord.members().write(bot.ada, channel, "Hers");
        assertThat(whispers(bot.discord.members().submit(eve, channel, message)))
                .singleElement()
                .asString()
                .contains("only your own");
        assertThat(bot.desk.calls).isEmpty();
    }

    // --- buttons and forms

    @Test
    void aButtonsActionIsCalledWithItsArgument() {
        assertThat(whispers(press(0))).containsExactly("Got round|A.");
        assertThat(call().argument()).isEqualTo("round|A");
    }

    @Test
    void aDoubleClickCountsOnceAndSaysSo() {
        CountDownLatch first = new CountDownLatch(1);
        bot.desk.work = call -> {
            await(first);
            return Reply.say("Chosen.");
        };
        Used one = press(0);
        Used two = press(0);
        assertThat(whispers(two)).singleElement().asString().contains("twice");
        first.countDown();
        assertThat(whispers(one)).containsExactly("Chosen.");
        assertThat(bot.desk.calls).hasSize(1);
    }

    @Test
    void aButtonWorksAfterARestart() {
        DataObject message = bot.discord.messages(channel).get(0);
        bot.restart();
        bot.clock.move(Duration.ofDays(31));
        Used used = bot.discord
                .members()
                .press(eve, channel, message, FakeDiscord.buttons(message).get(0));
        assertThat(whispers(used)).containsExactly("Got round|A.");
    }

    @Test
    void aButtonOfAnUnknownActionIsAnsweredInWords() {
        DataObject message = bot.discord.messages(channel).get(0);
        Used used = bot.discord.members().press(eve, channel, message, "w:gone round");
        assertThat(whispers(used)).singleElement().asString().contains("older version");
    }

    @Test
    void aButtonPressedInAnotherServerIsThatServersCall() {
        String other = bot.discord.addGuild();
        String elsewhere = bot.discord.addText(other, "elsewhere");
        DataObject message = bot.discord.messages(channel).get(0);
        TestBot.await(() -> bot.knows(elsewhere));
        bot.discord
                .members()
                .press(eve, elsewhere, message, FakeDiscord.buttons(message).get(0));
        assertThat(call().channel()).isEqualTo(new ChannelRef("discord", other, elsewhere));
        assertThat(call().member().workspace()).isEqualTo(other);
    }

    @Test
    void aFormIsOpenedAtOnceAndSentOnceHoweverOften() {
        bot.desk.work = call ->
                call.values().isEmpty() ? new Reply.Open(TestBot.TestDesk.form(call.argument())) : Reply.say("Got it.");
        Used opened = press(1);
        awaitAnswer(opened);
        assertThat(bot.discord.answersTo(opened)).containsExactly(FORM);
        String form = bot.discord.answerTo(opened).getString("custom_id");
        whispers(bot.discord.members().send(eve, channel, form, Map.of("text", "It saves work")));
        whispers(bot.discord.members().send(eve, channel, form, Map.of("text", "It saves work")));
        List<Call> sent = bot.desk.calls.subList(1, 3);
        assertThat(sent).allSatisfy(call -> {
            assertThat(call.argument()).isEqualTo("round");
            assertThat(call.values()).containsExactly(Map.entry("text", "It saves work"));
        });
        assertThat(sent.get(0).id()).isEqualTo(sent.get(1).id());
        Used again = press(1);
        assertThat(again.id()).isNotEqualTo(opened.id());
    }

    @Test
    void eachOpeningOfAFormIsItsOwn() {
        assertThat(FormIds.of(TestBot.TestDesk.form("round"), "1000000000000000001"))
                .isNotEqualTo(FormIds.of(TestBot.TestDesk.form("round"), "1000000000000000002"));
        String id = FormIds.of(TestBot.TestDesk.form("round"), "1000000000000000001");
        assertThat(FormIds.call(id, "1")).isNotEqualTo(FormIds.call(id, "2"));
        assertThat(FormIds.of(TestBot.TestDesk.form("r".repeat(79)), "1000000000000000001"))
                .hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void aFormWithAMistakeOpensAgainAsItWasFilledIn() {
        bot.desk.work = call ->
                call.values().isEmpty() ? new Reply.Open(TestBot.TestDesk.form("round")) : Reply.wrong("text", "No.");
        Used opened = press(1);
        awaitAnswer(opened);
        for (String typed : List.of("It saves work", "It saves a lot of work")) {
            String form = bot.discord.answerTo(opened).getString("custom_id");
            Used sent = bot.discord.members().send(eve, channel, form, Map.of("text", typed));
            awaitAnswer(sent);
            DataObject message = bot.discord.whispersOf(sent).get(0);
            assertThat(FakeDiscord.text(message)).contains("No.", "Open the form again", typed);
            opened = bot.discord
                    .members()
                    .press(eve, channel, message, FakeDiscord.buttons(message).get(0));
            awaitAnswer(opened);
            assertThat(bot.discord.answersTo(opened)).containsExactly(FORM);
            assertThat(bot.discord.answerTo(opened).toString()).contains("Your answer", typed);
        }
        assertThat(bot.desk.calls.stream().map(Call::id).distinct()).hasSize(3);
    }

    // --- time

    @Test
    void whatTakesLongIsAcknowledgedFirstAndAnsweredLater() {
        CountDownLatch graded = new CountDownLatch(1);
        bot.desk.work = call -> {
            await(graded);
            return Reply.say("Graded.");
        };
        Used used = press(0);
        awaitAnswer(used);
        assertThat(bot.discord.answersTo(used)).containsExactly(THINKS);
        graded.countDown();
        assertThat(whispers(used)).containsExactly("Graded.");
    }

    @Test
    void aPublicAnswerThatTakesLongIsStillPublic() {
        bot.desk.work = slow(new Reply.Public(ChatMessage.text("The slow board")));
        Used used = bot.discord.members().slash(eve, channel, "answer", Map.of());
        TestBot.await(() -> bot.discord.said(channel).contains("The slow board"));
        assertThat(bot.discord.answersTo(used)).containsExactly(THINKS);
        assertThat(bot.discord.whispersOf(used)).isEmpty();
    }

    @Test
    void aFormThatTakesLongIsOpenedByAButton() {
        bot.desk.work = slow(new Reply.Open(TestBot.TestDesk.form("round")));
        Used used = press(1);
        whispers(used);
        DataObject message = bot.discord.whispersOf(used).get(0);
        assertThat(FakeDiscord.text(message)).contains("Your answer", "Open the form");
        Used second = bot.discord
                .members()
                .press(eve, channel, message, FakeDiscord.buttons(message).get(0));
        awaitAnswer(second);
        assertThat(bot.discord.answersTo(second)).containsExactly(FORM);
    }

    @Test
    void afterAQuarterOfAnHourTheAnswerComesAsADirectMessage() {
        CountDownLatch graded = new CountDownLatch(1);
        bot.desk.work = call -> {
            await(graded);
            return Reply.say("Graded at last.");
        };
        Used used = bot.discord.members().slash(eve, thread, "answer", Map.of("text", "It saves work"));
        awaitAnswer(used);
        bot.clock.move(Duration.ofMinutes(20));
        bot.discord.forgetInteraction(used);
        graded.countDown();
        TestBot.await(() -> bot.discord.direct(eve).contains("Graded at last."));
        assertThat(bot.discord.whispersOf(used)).isEmpty();
    }

    @Test
    void anInteractionDiscordHasForgottenIsAnsweredByADirectMessage() {
        CountDownLatch forgotten = new CountDownLatch(1);
        bot.desk.work = call -> {
            await(forgotten);
            return Reply.say("Here you are.");
        };
        bot.discord.fail("POST interactions/", ServerFailure.of(404, 10062, "Unknown interaction"), 1);
        Used used = press(0);
        TestBot.await(() -> bot.discord.requestsLike("POST interactions/" + used.id()) == 1);
        forgotten.countDown();
        TestBot.await(() -> bot.discord.direct(eve).contains("Here you are."));
    }

    @Test
    void anInteractionThatIsToldOfTwiceIsAnsweredOnce() {
        Used used = bot.discord.members().slash(bot.ada, bot.channel, "answer", Map.of("text", "once"));
        TestBot.await(() -> !bot.discord.whispersOf(used).isEmpty());
        bot.discord.members().replay(used);
        TestBot.await(() -> bot.desk.calls.size() == 2);
        assertThat(bot.desk.calls).extracting(Call::id).containsOnly(used.id());
        Used marker = bot.discord.members().slash(bot.ada, bot.channel, "answer", Map.of("text", "marker"));
        TestBot.await(() -> !bot.discord.whispersOf(marker).isEmpty());
        TestBot.await(() -> bot.discord.requestsLike("POST interactions/" + used.id()) == 2);
        bot.catchUp();
        assertThat(bot.discord.whispersOf(used)).hasSize(1);
        assertThat(bot.discord.direct(bot.ada)).noneMatch(text -> text.contains("Got once"));
    }

    @Test
    void whereNobodyLetTheBotInItSaysHowTo() {
        String channel = bot.discord.addForeignText();
        Used used = bot.discord.members().slash(bot.ada, channel, "answer", Map.of("text", "hello"));
        TestBot.await(() -> !bot.discord.whispersOf(used).isEmpty());
        assertThat(bot.discord.whispersOf(used).get(0).toString())
                .contains(
                        "has not let me in",
                        "oauth2/authorize?client_id=" + bot.discord.self().id());
        assertThat(bot.desk.calls).isEmpty();
    }

    @Test
    void inAServerThatIsUnavailableOneIsToldSoAtOnceAndNothingIsDoneLater() {
        String guild = bot.discord.addGuild();
        String channel = bot.discord.addText(guild, "away");
        TestBot.await(() -> bot.knows(channel));
        bot.discord.loseSightOf(guild);
        TestBot.await(() -> !bot.knows(channel));
        Used used = bot.discord.members().slash(bot.ada, channel, "answer", Map.of("text", "hello"));
        TestBot.await(() -> bot.discord.acknowledged(used.id()));
        assertThat(bot.discord.answerTo(used).getString("content")).contains("not available to me right now");
        bot.discord.seeAgain(guild);
        TestBot.await(() -> bot.knows(channel));
        assertThat(bot.desk.calls).isEmpty();
        bot.discord.members().slash(bot.ada, channel, "answer", Map.of("text", "again"));
        TestBot.await(() -> bot.desk.calls.size() == 1);
    }

    @Test
    void aFaultOfTheDesksIsOneSentence() {
        bot.desk.work = call -> {
            throw new IllegalStateException("broken for the test");
        };
        assertThat(whispers(press(0))).singleElement().asString().contains("Something went wrong");
    }

    @Test
    void whatWasTypedIntoAFormIsGivenBackWhereItCouldNotBeKept() {
        bot.desk.work = call -> {
            throw new IllegalStateException("broken for the test");
        };
        Used used = bot.discord.members().send(eve, channel, "w1:answer-form round", Map.of("text", "A *long* answer"));
        assertThat(whispers(used)).singleElement().asString().contains("Something went wrong", "A *long* answer");
    }

    // --- private words

    @Test
    void afterAButtonThePrivateWordStandsUnderIt() {
        Used used = press(0);
        whispers(used);
        bot.platform().whisper(posted.thread(), bot.member(eve), ChatMessage.text("Well done"), "graded");
        assertThat(bot.discord.whispered(eve, channel)).contains("Well done");
        assertThat(bot.discord.direct(eve)).isEmpty();
    }

    @Test
    void aPrivateWordThatMayNotHaveBeenShownUnderItComesAsADirectMessageThatStays() {
        whispers(press(0));
        bot.discord.fail("POST webhooks/", ServerFailure.page(502), 1);
        bot.platform().whisper(posted.thread(), bot.member(eve), ChatMessage.text("Well done"), "graded");
        assertThat(bot.discord.direct(eve)).containsExactly("Well done");
    }

    @Test
    void aPrivateWordWaitsForTheFirstAnswerToTheButton() {
        bot.desk.work = call -> {
            bot.later(() -> bot.platform()
                    .whisper(posted.thread(), bot.member(eve), ChatMessage.text("Quickly graded"), "quick"));
            return Reply.say("Got it.");
        };
        press(0);
        TestBot.await(() -> bot.discord.whispered(eve, channel).contains("Quickly graded"));
        assertThat(bot.discord.direct(eve)).isEmpty();
    }

    @Test
    void whoWroteInTheThreadSinceIsToldDirectly() {
        whispers(press(0));
        bot.discord.members().write(eve, thread, "My answer");
        bot.inbox.awaitOne();
        bot.platform().whisper(posted.thread(), bot.member(eve), ChatMessage.text("Well done"), "graded");
        assertThat(bot.discord.direct(eve)).containsExactly("Well done");
    }

    @Test
    void afterAQuarterOfAnHourThePrivateWordComesDirectly() {
        whispers(press(0));
        bot.clock.move(Duration.ofMinutes(16));
        bot.platform().whisper(posted.thread(), bot.member(eve), ChatMessage.text("Well done"), "graded");
        assertThat(bot.discord.direct(eve)).containsExactly("Well done");
    }

    @Test
    void whereDirectMessagesAreClosedANoteWaitsThatOnlyItsReaderReads() {
        bot.discord.failAlways(
                "POST channels/" + bot.discord.directChannel(eve) + "/messages", ServerFailure.directMessagesClosed());
        bot.platform().whisper(posted.thread(), bot.member(eve), ChatMessage.text("Well done"), "graded");
        bot.platform().whisper(posted.thread(), bot.member(eve), ChatMessage.text("Well done"), "graded");
        bot.platform()
                .whisper(
                        posted.thread(),
                        bot.member(eve),
                        ChatMessage.of(
                                new Block.Prose("And the details"),
                                new Block.Code("sql", "select 1"),
                                new Block.Table(List.of("Board"), List.of(List.of("Eve"))),
                                new Block.Moment("Closes", TestBot.START, java.time.ZoneId.of("Asia/Kathmandu")),
                                new Block.Spoiler("Show it", List.of(new Block.Verbatim("*as typed*")))),
                        "result");
        assertThat(bot.discord.said(thread)).singleElement().asString().contains("Eve", "Read", "no direct messages");
        DataObject note = bot.discord.messages(thread).get(0);
        String read = FakeDiscord.buttons(note).get(0);
        assertThat(whispers(bot.discord.members().press(bot.ada, thread, note, read)))
                .containsExactly("That note is for somebody else.");
        bot.restart();
        Used used = bot.discord.members().press(eve, thread, note, read);
        assertThat(whispers(used))
                .singleElement()
                .asString()
                .contains("Well done", "And the details", "select 1", "Board", "*as typed*");
        TestBot.await(() -> bot.discord.said(thread).isEmpty());
        bot.clock.move(Duration.ofHours(1));
        bot.platform().whisper(posted.thread(), bot.member(eve), ChatMessage.text("One more"), "more");
        assertThat(bot.discord.said(thread))
                .as("it is said only once why it waits here")
                .singleElement()
                .asString()
                .contains("Eve")
                .doesNotContain("no direct messages");
    }

    @Test
    void aButtonInADirectMessageIsACallInTheServerItCameFrom() {
        bot.platform()
                .tell(
                        bot.member(eve),
                        ChatMessage.of(
                                new Block.Prose("You owe an answer"),
                                new Block.Choices(List.of(new Choice("Answer", "answer", "round", true)))),
                        "owe");
        String direct = bot.discord.directChannel(eve);
        DataObject message = bot.discord.messages(direct).get(0);
        bot.restart();
        Used used = bot.discord
                .members()
                .press(eve, direct, message, FakeDiscord.buttons(message).get(0));
        assertThat(whispers(used)).containsExactly("Got round.");
        assertThat(call().member()).isEqualTo(bot.member(eve));
    }

    @Test
    void aLongPrivateAnswerComesInParts() {
        bot.desk.work = call -> new Reply.Private(ChatMessage.of(
                new Block.Prose("First. " + "words ".repeat(600)), new Block.Prose("Last. " + "words ".repeat(600))));
        Used used = press(0);
        TestBot.await(() -> bot.discord.whispersOf(used).stream()
                .anyMatch(message -> FakeDiscord.text(message).contains("Last.")));
        assertThat(bot.discord.whispersOf(used)).hasSizeGreaterThan(1);
    }

    private java.util.function.Function<Call, Reply> slow(Reply reply) {
        return call -> {
            TestBot.await(() -> bot.discord.acknowledged(call.id()));
            return reply;
        };
    }

    private static void await(CountDownLatch latch) {
        TestBot.await(() -> latch.getCount() == 0);
    }
}
