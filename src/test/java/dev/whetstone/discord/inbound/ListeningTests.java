package dev.whetstone.discord.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.adapter.FileText;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ChatEvent.Kind;
import dev.whetstone.discord.TestBot;
import dev.whetstone.discord.server.Person;
import dev.whetstone.discord.server.ServerFailure;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What members write, edit and delete, as the inbox gets it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListeningTests {

    private TestBot bot;
    private ThreadRef thread;

    @BeforeAll
    void start() {
        bot = new TestBot();
    }

    @AfterAll
    void stop() {
        bot.close();
    }

    @BeforeEach
    void ask() {
        bot.inbox.clear();
        String channel = bot.discord.addText(bot.guild, "daily");
        thread = bot.platform()
                .post(new ChannelRef("discord", bot.guild, channel), ChatMessage.text("A question"), "mark")
                .thread();
    }

    @AfterEach
    void recover() {
        bot.inbox.away = false;
        bot.discord.recover();
    }

    private String write(Person author, String text) {
        return bot.discord.members().write(author, thread.thread(), text);
    }

    /** Waits until everything before it has been heard. */
    private void settle() {
        String end = "end " + System.nanoTime();
        write(bot.ben, end);
        TestBot.await(() -> bot.inbox.texts().contains(end));
        bot.inbox.forget(end);
    }

    @Test
    void whoSpeaksToTheBotAloneWhereNobodyWaitsForWordsIsAnsweredOnceADay() {
        Person cem = bot.discord.addPerson("Cem", false);
        String direct = bot.discord.directChannel(cem);
        for (String text : List.of("hello?", "hello??")) {
            bot.discord.members().write(cem, direct, text);
        }
        TestBot.await(() -> linesTo(cem).size() == 1);
        var told = bot.platform().tell(bot.member(cem), ChatMessage.text("Your result"), "mark-result");
        assertThat(told).isEqualTo(dev.whetstone.chat.ChatPlatform.Delivery.DELIVERED);
        bot.clock.move(Duration.ofDays(1).plusSeconds(1));
        bot.discord.members().write(cem, direct, "hello again");
        TestBot.await(() -> linesTo(cem).size() == 2);
        bot.discord.members().write(cem, direct, "I would ask first");
        TestBot.await(() -> bot.saidAlone.contains(bot.member(cem).key() + " I would ask first"));
    }

    private List<String> linesTo(Person person) {
        return bot.discord.direct(person).stream()
                .filter(text -> text.contains("only read commands here"))
                .toList();
    }

    @Test
    void inAChannelItIsToldWhatIsSaidToTheBot() {
        String channel = thread.channel().channel();
        String question = bot.discord.messagesOfBot(channel).get(0).getString("id");
        bot.overheard.clear();
        bot.discord.members().write(bot.ada, channel, "good morning");
        bot.discord.members().write(bot.ada, channel, "<@" + bot.discord.self().id() + "> b");
        String own = bot.discord.members().reply(bot.ada, channel, "I think b", question);
        bot.discord.members().reply(bot.ben, channel, "me too", own);
        bot.discord.members().writeWithFile(bot.ben, channel, "", "a.sql", bot.discord.addFile("a.sql", "select 1"));
        bot.discord.members().writeWithFile(bot.ben, channel, "", "cat.png", bot.discord.addFile("cat.png", "x"));
        String self = bot.ada.id();
        bot.discord.members().write(bot.ben, channel, "the end");
        TestBot.await(() -> bot.overheard.contains(bot.ben.id() + ": the end"));
        TestBot.await(() -> bot.overheard.size() == 6);
        assertThat(bot.overheard)
                .containsExactlyInAnyOrder(
                        bot.ben.id() + " sent a file",
                        bot.ben.id() + ": the end",
                        self + ": good morning",
                        self + " to the bot: b",
                        self + " to the bot: I think b",
                        bot.ben.id() + ": me too");
    }

    @Test
    void whatIsSaidToTheBotAloneIsHeardAsSaidInTheServerItWroteFrom() {
        bot.discord.members().write(bot.ada, bot.discord.directChannel(bot.ada), "nobody waits for this");
        var told = bot.platform().tell(bot.member(bot.ben), ChatMessage.text("Part 1"), "mark-alone");
        assertThat(told).isEqualTo(dev.whetstone.chat.ChatPlatform.Delivery.DELIVERED);

        bot.discord.members().write(bot.ben, bot.discord.directChannel(bot.ben), "I would ask first");
        TestBot.await(() -> !bot.saidAlone.isEmpty());

        assertThat(bot.saidAlone).containsExactly(bot.member(bot.ben).key() + " I would ask first");
        assertThat(bot.inbox.texts()).doesNotContain("I would ask first");
    }

    @Test
    void aReplyIsHandedInAsItStands() {
        String id = write(bot.ada, "It saves *work*");
        ChatEvent event = bot.inbox.awaitOne();
        assertThat(event.kind()).isEqualTo(Kind.POSTED);
        assertThat(event.message()).isEqualTo(new MessageRef(thread.channel(), id));
        assertThat(event.thread()).isEqualTo(thread);
        assertThat(event.author()).isEqualTo(bot.member(bot.ada));
        assertThat(event.text()).isEqualTo("It saves *work*");
        assertThat(event.at()).isEqualTo(bot.clock.instant());
        assertThat(bot.platform().replies(thread, TestBot.START)).containsExactly(event);
    }

    @Test
    void theBotsNameAtTheBeginningIsNoPartOfTheAnswer() {
        write(bot.ada, "<@" + bot.discord.self().id() + "> It saves work");
        assertThat(bot.inbox.awaitOne().text()).isEqualTo("It saves work");
    }

    @Test
    void anEditIsOneEventHoweverOftenItArrives() {
        String id = write(bot.ada, "It saves wrok");
        bot.clock.move(Duration.ofMinutes(1));
        bot.discord.members().edit(thread.thread(), id, "It saves work");
        bot.inbox.awaitAll(2);
        bot.discord.members().preview(thread.thread(), id);
        settle();
        assertThat(bot.inbox.events())
                .extracting(ChatEvent::kind, ChatEvent::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.POSTED, "It saves wrok"),
                        org.assertj.core.groups.Tuple.tuple(Kind.EDITED, "It saves work"));
        ChatEvent edited = bot.inbox.events().get(1);
        assertThat(edited.at()).isEqualTo(bot.clock.instant());
        assertThat(bot.platform().replies(thread, TestBot.START)).contains(edited);
    }

    @Test
    void whatDiscordChangesItselfIsNoEdit() {
        String id = write(bot.ada, "See https://example.org");
        bot.inbox.awaitOne();
        bot.discord.members().preview(thread.thread(), id);
        settle();
        assertThat(bot.inbox.events()).hasSize(1);
    }

    @Test
    void aDeletedReplyIsTakenBackByItsAuthor() {
        String id = write(bot.ada, "Never mind");
        bot.inbox.awaitOne();
        bot.discord.members().delete(thread.thread(), id);
        ChatEvent deleted = bot.inbox.awaitAll(2).get(1);
        assertThat(deleted.kind()).isEqualTo(Kind.DELETED);
        assertThat(deleted.revision()).isEqualTo("deleted");
        assertThat(deleted.author()).isEqualTo(bot.member(bot.ada));
        assertThat(deleted.message()).isEqualTo(new MessageRef(thread.channel(), id));
        assertThat(deleted.text()).isEmpty();
    }

    @Test
    void aReplyDeletedAtOnceIsPostedAndThenTakenBack() {
        for (int i = 0; i < 20; i++) {
            bot.discord.members().delete(thread.thread(), write(bot.ada, "Never mind " + i));
        }
        bot.inbox.awaitAll(40);
        assertThat(bot.inbox.events())
                .extracting(ChatEvent::kind)
                .filteredOn(kind -> kind == Kind.DELETED)
                .hasSize(20);
    }

    @Test
    void repliesDeletedAllAtOnceAreAllTakenBack() {
        List<String> ids = List.of(write(bot.ada, "One"), write(bot.ben, "Two"));
        bot.inbox.awaitAll(2);
        bot.discord.members().deleteAll(thread.thread(), ids);
        bot.inbox.awaitAll(4);
        assertThat(bot.inbox.events())
                .filteredOn(event -> event.kind() == Kind.DELETED)
                .extracting(event -> event.author().user())
                .containsExactlyInAnyOrder(bot.ada.id(), bot.ben.id());
    }

    @Test
    void aReplyDeletedInAnArchivedThreadIsTakenBack() {
        String id = write(bot.ada, "Never mind");
        bot.inbox.awaitOne();
        bot.discord.members().archive(thread.thread());
        bot.discord.members().delete(thread.thread(), id);
        assertThat(bot.inbox.awaitAll(2).get(1).kind()).isEqualTo(Kind.DELETED);
    }

    @Test
    void aReplyInAnArchivedThreadIsHeard() {
        bot.discord.members().archive(thread.thread());
        settle();
        bot.discord.members().archive(thread.thread());
        write(bot.ada, "Late but here");
        TestBot.await(() -> bot.inbox.texts().contains("Late but here"));
    }

    @Test
    void aReplyDeletedWhileNobodyListenedIsFoundByReadingTheThread() {
        String id = write(bot.ada, "Never mind");
        bot.inbox.awaitOne();
        bot.discord.members().deleteSilently(thread.thread(), id);
        assertThat(bot.platform().replies(thread, TestBot.START))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.kind()).isEqualTo(Kind.DELETED);
                    assertThat(event.author()).isEqualTo(bot.member(bot.ada));
                });
    }

    @Test
    void othersThreadsChannelsAndBotsAreNobodysBusiness() {
        bot.discord.members().write(bot.ada, thread.channel().channel(), "In the channel");
        String talk = bot.discord.members().openThread(bot.ada, thread.channel().channel(), bot.discord.nextId());
        bot.discord.members().write(bot.ada, talk, "In a thread of their own");
        bot.discord.members().write(bot.discord.addBot("Echo"), thread.thread(), "I am a bot");
        String direct = bot.discord.directChannel(bot.ada);
        bot.discord.members().write(bot.ada, direct, "In a direct message");
        settle();
        assertThat(bot.inbox.events()).isEmpty();
    }

    @Test
    void aThreadAMemberWasFasterToOpenUnderTheQuestionIsTheBotsToo() {
        String channel = thread.channel().channel();
        bot.discord.openThreadsFirst(bot.ada, channel);
        ThreadRef taken = bot.platform()
                .post(thread.channel(), ChatMessage.text("Another"), "faster")
                .thread();
        bot.discord.members().write(bot.ada, taken.thread(), "In it");
        assertThat(bot.inbox.awaitOne().thread()).isEqualTo(taken);
    }

    @Test
    void theAuthorOfAMessageAsksForItToBeCountedByPressingTheSign() {
        String id = write(bot.ada, "I think it saves work");
        bot.inbox.awaitOne();
        bot.clock.move(Duration.ofMinutes(2));
        bot.discord.members().react(bot.ada, thread.thread(), id, "❔");
        ChatEvent press = bot.inbox.awaitAll(2).get(1);
        assertThat(press.kind()).isEqualTo(Kind.PRESSED);
        assertThat(press.message().message()).isEqualTo(id);
        assertThat(press.thread()).isEqualTo(thread);
        assertThat(press.author()).isEqualTo(bot.member(bot.ada));
        assertThat(press.at()).isEqualTo(bot.clock.instant());
    }

    @Test
    void otherReactionsAndReactionsOfOthersAreNobodysBusiness() {
        String id = write(bot.ada, "I think it saves work");
        bot.inbox.awaitOne();
        bot.discord.members().react(bot.ben, thread.thread(), id, "❔");
        bot.discord.members().react(bot.ada, thread.thread(), id, "🎉");
        bot.platform().mark(thread, new MessageRef(thread.channel(), id), Mark.UNCOUNTED);
        String talk = bot.discord.members().openThread(bot.ada, thread.channel().channel(), bot.discord.nextId());
        String elsewhere = bot.discord.members().write(bot.ada, talk, "In a thread of their own");
        bot.discord.members().react(bot.ada, talk, elsewhere, "❔");
        settle();
        assertThat(bot.inbox.events()).hasSize(1);
    }

    @Test
    void aSmallTextFileIsPartOfTheAnswer() {
        String url = bot.discord.addFile("answer.sql", "select 1\nfrom t\n");
        bot.discord.members().writeWithFile(bot.ada, thread.thread(), "My query:", "answer.sql", url);
        assertThat(bot.inbox.awaitOne().text()).isEqualTo("My query:\n```sql\nselect 1\nfrom t\n```");
    }

    @Test
    void whatDiscordTakesForTextIsReadWhateverItIsCalled() {
        String url = bot.discord.addFile("answer.hql", "select 1");
        bot.discord.members().writeWithFile(bot.ada, thread.thread(), "", "answer.hql", url);
        assertThat(bot.inbox.awaitOne().text()).isEqualTo("\n```\nselect 1\n```");
    }

    @Test
    void aFileWithFencesStaysWithinItsOwn() {
        String url = bot.discord.addFile("notes.md", "```\ncode\n```");
        bot.discord.members().writeWithFile(bot.ada, thread.thread(), "", "notes.md", url);
        assertThat(bot.inbox.awaitOne().text()).isEqualTo("\n````\n```\ncode\n```\n````");
    }

    @Test
    void filesOfAnotherHostOrKindOrTooLargeAreLeftOutAndTheirAuthorsAreTold() {
        String large = bot.discord.addFile("large.txt", "x".repeat(FileText.MOST + 1));
        String none = bot.discord.addFile("none.txt", "\0\1\2");
        String elsewhere = "http://localhost:1/answer.txt";
        bot.discord.members().writeWithFile(bot.ada, thread.thread(), "one two", "answer.txt", elsewhere);
        bot.discord.members().writeWithFile(bot.ada, thread.thread(), "one two", "large.txt", large);
        bot.discord.members().writeWithFile(bot.ada, thread.thread(), "one two", "none.txt", none);
        bot.discord.members().writeWithFile(bot.ada, thread.thread(), "one two", "picture.png", large);
        bot.inbox.awaitAll(4);
        assertThat(bot.inbox.texts()).containsOnly("one two");
        TestBot.await(() -> toldOfFiles().size() == 3);
        assertThat(toldOfFiles())
                .containsExactlyInAnyOrder(
                        "Your file “answer.txt” could not be read: paste the part that matters into the thread.",
                        "Your file “large.txt” is larger than the 100 KB I read: paste the part that matters into the thread.",
                        "Your file “none.txt” is no text that I can read: paste the part that matters into the thread.");
    }

    @Test
    void aPictureIsKnownToHaveComeWithTheWords() {
        String url = bot.discord.addFile("code.png", "not text");
        bot.discord.members().writeWithFile(bot.ada, thread.thread(), "my code", "code.png", url);
        assertThat(bot.inbox.awaitOne().pictured()).isTrue();
        write(bot.ada, "words alone");
        assertThat(bot.inbox.awaitAll(2)).last().extracting(ChatEvent::pictured).isNull();
    }

    @Test
    void aFileThatIsSlowHoldsUpNothingElse() {
        String url = bot.discord.addFile("slow.sql", "select 1");
        bot.discord.holdFiles(true);
        String id = bot.discord.members().writeWithFile(bot.ada, thread.thread(), "Mine:", "slow.sql", url);
        write(bot.ben, "Something else");
        assertThat(bot.inbox.awaitOne().text()).isEqualTo("Something else");
        bot.discord.members().delete(thread.thread(), id);
        bot.discord.holdFiles(false);
        assertThat(bot.inbox.awaitAll(3))
                .extracting(event -> event.kind() + " " + event.text())
                .containsExactly("POSTED Something else", "POSTED Mine:\n```sql\nselect 1\n```", "DELETED ");
    }

    @Test
    void whatIsDeletedWhileItsFileIsOnItsWayIsTakenBackFromWhoHearsItAlone() {
        bot.saidAlone.clear();
        var told = bot.platform().tell(bot.member(bot.ben), ChatMessage.text("Part 2"), "mark-part-2");
        assertThat(told).isEqualTo(dev.whetstone.chat.ChatPlatform.Delivery.DELIVERED);
        String direct = bot.discord.directChannel(bot.ben);
        bot.discord.holdFiles(true);
        String id = bot.discord
                .members()
                .writeWithFile(bot.ben, direct, "Mine:", "own.sql", bot.discord.addFile("own.sql", "select 2"));
        bot.discord.members().delete(direct, id);
        bot.discord.holdFiles(false);
        TestBot.await(() -> bot.saidAlone.size() == 2);
        assertThat(bot.saidAlone.get(0)).contains("select 2");
        assertThat(bot.saidAlone.get(1)).startsWith("taken back");
    }

    @Test
    void aWordOnAFileIsSaidOnceAndWaitsForDiscord() {
        String large = bot.discord.addFile("large.txt", "x".repeat(FileText.MOST + 1));
        bot.discord.failAlways(
                "POST channels/" + bot.discord.directChannel(bot.ada) + "/messages", ServerFailure.serverError());
        int before = toldOfFiles().size();
        String id = bot.discord.members().writeWithFile(bot.ada, thread.thread(), "my words", "large.txt", large);
        assertThat(bot.inbox.awaitOne().text()).isEqualTo("my words");
        assertThat(toldOfFiles()).hasSize(before);
        bot.discord.recover();
        TestBot.await(() -> toldOfFiles().size() > before);
        bot.discord.members().edit(thread.thread(), id, "my other words");
        bot.inbox.awaitAll(2);
        assertThat(bot.platform().replies(thread, bot.clock.instant().minusSeconds(3600)))
                .isNotEmpty();
        settle();
        assertThat(toldOfFiles()).hasSize(before + 1);
    }

    private List<String> toldOfFiles() {
        return bot.discord.direct(bot.ada).stream()
                .filter(text -> text.startsWith("Your file"))
                .toList();
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsLost() {
        bot.inbox.away = true;
        write(bot.ada, "Keep me");
        TestBot.await(() -> bot.inbox.offered() >= 2);
        assertThat(bot.inbox.events()).isEmpty();
        bot.inbox.away = false;
        assertThat(bot.inbox.awaitOne().text()).isEqualTo("Keep me");
    }
}
