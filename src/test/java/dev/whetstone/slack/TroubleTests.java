package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform.Delivery;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.Posted;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.slack.api.LenientJson;
import dev.whetstone.slack.api.SlackSettings;
import dev.whetstone.slack.api.Ts;
import dev.whetstone.slack.outbound.SlackSigns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a message where Slack limits, fails, falls silent or refuses. */
class TroubleTests {

    private static final ChatMessage HELLO = ChatMessage.text("Hello there");
    private static FakeSlack slack;
    private TestPlatform bot;

    @AutoClose("shutdownNow")
    private final ExecutorService crowd = Executors.newCachedThreadPool();

    @BeforeAll
    static void startSlack() {
        slack = new FakeSlack();
    }

    @AfterAll
    static void stopSlack() {
        slack.close();
    }

    @BeforeEach
    void start() {
        bot = new TestPlatform(slack);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private Instant longAgo() {
        return Ts.instant(slack.nextTs()).minusSeconds(600);
    }

    private Posted post(String mark) {
        return bot.platform.post(bot.channel("C1"), HELLO, mark);
    }

    private Fault fault(ThrowingCallable call) {
        return exception(call).fault();
    }

    private static ChatException exception(ThrowingCallable call) {
        return catchThrowableOfType(ChatException.class, call);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 407})
    void aPageOfSomethingBeforeSlackIsNoRefusal(int status) {
        slack.fail(bot.workspace, "chat.postMessage", SlackFailure.status(status));
        assertThat(fault(() -> bot.platform.post(bot.channel("C1"), ChatMessage.text("Hello"), "page-" + status)))
                .isEqualTo(Fault.AMBIGUOUS);
        bot.platform.post(bot.channel("C1"), ChatMessage.text("Hello"), "page-again-" + status);
    }

    @Test
    void aLimitedPostGoesOutOnceWhenTheLimitIsOver() {
        slack.fail(bot.workspace, "chat.postMessage", SlackFailure.rateLimited(1));
        post("limited");
        assertThat(slack.calls(bot.workspace, "chat.postMessage")).isEqualTo(2);
        assertThat(bot.workspace.posts("C1")).hasSize(1);
    }

    @Test
    void aPostThatIsLimitedForLongerThanOneWaitsIsNotSentAndMayBeTriedAgain() {
        slack.fail(bot.workspace, "chat.postMessage", SlackFailure.rateLimited(60));
        assertThat(fault(() -> post("too-long"))).isEqualTo(Fault.UNREACHABLE);
        assertThat(bot.workspace.posts("C1")).isEmpty();
        assertThat(slack.calls(bot.workspace, "chat.postMessage")).isEqualTo(1);
    }

    @Test
    void aLimitOfOneWorkspaceDelaysNoOther() {
        FakeWorkspace other = bot.addWorkspace();
        slack.failAlways(bot.workspace, "chat.postMessage", SlackFailure.rateLimited(2));
        List<CompletableFuture<Fault>> limited = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            ChannelRef channel = bot.channel("C1" + i);
            bot.workspace.addChannel("C1" + i);
            limited.add(CompletableFuture.supplyAsync(
                    () -> fault(() -> bot.platform.post(channel, HELLO, "limited")), crowd));
        }
        await().until(() -> slack.calls(bot.workspace, "chat.postMessage") >= 1);

        bot.platform.post(new ChannelRef(SlackPlatform.ID, other.team, "C1"), HELLO, "free");

