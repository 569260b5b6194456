package dev.whetstone.discord.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform.Delivery;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.Posted;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.discord.TestBot;
import dev.whetstone.discord.server.FakeDiscord;
import dev.whetstone.discord.server.ServerFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.Permission;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when Discord does not do what it is asked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendingTests {

    private TestBot bot;
    private ChannelRef channel;
    private String posts;

    @BeforeAll
    void start() {
        bot = new TestBot("whetstone.discord.patience=700ms");
    }

    @AfterAll
    void stop() {
        bot.close();
    }

    @BeforeEach
    void freshChannel() {
        channel = new ChannelRef("discord", bot.guild, bot.discord.addText(bot.guild, "fresh"));
        posts = "POST channels/" + channel.channel() + "/messages";
        bot.catchUp();
    }

    @AfterEach
    void recover() {
        bot.discord.recover();
        bot.discord.permitEverything(bot.guild);
        bot.discord.nonceWindow(Duration.ofMinutes(5));
        bot.clock.set(TestBot.START);
    }

    private Posted post(String mark) {
        return bot.platform().post(channel, ChatMessage.text("A question"), mark);
    }

    private Optional<Posted> find(String mark) {
        return bot.platform().findPost(channel, mark, TestBot.START);
    }

    private ThreadRef thread() {
        return post("mark").thread();
    }

    private static void fails(Fault fault, ThrowingCallable call) {
        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.fault()).as(e.getMessage()).isEqualTo(fault));
    }

    private static void refused(String word, ThrowingCallable call) {
        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(call)
                .withMessageContaining(word)
                .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.REFUSED));
    }

    // --- limits and faults

    @Test
    void aShortRateLimitOfARouteIsWaitedForAndThePostMadeOnce() {
        bot.discord.fail(posts, ServerFailure.tooMany(0, false), 2);
        Posted posted = post("limited");
        assertThat(bot.discord.messages(channel.channel())).hasSize(1);
        assertThat(find("limited")).contains(posted);
    }

    @Test
    void aShortGlobalRateLimitIsWaitedFor() {
        bot.discord.fail(posts, ServerFailure.tooMany(0, true), 1);
        post("limited everywhere");
        assertThat(bot.discord.messages(channel.channel())).hasSize(1);
    }

    @Test
    void aLongRateLimitMeansLaterAndNothingIsSentBehindTheCallersBack() {
        bot.discord.fail(posts, ServerFailure.tooMany(1, false), 1);
        fails(Fault.UNREACHABLE, () -> post("limited for long"));
        TestBot.await(() -> {
            post("after it");
            return true;
        });
        assertThat(bot.discord.messages(channel.channel())).hasSize(1);
        assertThat(find("limited for long")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 407, 451})
    void aPageOfSomethingBeforeDiscordIsNoRefusal(int status) {
        bot.discord.fail(posts, ServerFailure.page(status), 1);
        fails(Fault.AMBIGUOUS, () -> post("a page"));
        assertThat(find("a page")).isEmpty();
        bot.discord.fail(posts, ServerFailure.pageAfterwards(status), 1);
        fails(Fault.AMBIGUOUS, () -> post("a page afterwards"));
        assertThat(find("a page afterwards")).isPresent();
        bot.discord.fail("GET channels/" + channel.channel() + "/messages", ServerFailure.page(status), 1);
        fails(Fault.UNREACHABLE, () -> find("a page"));
    }

    @ParameterizedTest
    @ValueSource(ints = {40003, 20026, 20016})
    void whatDiscordRefusesForAWhileOnlyIsTriedLater(int code) {
        bot.discord.fail(posts, ServerFailure.of(400, code, "Not now"), 1);
        fails(Fault.UNREACHABLE, () -> post("not now"));
        assertThat(post("not now")).isNotNull();
    }

    @Test
    void slowModeInAThreadIsWaitedForOrTriedLater() {
        ThreadRef thread = thread();
        String replies = "POST channels/" + thread.thread() + "/messages";
        bot.discord.fail(replies, ServerFailure.slowMode(0), 1);
        bot.platform().reply(thread, ChatMessage.text("The reveal"), "slow");
        bot.discord.fail(replies, ServerFailure.slowMode(1), 1);
        fails(Fault.UNREACHABLE, () -> bot.platform().reply(thread, ChatMessage.text("The board"), "slower"));
        TestBot.await(() -> {
            bot.platform().reply(thread, ChatMessage.text("The board"), "slower");
            return true;
        });
        assertThat(bot.discord.said(thread.thread())).containsExactly("The reveal", "The board");
    }

    @Test
    void anAnswerCostsNoQuestionThatWasAnsweredAlready() {
        Posted posted = post("cheap");
        long before = bot.discord.requestsLike("GET ");
        String answer = bot.discord.members().write(bot.ada, posted.thread().thread(), "It saves work");
        TestBot.await(() -> bot.inbox.events().stream()
                .anyMatch(event -> event.message().message().equals(answer)));
        assertThat(bot.platform().profile(bot.member(bot.ada)).workspaceAdmin()).isTrue();
        MessageRef message = new MessageRef(channel, answer);
        bot.platform().mark(posted.thread(), message, Mark.TAKEN);
        bot.platform().mark(posted.thread(), message, Mark.GRADED);
        bot.platform().update(posted.message(), ChatMessage.text("Closed now"));
        post("cheap too");
        assertThat(bot.discord.reactions(answer)).containsExactly(Mark.GRADED.emoji());
        assertThat(bot.discord.requestsLike("GET ")).isEqualTo(before);
        assertThat(find("cheap")).contains(posted);
    }

    @Test
    void anErrorOfDiscordsLeavesTheOutcomeOpen() {
        bot.discord.fail(posts, ServerFailure.serverError(), 1);
        fails(Fault.AMBIGUOUS, () -> post("failed"));
        assertThat(find("failed")).isEmpty();
    }

    @Test
    void anErrorAfterThePostWasMadeIsReconciledByItsMark() {
        bot.discord.fail(posts, ServerFailure.serverErrorAfterwards(), 1);
        fails(Fault.AMBIGUOUS, () -> post("made"));
        Posted found = find("made").orElseThrow();
        assertThat(bot.discord.messages(channel.channel())).hasSize(1);
        assertThat(bot.discord.threadsOf(channel.channel()))
                .containsExactly(found.thread().thread());
    }

    @Test
    void aGatewaysFaultIsNotAnsweredBySendingItAgain() {
        bot.discord.fail(posts, ServerFailure.badGatewayAfterwards(), 1);
        fails(Fault.AMBIGUOUS, () -> post("made behind a bad gateway"));
        assertThat(bot.discord.requests(posts)).isEqualTo(1);
    }

    @Test
    void silenceAfterThePostWasMadeIsReconciledByItsMark() {
        bot.discord.fail(posts, ServerFailure.silenceAfterwards(), 1);
        fails(Fault.AMBIGUOUS, () -> post("made in silence"));
        assertThat(find("made in silence")).isPresent();
        assertThat(bot.discord.messages(channel.channel())).hasSize(1);
    }

    @Test
    void aSecondPostWithTheSameMarkIsDroppedByDiscordForSomeMinutes() {
        bot.discord.fail(posts, ServerFailure.silenceAfterwards(), 1);
        fails(Fault.AMBIGUOUS, () -> post("twice"));
        Posted again = post("twice");
        assertThat(bot.discord.messages(channel.channel())).hasSize(1);
        assertThat(find("twice")).contains(again);
    }

    @Test
    void beyondThatTimeTheMarkIsFoundAmongHundredsOfMessages() {
        Posted posted = post("old one");
        IntStream.range(0, 250).forEach(i -> bot.discord.members().write(bot.ben, channel.channel(), "talk " + i));
        Posted later = bot.platform().post(channel, ChatMessage.text("Another"), "later one");
        bot.clock.move(Duration.ofHours(1));
        assertThat(find("old one")).contains(posted);
        assertThat(find("later one")).contains(later);
        assertThat(bot.platform()
                        .findPost(channel, "old one", bot.clock.instant().minusSeconds(600)))
                .isEmpty();
    }

    @Test
    void aQuestionWhoseThreadFailedGetsItWhenItIsFound() {
        bot.discord.fail(posts + "/", ServerFailure.serverError(), 1);
        fails(Fault.AMBIGUOUS, () -> post("no thread yet"));
        assertThat(bot.discord.threadsOf(channel.channel())).isEmpty();
        Posted found = find("no thread yet").orElseThrow();
        assertThat(bot.discord.threadsOf(channel.channel()))
                .containsExactly(found.thread().thread());
    }

    @Test
    void aQuestionNobodyCanAnswerIsTakenBack() {
        bot.discord.fail(posts + "/", ServerFailure.of(400, 160006, "Maximum number of active threads reached"), 1);
        refused("as many open threads", () -> post("no room"));
        assertThat(bot.discord.messages(channel.channel())).isEmpty();
    }

    @Test
    void aThreadThatIsThereAlreadyIsFine() {
        bot.discord.fail(posts + "/", ServerFailure.of(400, 160004, "A thread has already been created"), 1);
        assertThat(post("thread exists").thread()).isNotNull();
    }

    @Test
    void aLongReplyThatBrokeOffIsCompletedAndNothingSaidTwice() {
        ThreadRef thread = thread();
        ChatMessage longOne = ChatMessage.of(
                new Block.Prose("First. " + "words ".repeat(600)), new Block.Prose("Second. " + "words ".repeat(600)));
        String replies = "POST channels/" + thread.thread() + "/messages";
        bot.platform().reply(thread, ChatMessage.text("Before it"), "before");
        bot.discord.nonceWindow(Duration.ZERO);
        bot.platform().reply(thread, longOne, "probe");
        int parts = bot.discord.messages(thread.thread()).size() - 1;
        assertThat(parts).isGreaterThan(1);
        long sent = bot.discord.requests(replies);
        failSecond(replies);
        fails(Fault.AMBIGUOUS, () -> bot.platform().reply(thread, longOne, "broken"));
        bot.discord.recover();
        assertThat(bot.platform().findReply(thread, "broken")).isEmpty();
        MessageRef whole = bot.platform().reply(thread, longOne, "broken");
        assertThat(bot.platform().findReply(thread, "broken")).contains(whole);
        assertThat(bot.discord.messages(thread.thread())).hasSize(1 + 2 * parts);
        assertThat(bot.discord.requests(replies)).isGreaterThan(sent);
    }

    private void failSecond(String replies) {
        bot.discord.failAfter(replies, ServerFailure.serverError(), 1);
    }

    // --- permissions

    @Test
    void aMissingPermissionIsNamedWithoutARequest() {
        bot.discord.permit(bot.guild, Permission.getRaw(Permission.VIEW_CHANNEL, Permission.MESSAGE_HISTORY));
        TestBot.await(() -> !bot.permitted(channel, Permission.MESSAGE_SEND));
        refused("*Send Messages*", () -> post("not allowed"));
        refused("#fresh", () -> post("not allowed"));
        assertThat(bot.discord.requests(posts)).isZero();
    }

    @Test
    void aForbiddenRequestIsMadeOnceAndNotAgain() {
        bot.discord.failAlways(posts, ServerFailure.missingPermission());
        for (int i = 0; i < 20; i++) {
            refused("I lack one of", () -> post("forbidden"));
        }
        assertThat(bot.discord.requests(posts)).isEqualTo(1);
    }

    @Test
    void itIsTriedAgainWhenRightsChangeOrTimePasses() {
        bot.discord.fail(posts, ServerFailure.missingPermission(), 2);
        refused("I lack", () -> post("forbidden"));
        bot.clock.move(Duration.ofMinutes(11));
        refused("I lack", () -> post("forbidden"));
        bot.discord.permitEverything(bot.guild);
        TestBot.await(() -> {
            try {
                post("forbidden");
                return true;
            } catch (ChatException stillRemembered) {
                return false;
            }
        });
        assertThat(bot.discord.requests(posts)).isEqualTo(3);
    }

    @Test
    void aChannelOfAnotherServerOrKindIsRefused() {
        String other = bot.discord.addGuild();
        String elsewhere = bot.discord.addText(other, "elsewhere");
        refused(
                "another server",
                () -> bot.platform()
                        .post(new ChannelRef("discord", bot.guild, elsewhere), ChatMessage.text("A question"), "mark"));
        String voice = bot.discord.addVoice(bot.guild, "talk");
        refused(
                "another kind",
                () -> bot.platform()
                        .post(new ChannelRef("discord", bot.guild, voice), ChatMessage.text("A question"), "mark"));
    }

    // --- threads that change

    @Test
    void writingInAnArchivedThreadWakesItUp() {
        ThreadRef thread = thread();
        bot.discord.members().archive(thread.thread());
        bot.platform().reply(thread, ChatMessage.text("The reveal"), "reveal");
        assertThat(bot.discord
                        .channel(thread.thread())
                        .getObject("thread_metadata")
                        .getBoolean("archived"))
                .isFalse();
        assertThat(bot.platform().findReply(thread, "reveal")).isPresent();
    }

    @Test
    void anArchivedThreadIsReadAndItsMessagesKeepTheirSigns() {
        ThreadRef thread = thread();
        String answer = bot.discord.members().write(bot.ada, thread.thread(), "An answer");
        bot.discord.members().archive(thread.thread());
        assertThat(bot.platform().replies(thread, TestBot.START)).hasSize(1);
        bot.platform().mark(thread, new MessageRef(channel, answer), Mark.GRADED);
        bot.platform().unmark(thread, new MessageRef(channel, answer));
        assertThat(bot.discord.reactions(answer)).isEmpty();
    }

    @Test
    void aLockedThreadIsRefusedInItsOwnWords() {
        ThreadRef thread = thread();
        bot.discord.members().lock(thread.thread());
        refused("locked", () -> bot.platform().reply(thread, ChatMessage.text("The reveal"), "reveal"));
    }

    @Test
    void aDeletedThreadIsRefusedInItsOwnWords() {
        ThreadRef thread = thread();
        bot.discord.members().deleteChannel(thread.thread());
        refused("does not exist", () -> bot.platform().reply(thread, ChatMessage.text("The reveal"), "reveal"));
        refused("does not exist", () -> bot.platform().replies(thread, TestBot.START));
    }

    @Test
    void aDeletedQuestionIsRefusedInItsOwnWords() {
        Posted posted = post("deleted");
        bot.discord.members().delete(channel.channel(), posted.message().message());
        refused("deleted", () -> bot.platform().update(posted.message(), ChatMessage.text("Closed")));
        bot.platform().reply(posted.thread(), ChatMessage.text("The reveal"), "reveal");
    }

    @Test
    void aReplyCanBeChangedAndKeepsItsMark() {
        ThreadRef thread = thread();
        MessageRef reply = bot.platform().reply(thread, ChatMessage.text("A board"), "board");
        bot.platform().update(reply, ChatMessage.text("Another board"));
        assertThat(bot.discord.said(thread.thread())).containsExactly("Another board");
        assertThat(bot.platform().findReply(thread, "board")).contains(reply);
    }

    @Test
    void theThreadIsNamedAfterTheQuestionAndStaysOpenAsLongAsItCan() {
        ChatMessage message = ChatMessage.of(
                new Block.Heading("What does a lazy plan save? " + "🚀".repeat(60)), new Block.Prose("spark · easy"));
        Posted posted = bot.platform().post(channel, message, "named");
        assertThat(bot.discord.channel(posted.thread().thread()).getString("name"))
                .startsWith("What does a lazy plan save?")
                .hasSizeLessThanOrEqualTo(100)
                .matches(name -> name.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF), "whole signs");
        assertThat(bot.discord
                        .channel(posted.thread().thread())
                        .getObject("thread_metadata")
                        .getInt("auto_archive_duration"))
                .isEqualTo(10_080);
    }

    @Test
    void aForumPostIsTaggedByTopicAndFoundAlsoWhenArchived() {
        String forum = bot.discord.addForum(bot.guild, "questions", "Sql", "Spark", "python");
        ChannelRef there = new ChannelRef("discord", bot.guild, forum);
        ChatMessage message = ChatMessage.of(
                new Block.Heading("Lazy plans"), new Block.Prose("Plan A, day 1 of 3\nspark · easy · about 5 min"));
        Posted posted = bot.platform().post(there, message, "forum one");
        assertThat(bot.discord
                        .channel(posted.thread().thread())
                        .getArray("applied_tags")
                        .toList())
                .containsExactly("2");
        bot.discord.members().archive(posted.thread().thread());
        assertThat(bot.platform().findPost(there, "forum one", TestBot.START)).contains(posted);
    }

    @Test
    void aForumPostMadeInSilenceIsNotMadeTwice() {
        String forum = bot.discord.addForum(bot.guild, "questions");
        ChannelRef there = new ChannelRef("discord", bot.guild, forum);
        bot.discord.fail("POST channels/" + forum + "/threads", ServerFailure.silenceAfterwards(), 1);
        fails(Fault.AMBIGUOUS, () -> bot.platform().post(there, ChatMessage.text("A question"), "silent forum"));
        assertThat(bot.platform().findPost(there, "silent forum", TestBot.START))
                .isPresent();
        assertThat(bot.discord.threadsOf(forum)).hasSize(1);
    }

    // --- private words

    @Test
    void whoTakesNoDirectMessagesIsNotAskedAgainForAWhile() {
        String door = "POST channels/" + bot.discord.directChannel(bot.ben) + "/messages";
        bot.discord.failAlways(door, ServerFailure.noMutualServer());
        Instant before = bot.clock.instant();
        for (int i = 0; i < 5; i++) {
            assertThat(bot.platform().tell(bot.member(bot.ben), ChatMessage.text("You owe an answer"), "owe" + i))
                    .isEqualTo(Delivery.REFUSED);
        }
        assertThat(bot.discord.requests(door)).isEqualTo(1);
        bot.discord.recover();
        bot.clock.set(before.plus(Duration.ofHours(2)));
        assertThat(bot.platform().tell(bot.member(bot.ben), ChatMessage.text("You owe an answer"), "owe later"))
                .isEqualTo(Delivery.DELIVERED);
    }

    @Test
    void aRepeatedDirectMessageIsSentOnceAndAnotherOneIsNotTakenForIt() {
        bot.clock.move(Duration.ofHours(3));
        int before = bot.discord.direct(bot.ada).size();
        for (String words : List.of("The grade is 5", "The grade is 5", "The grade is 10")) {
            bot.platform().tell(bot.member(bot.ada), ChatMessage.text(words), "result");
        }
        assertThat(bot.discord.direct(bot.ada).stream().skip(before))
                .containsExactly("The grade is 5", "The grade is 10");
    }

    @Test
    void oneThatMayHaveBeenSentIsLookedForWhereDiscordNoLongerDropsItsRepetition() {
        bot.clock.move(Duration.ofHours(4));
        int before = bot.discord.direct(bot.ada).size();
        bot.discord.fail(
                "POST channels/" + bot.discord.directChannel(bot.ada) + "/messages",
                ServerFailure.silenceAfterwards(),
                1);
        fails(Fault.AMBIGUOUS, () -> bot.platform().tell(bot.member(bot.ada), ChatMessage.text("A doubt"), "doubt"));
        bot.clock.move(Duration.ofMinutes(10));
        assertThat(bot.platform().tell(bot.member(bot.ada), ChatMessage.text("A doubt"), "doubt"))
                .isEqualTo(Delivery.DELIVERED);
        assertThat(bot.discord.direct(bot.ada).stream().skip(before)).containsExactly("A doubt");
    }

    @Test
    void filesAreOnlyAskedForWhereThereAreSome() {
        bot.discord.permit(
                bot.guild,
                Permission.getRaw(
                        Permission.VIEW_CHANNEL,
                        Permission.MESSAGE_HISTORY,
                        Permission.MESSAGE_SEND,
                        Permission.CREATE_PUBLIC_THREADS,
                        Permission.MESSAGE_SEND_IN_THREADS));
        TestBot.await(() -> !bot.permitted(channel, Permission.MESSAGE_ATTACH_FILES));
        post("no files");
        bot.discord.fail(posts, ServerFailure.missingPermission(), 1);
        refused("*Attach Files*", () -> post("with files"));
    }

    @Test
    void hostileWordsCallNobodyWhereverTheyStand() {
        String hostile =
                "@everyone @here <@" + bot.ada.id() + "> <@&" + bot.guild + "> ```||\u202E ||``` [x](http://x)";
        Posted posted = bot.platform()
                .post(
                        channel,
                        ChatMessage.of(
                                new Block.Heading(hostile), new Block.Verbatim(hostile), new Block.Code("", hostile)),
                        "hostile");
        bot.platform().tell(bot.member(bot.ada), ChatMessage.of(new Block.Verbatim(hostile)), "hostile");
        for (var message : bot.discord.messages(channel.channel())) {
            assertThat(FakeDiscord.called(message)).isEmpty();
            assertThat(message.getObject("allowed_mentions").getArray("parse").toList())
                    .isEmpty();
        }
        assertThat(posted).isNotNull();
    }
}