        assertThat(other.posts("C1")).hasSize(1);
        assertThat(limited).noneMatch(CompletableFuture::isDone);
        assertThat(limited).allSatisfy(one -> assertThat(one.join()).isEqualTo(Fault.UNREACHABLE));
        assertThat(bot.workspace.posts("C1")).isEmpty();
    }

    @Test
    void whatIsSaidInAWorkspaceIsSaidWithItsOwnToken() {
        FakeWorkspace other = bot.addWorkspace();
        other.addUser("U9", "Only there");
        MemberRef member = new MemberRef(SlackPlatform.ID, other.team, "U9");
        assertThat(bot.platform.profile(member).name()).isEqualTo("Only there");
        assertThat(bot.platform.tell(member, HELLO, "own-token")).isEqualTo(Delivery.DELIVERED);
        assertThat(other.directTo("U9")).hasSize(1);
        assertThat(fault(() -> bot.platform.profile(bot.member("U9")))).isEqualTo(Fault.REFUSED);
    }

    @Test
    void whatIsSentToOneChannelStandsThereInTheOrderItWasAskedForAlsoAfterALimit() throws Exception {
        post("first");
        slack.fail(bot.workspace, "chat.postMessage", SlackFailure.rateLimited(1));
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String mark = "queue" + i;
            long waiting = i;
            Thread sender = new Thread(() -> bot.platform.post(bot.channel("C1"), ChatMessage.text(mark), mark));
            sender.start();
            senders.add(sender);
            await().pollInterval(Duration.ofMillis(1))
                    .until(() -> bot.api.waitingFor(bot.channel("C1")) == waiting
                            && slack.calls(bot.workspace, "chat.postMessage") == 2);
        }
        for (Thread sender : senders) {
            sender.join();
        }
        assertThat(bot.workspace.posts("C1").stream()
                        .skip(1)
                        .map(FakeMessage::shown)
                        .map(String::strip))
                .containsExactly("queue0", "queue1", "queue2", "queue3");
    }

    @Test
    void aFailingSlackMayHavePostedSoThatTheCallerLooks() {
        slack.fail(bot.workspace, "chat.postMessage", SlackFailure.status(500));
        assertThat(fault(() -> post("trouble"))).isEqualTo(Fault.AMBIGUOUS);
        assertThat(bot.platform.findPost(bot.channel("C1"), "trouble", longAgo()))
                .isEmpty();
        assertThat(slack.calls(bot.workspace, "chat.postMessage")).isEqualTo(1);
    }

    @Test
    void aPostThatWasMadeInSilenceIsFound() {
        slack.fail(bot.workspace, "chat.postMessage", SlackFailure.silenceAfterDoing());
        assertThat(fault(() -> post("silent"))).isEqualTo(Fault.AMBIGUOUS);
        assertThat(bot.platform.findPost(bot.channel("C1"), "silent", longAgo()))
                .isPresent();
        assertThat(bot.workspace.posts("C1")).hasSize(1);
    }

    @Test
    void aConnectionThatBreaksIsNotTriedAgainBehindTheCallersBack() {
        post("before");
        slack.fail(bot.workspace, "chat.postMessage", SlackFailure.broken());
        assertThat(fault(() -> post("broken"))).isEqualTo(Fault.AMBIGUOUS);
        assertThat(slack.calls(bot.workspace, "chat.postMessage")).isEqualTo(2);
    }

    @Test
    void whereNobodyListensNothingWasSent() {
        FakeSlack gone = new FakeSlack();
        try (TestPlatform lonely = new TestPlatform(gone)) {
            gone.close();
            assertThat(fault(() -> lonely.platform.post(lonely.channel("C1"), HELLO, "nobody")))
                    .isEqualTo(Fault.UNREACHABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel_not_found", "not_in_channel", "is_archived", "account_inactive", "token_revoked"})
    void aRefusalSaysOnceWhatAnAdminCanDo(String error) {
        slack.fail(bot.workspace, "chat.postMessage", SlackFailure.error(error));
        ChatException refusal = exception(() -> post("refused"));
        assertThat(refusal.fault()).isEqualTo(Fault.REFUSED);
        assertThat(refusal).hasMessageContaining(error).message().containsAnyOf("/invite", "unarchive", "install");
        assertThat(slack.calls(bot.workspace, "chat.postMessage")).isEqualTo(1);
        assertThat(refusal.getMessage()).doesNotContain(bot.workspace.token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"account_inactive", "token_revoked", "channel_not_found"})
    void aThreadThatCannotBeReadIsRefusedToo(String error) {
        ThreadRef thread = post("thread").thread();
        slack.fail(bot.workspace, "conversations.replies", SlackFailure.error(error));
        assertThat(fault(() -> bot.platform.replies(thread, longAgo()))).isEqualTo(Fault.REFUSED);
    }

    @Test
    void readingIsNeverAmbiguous() {
        ThreadRef thread = post("thread").thread();
        slack.fail(bot.workspace, "conversations.replies", SlackFailure.status(500));
        assertThat(fault(() -> bot.platform.replies(thread, longAgo()))).isEqualTo(Fault.UNREACHABLE);
    }

    @Test
    void aLimitedDirectMessageComesOnce() {
        slack.fail(bot.workspace, "chat.postMessage", SlackFailure.rateLimited(1));
        assertThat(bot.platform.tell(bot.member("U1"), HELLO, "dm-limited")).isEqualTo(Delivery.DELIVERED);
        assertThat(bot.workspace.directTo("U1")).hasSize(1);
    }

    @Test
    void aDirectMessageThatWasSentInSilenceComesOnce() {
        slack.fail(bot.workspace, "chat.postMessage", SlackFailure.silenceAfterDoing());
        assertThat(bot.platform.tell(bot.member("U1"), HELLO, "dm-silent")).isEqualTo(Delivery.DELIVERED);
        assertThat(bot.workspace.directTo("U1")).hasSize(1);
    }

    @Test
    void oneThatCouldNotBeLookedForAfterSilenceIsLookedForWhenItIsSaidAgain() {
        slack.fail(bot.workspace, "chat.postMessage", SlackFailure.silenceAfterDoing());
        slack.fail(bot.workspace, "conversations.history", SlackFailure.status(500));
        assertThat(fault(() -> bot.platform.tell(bot.member("U1"), HELLO, "dm-doubted")))
                .isEqualTo(Fault.AMBIGUOUS);
        assertThat(bot.platform.tell(bot.member("U1"), HELLO, "dm-doubted")).isEqualTo(Delivery.DELIVERED);
        assertThat(bot.workspace.directTo("U1")).hasSize(1);
    }

    @Test
    void theFirstMessageToAPersonNeedsNoChannelOpened() {
        for (String mark : List.of("dm-one", "dm-two")) {
            assertThat(bot.platform.tell(bot.member("U1"), HELLO, mark)).isEqualTo(Delivery.DELIVERED);
        }
        assertThat(bot.workspace.directTo("U1")).hasSize(2);
        assertThat(slack.calls()).doesNotContain(bot.workspace.team + " conversations.open");
    }

    @Test
    void wherePersonsAreNotTakenForTheirChannelItIsOpened() {
        slack.fail(bot.workspace, "chat.postMessage", SlackFailure.error("channel_not_found"));
        assertThat(bot.platform.tell(bot.member("U1"), HELLO, "dm-opened")).isEqualTo(Delivery.DELIVERED);
        assertThat(bot.workspace.directTo("U1")).hasSize(1);
    }

    @Test
    void aDirectMessageThatSlackLostIsSentAgain() {
        slack.fail(bot.workspace, "chat.postMessage", SlackFailure.status(500));
        assertThat(bot.platform.tell(bot.member("U1"), HELLO, "dm-lost")).isEqualTo(Delivery.DELIVERED);
        assertThat(bot.workspace.directTo("U1")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cannot_dm_bot", "messages_tab_disabled", "user_disabled", "not_allowed"})
    void whoTakesNoMessagesIsNoFault(String error) {
        slack.fail(bot.workspace, "chat.postMessage", SlackFailure.error(error));
        assertThat(bot.platform.tell(bot.member("U1"), HELLO, "dm-" + error)).isEqualTo(Delivery.REFUSED);
    }

    @Test
    void aDeactivatedOrUnknownMemberIsNotReached() {
        bot.workspace.addUser("U9", "Gone").addProperty("deleted", true);
        assertThat(bot.platform.tell(bot.member("U9"), HELLO, "dm-gone")).isEqualTo(Delivery.REFUSED);
        assertThat(bot.platform.tell(bot.member("U404"), HELLO, "dm-nobody")).isEqualTo(Delivery.REFUSED);
    }

    @Test
    void aTokenThatIsNoLongerValidIsNoMembersFault() {
        slack.fail(bot.workspace, "chat.postMessage", SlackFailure.error("token_revoked"));
        assertThat(fault(() -> bot.platform.tell(bot.member("U1"), HELLO, "dm-token")))
                .isEqualTo(Fault.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_not_in_channel", "not_in_channel", "channel_not_found"})
    void aWhisperThatCannotBeShownComesAsADirectMessage(String error) {
        ThreadRef thread = post("whisper").thread();
        bot.writes(thread, "U1", "an answer");
        slack.fail(bot.workspace, "chat.postEphemeral", SlackFailure.error(error));
        assertThat(bot.platform.whisper(thread, bot.member("U1"), HELLO, "w-" + error))
                .isEqualTo(Delivery.DELIVERED);
        assertThat(bot.workspace.shownTo("U1")).isEmpty();
        assertThat(FakeWorkspace.text(bot.workspace.directTo("U1")))
                .contains("Hello there")
                .contains("<#C1>");
    }

    @Test
    void aWhisperThatMayNotHaveBeenShownComesAsADirectMessageThatStays() {
        ThreadRef thread = post("whisper").thread();
        bot.writes(thread, "U1", "an answer");
        slack.fail(bot.workspace, "chat.postEphemeral", SlackFailure.status(500));
        assertThat(bot.platform.whisper(thread, bot.member("U1"), HELLO, "w-500"))
                .isEqualTo(Delivery.DELIVERED);
        assertThat(bot.workspace.directTo("U1")).hasSize(1);
    }

    @Test
    void aWhisperThatIsLimitedForLongIsLeftForLater() {
        ThreadRef thread = post("whisper").thread();
        bot.writes(thread, "U1", "an answer");
        slack.fail(bot.workspace, "chat.postEphemeral", SlackFailure.rateLimited(60));
        assertThat(fault(() -> bot.platform.whisper(thread, bot.member("U1"), HELLO, "w-429")))
                .isEqualTo(Fault.UNREACHABLE);
        assertThat(bot.workspace.shownTo("U1")).isEmpty();
        assertThat(bot.workspace.directTo("U1")).isEmpty();
    }

    @Test
    void aLimitOnSignsHoldsNobodyUpAndTheLastSignIsTheOneThatStands() {
        ThreadRef thread = post("thread").thread();
        MessageRef answer = bot.writes(thread, "U1", "an answer");
        FakeMessage written = bot.workspace.message("C1", answer.message()).orElseThrow();
        slack.fail(bot.workspace, "reactions.add", SlackFailure.rateLimited(2));
        bot.platform.mark(thread, answer, Mark.TAKEN);
        bot.platform.mark(thread, answer, Mark.GRADED);
        await().untilAsserted(() -> {
            assertThat(written.reactionsOf(SlackSigns.name(Mark.GRADED))).contains(bot.workspace.bot);
            assertThat(written.reactionsOf(SlackSigns.name(Mark.TAKEN))).isEmpty();
        });
    }

    @Test
    void tokensAreNeverPrinted() {
        SlackSettings settings = new SlackSettings(
                "xoxb-1", "xapp-2", "secret-3", slack.apiUrl(), Duration.ofSeconds(1), Duration.ofSeconds(1));
        assertThat(settings.toString()).doesNotContain("xoxb-1", "xapp-2", "secret-3");
    }

    @Test
    void aWhisperGoesToWhereItsReaderIsAndOnlyThere() {
        ThreadRef thread = post("whisper").thread();
        bot.writes(thread, "U1", "an answer");
        bot.platform.whisper(thread, bot.member("U1"), HELLO, "w-thread");
        assertThat(bot.workspace.shownTo("U1")).singleElement().satisfies(shown -> {
            assertThat(shown.thread).isEqualTo(thread.thread());
            assertThat(shown.shown()).contains("Hello there");
        });
        assertThat(bot.workspace.directTo("U1")).isEmpty();
    }

    @Test
    void whoPressedAButtonInTheChannelIsToldThere() {
        ThreadRef thread = post("whisper").thread();
        bot.whereabouts.note(bot.member("U1"), thread.channel(), null);
        bot.platform.whisper(thread, bot.member("U1"), HELLO, "w-channel");
        assertThat(bot.workspace.shownTo("U1"))
                .singleElement()
                .satisfies(shown -> assertThat(shown.thread).isEmpty());
    }

    @Test
    void whoIsElsewhereGetsADirectMessageThatStays() {
        ThreadRef thread = post("whisper").thread();
        bot.platform.whisper(thread, bot.member("U2"), HELLO, "w-away");
        assertThat(bot.workspace.shownTo("U2")).isEmpty();
        assertThat(bot.workspace.directTo("U2")).hasSize(1);
    }

    @Test
    void aLimitedUploadIsMadeWhenTheLimitIsOver() {
        slack.fail(bot.workspace, "files.getUploadURLExternal", SlackFailure.rateLimited(1));
        Posted posted = bot.platform.post(bot.channel("C1"), withPicture(), "picture");
        assertThat(slack.files().uploads())
                .filteredOn(file -> file.thread.equals(posted.thread().thread()))
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.altText).isEqualTo("The board: Ada leads");
                    assertThat(file.content).containsExactly(1, 2, 3);
                    assertThat(file.channel).isEqualTo("C1");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"files.getUploadURLExternal", "files.completeUploadExternal"})
    void aMessageStandsWithoutItsPictureWhereUploadingFails(String method) {
        slack.fail(bot.workspace, method, SlackFailure.error("storage_limit_reached"), SlackFailure.status(500));
        assertThatNoException().isThrownBy(() -> bot.platform.post(bot.channel("C1"), withPicture(), "no-picture"));
        assertThat(bot.platform.findPost(bot.channel("C1"), "no-picture", longAgo()))
                .isPresent();
    }

    @Test
    void aLongMessageOfWhichAPartGotLostIsCompletedAndNeverDoubled() {
        ThreadRef thread = post("thread").thread();
        ChatMessage endless = endless();
        slack.fail(bot.workspace, "chat.postMessage", first(2, SlackFailure.status(500)));
        assertThat(fault(() -> bot.platform.reply(thread, endless, "long"))).isEqualTo(Fault.AMBIGUOUS);
        int before = bot.workspace.replies("C1", thread.thread()).size();
        assertThat(bot.platform.findReply(thread, "long")).isEmpty();

        MessageRef reply = bot.platform.reply(thread, endless, "long");

        assertThat(before).isEqualTo(1);
        assertThat(bot.platform.findReply(thread, "long")).contains(reply);
        assertThat(bot.workspace.replies("C1", thread.thread()))
                .extracting(part -> LenientJson.number(
                        LenientJson.object(
                                com.google.gson.JsonParser.parseString(part.metadata)
                                        .getAsJsonObject(),
                                "event_payload"),
                        "part"))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(2);
    }

    @Test
    void aLongPostOfWhichAPartGotLostIsCompletedInItsThread() {
        ChatMessage endless = endless();
        slack.fail(bot.workspace, "chat.postMessage", first(2, SlackFailure.error("fatal_error")));
        assertThat(fault(() -> bot.platform.post(bot.channel("C1"), endless, "long-post")))
                .isEqualTo(Fault.AMBIGUOUS);
        assertThat(bot.platform.findPost(bot.channel("C1"), "long-post", longAgo()))
                .isEmpty();
        Posted posted = bot.platform.post(bot.channel("C1"), endless, "long-post");
        assertThat(bot.platform.findPost(bot.channel("C1"), "long-post", longAgo()))
                .contains(posted);
        assertThat(bot.workspace.posts("C1")).hasSize(1);
    }

    @Test
    void aSignOnAMessageThatIsGoneIsRefused() {
        ThreadRef thread = post("thread").thread();
        MessageRef gone = new MessageRef(thread.channel(), "1500000000.000100");
        assertThat(fault(() -> bot.platform.mark(thread, gone, Mark.TAKEN))).isEqualTo(Fault.REFUSED);
    }

    @Test
    void aSnippetInAThreadThatIsReadLaterIsPartOfItsMessage() {
        ThreadRef thread = post("thread").thread();
        MessageRef message = bot.writes(thread, "U1", "My query:");
        FakeMessage written = bot.workspace.message("C1", message.message()).orElseThrow();
        slack.files().attach(bot.workspace, written, "answer.sql", "text/plain", "select 1\n");
        assertThat(bot.platform.replies(thread, longAgo()))
                .singleElement()
                .satisfies(event -> assertThat(event.text()).isEqualTo("My query:\n```\nselect 1\n```"));
    }

    @Test
    void aFileThatIsGoneTakesNothingElseOfItsThreadWithIt() {
        ThreadRef thread = post("thread").thread();
        MessageRef message = bot.writes(thread, "U1", "My query:");
        FakeMessage written = bot.workspace.message("C1", message.message()).orElseThrow();
        slack.files()
                .attach(bot.workspace, written, "gone.sql", "text/plain", "select 0")
                .addProperty("url_private", slack.address() + "/files/gone");
        slack.files().attach(bot.workspace, written, "answer.sql", "text/plain", "select 1\n");
        bot.writes(thread, "U2", "Mine, too");
        assertThat(bot.platform.replies(thread, longAgo()))
                .extracting(ChatEvent::text)
                .containsExactly("My query:\n```\nselect 1\n```", "Mine, too");
    }

    @Test
    void aFileThatCannotBeHadNowHoldsUpNothingElseOfItsThread() {
        ThreadRef thread = post("thread").thread();
        MessageRef message = bot.writes(thread, "U1", "My query:");
        FakeMessage written = bot.workspace.message("C1", message.message()).orElseThrow();
        slack.files().attach(bot.workspace, written, "answer.sql", "text/plain", "select 1\n");
        bot.writes(thread, "U2", "Mine, too");
        slack.files().downloadsThatFail.set(1);
        assertThat(bot.platform.replies(thread, longAgo()))
                .extracting(ChatEvent::text)
                .containsExactly("Mine, too");
        assertThat(bot.waiting).extracting(ChatEvent::text).containsExactly("My query:");
    }

    @Test
    void onlyOnesOwnAdminsAreAdmins() {
        bot.workspace.addUser("UA", "Admin").addProperty("is_admin", true);
        JsonObject stranger = bot.workspace.addUser("US", "Stranger");
        stranger.addProperty("team_id", "TELSEWHERE");
        stranger.addProperty("is_admin", true);
        stranger.addProperty("is_stranger", true);
        JsonObject gone = bot.workspace.addUser("UG", "Gone");
        gone.addProperty("is_owner", true);
        gone.addProperty("deleted", true);
        JsonObject guest = bot.workspace.addUser("UQ", "Guest");
        guest.addProperty("is_restricted", true);
        bot.workspace.addUser("UB", "Robot").addProperty("is_bot", true);
        assertThat(bot.platform.profile(bot.member("UA")).workspaceAdmin()).isTrue();
        for (String user : List.of("US", "UG", "UQ", "U1")) {
            assertThat(bot.platform.profile(bot.member(user)).workspaceAdmin())
                    .as(user)
                    .isFalse();
        }
        assertThat(bot.platform.profile(bot.member("UB")).bot()).isTrue();
        assertThat(bot.platform.profile(bot.member("U1")).zone()).hasToString("Europe/Berlin");
    }

    @Test
    void aMemberIsAskedAboutOnceAnHour() {
        bot.platform.profile(bot.member("U1"));
        bot.platform.profile(bot.member("U1"));
        assertThat(slack.calls(bot.workspace, "users.info")).isEqualTo(1);
    }

    @Test
    void aNameSlackCannotTellNowIsLearntLater() {
        slack.fail(bot.workspace, "users.info", SlackFailure.status(500), SlackFailure.none());
        assertThat(fault(() -> bot.platform.profile(bot.member("U1")))).isEqualTo(Fault.UNREACHABLE);
        await().until(() -> bot.learnt.contains(bot.member("U1")));
        assertThat(bot.platform.profile(bot.member("U1")).name()).isEqualTo("Ada");
    }

    @Test
    void aLongThreadIsReadPageByPage() {
        ThreadRef thread = post("thread").thread();
        IntStream.range(0, 40).forEach(i -> bot.writes(thread, "U1", "reply " + i));
        assertThat(bot.platform.replies(thread, longAgo()))
                .extracting(event -> event.text())
                .containsExactlyElementsOf(
                        IntStream.range(0, 40).mapToObj(i -> "reply " + i).toList());
    }

    private static SlackFailure[] first(int wellBefore, SlackFailure failure) {
        SlackFailure[] all = new SlackFailure[wellBefore];
        all[wellBefore - 1] = failure;
        all[0] = SlackFailure.none();
        return all;
    }

    private static ChatMessage endless() {
        List<Block> blocks = new ArrayList<>();
        IntStream.range(0, 12).forEach(i -> blocks.add(new Block.Code("", ("line " + i + "\n").repeat(400))));
        return new ChatMessage(blocks);
    }

    private static ChatMessage withPicture() {
        return HELLO.plus(new Block.Picture("board.png", new byte[] {1, 2, 3}, "The board: Ada leads"));
    }
}
