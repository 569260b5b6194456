package dev.whetstone.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.attempt.Act;
import dev.whetstone.attempt.Answer;
import dev.whetstone.attempt.Answers;
import dev.whetstone.award.Award;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.inbound.ChannelTalk;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.inbox.Backlog;
import dev.whetstone.round.Round;
import dev.whetstone.testing.Crashes;
import dev.whetstone.testing.DatabaseCommands;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people really write in a thread, and what it has to come to. */
class AnswersAsMeantTests {

    private static final String LONG =
            "Spark keeps a plan of everything it was asked for and runs nothing of it until an action such as"
                    + " count needs a result, which lets the optimizer see the whole chain and push filters down to the source";

    private final World world = World.begin();

    private Answer answer(Round round, String user) {
        return world.bean(Answers.class)
                .find(round.id(), world.memberId(user))
                .orElseGet(() -> Answer.empty(round.id(), round.groupId(), "none"));
    }

    private long points(String user) {
        String member = world.memberId(user);
        return world.mongo.findAll(Award.class).stream()
                .filter(award -> award.memberId().equals(member) && award.kind() == Award.Kind.ANSWER)
                .mapToLong(Award::points)
                .sum();
    }

    private List<String> members(Round round) {
        return world.bean(Members.class).of(round.groupId()).stream()
                .map(member -> member.name())
                .toList();
    }

    @Test
    void whatWasWrittenDuringAnOutageIsReadInTheOrderItWasSaid() {
        Round round = world.openFirst("just-lazy");
        List<ChatEvent> away = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            world.clock.set(World.NINE.plusMillis(i + 1));
            away.add(world.chat.write(World.thread(round), "m" + i, "It builds a plan, score=0.8"));
        }
        for (int i = 0; i < 60; i++) {
            world.clock.set(World.NINE.plusSeconds(600).plusMillis(i));
            away.add(world.chat.write(World.thread(round), "m" + i, "and now to something else, score=0.1"));
        }
        Collections.shuffle(away, new Random(7));
        ChatInbox inbox = world.bean(ChatInbox.class);
        away.forEach(inbox::accept);
        world.awaitIdle();
        assertThat(world.bean(Answers.class).of(round)).hasSize(60).allSatisfy(answer -> {
            assertThat(answer.counting()).hasSize(1);
            assertThat(answer.bestScore()).isEqualTo(0.8);
        });
    }

    @Test
    void editsThatRaceWithTheirMessagesAreNeverLost() {
        Round round = world.openFirst("just-lazy");
        ChatInbox inbox = world.bean(ChatInbox.class);
        List<ChatEvent> events = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ChatEvent posted = world.chat.write(World.thread(round), "m" + i, "It is slow, score=0.1");
            events.add(posted);
            for (int edit = 1; edit <= 30; edit++) {
                world.clock.move(Duration.ofMillis(1));
                events.add(world.chat.edit(posted.message(), "Edit %d, score=%s".formatted(edit, edit / 30.0)));
            }
        }
        CompletableFuture.allOf(events.stream()
                        .map(event -> CompletableFuture.runAsync(() -> inbox.accept(event)))
                        .toArray(CompletableFuture[]::new))
                .join();
        world.awaitIdle();
        assertThat(world.bean(Answers.class).of(round))
                .hasSize(8)
                .allSatisfy(answer -> assertThat(answer.counting())
                        .singleElement()
                        .satisfies(attempt -> assertThat(attempt.text()).startsWith("Edit 30,")));
    }

    /** What a member writes, edits and adds within the second, in any order and from many threads at once. */
    @Test
    void aHundredMembersInOneSecondAreAllTakenAsTheyMeantIt() {
        Round round = world.openFirst("just-lazy");
        List<ChatEvent> events = new ArrayList<>();
        Map<String, List<MessageRef>> messages = new LinkedHashMap<>();
        for (int i = 0; i < 100; i++) {
            String user = "m" + i;
            world.clock.set(World.NINE.plusMillis(10L * i + 1));
            ChatEvent first = world.chat.write(World.thread(round), user, "It is slow, score=0.1");
            world.clock.move(Duration.ofMillis(3));
            ChatEvent better = world.chat.edit(first.message(), "It builds a plan " + user + ", score=0.8");
            world.clock.move(Duration.ofMillis(3));
            ChatEvent remark = world.chat.write(World.thread(round), user, "ok");
            events.addAll(List.of(first, better, remark));
            messages.put(user, List.of(first.message(), remark.message()));
        }
        Collections.shuffle(events, new Random(11));
        ChatInbox inbox = world.bean(ChatInbox.class);
        CompletableFuture.allOf(events.stream()
                        .map(event -> CompletableFuture.runAsync(() -> inbox.accept(event)))
                        .toArray(CompletableFuture[]::new))
                .join();
        world.awaitIdle();
        assertThat(world.bean(Answers.class).of(round))
                .hasSize(100)
                .allSatisfy(answer -> assertThat(answer.counting())
                        .singleElement()
                        .satisfies(attempt -> assertThat(attempt.text()).startsWith("It builds a plan ")));
        messages.forEach((user, both) -> {
            assertThat(world.chat.signOn(both.get(0))).as(user).contains(Mark.GRADED);
            assertThat(world.chat.signOn(both.get(1))).as(user).isPresent();
            assertThat(points(user)).as(user).isEqualTo(16);
        });
    }

    @Test
    void whatAStrangerWroteBeforeTheyWereKnownCanStillBeCounted() {
        Round round = world.openFirst("just-lazy");
        MessageRef first = world.say(round, "ada", "What does lazy mean?");
        assertThat(world.chat.signOn(first)).contains(Mark.UNCOUNTED);
        world.type("ada", "join");
        world.pressOn(first);
        assertThat(answer(round, "ada").counting())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.text()).startsWith("What does"));
        assertThat(world.chat.signOn(first)).contains(Mark.GRADED);
    }

    /** A dozen members write the same and a third of them rewords it, all at once. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void ofCopiesWrittenAndRewordedAtOnceTheEarliestThatStandsIsPaid(long seed) {
        Round round = world.openFirst("just-lazy");
        List<ChatEvent> events = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            world.clock.move(Duration.ofMillis(5));
            ChatEvent posted = world.chat.write(World.thread(round), "m" + i, LONG + ", score=0.8");
            events.add(posted);
            if (i % 3 == 0) {
                world.clock.move(Duration.ofMillis(5));
                String reworded = LONG.replaceAll("(\\w+ \\w+) ", "$1 m" + i + " ") + ", score=0.8";
                events.add(world.chat.edit(posted.message(), reworded));
            }
        }
        Collections.shuffle(events, new Random(seed));
        ChatInbox inbox = world.bean(ChatInbox.class);
        CompletableFuture.allOf(events.stream()
                        .map(event -> CompletableFuture.runAsync(() -> inbox.accept(event)))
                        .toArray(CompletableFuture[]::new))
                .join();
        world.awaitIdle();
        world.runFor(Duration.ofMinutes(3));
        for (int i = 0; i < 12; i++) {
            assertThat(points("m" + i)).as("m%d", i).isEqualTo(i % 3 == 0 || i == 1 ? 16 : 0);
        }
    }

    @Test
    void twoOptionsPressedAtOnceAreOneChoiceAndTheSecondIsToldSo() {
        Round round = world.openFirst("just-pick");
        List<CompletableFuture<?>> presses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String user = "m" + i;
            for (String letter : List.of("A", "B")) {
                presses.add(CompletableFuture.runAsync(() -> world.bean(dev.whetstone.chat.desk.ChatDesk.class)
                        .act("choose", world.call(World.CHANNEL, null, user, round.id() + "|" + letter, Map.of()))));
            }
        }
        presses.forEach(CompletableFuture::join);
        world.awaitIdle();
        assertThat(world.bean(Answers.class).of(round))
                .hasSize(20)
                .allSatisfy(answer -> assertThat(answer.counting()).hasSize(1));
        assertThat(world.whispers("m3")).contains("your first choice stands");
    }

    @Test
    void aSettledScoreBelongsToTheTextItWasGivenFor() {
        Round round = world.openFirst("just-lazy");
        MessageRef message = world.say(round, "ada", "It is unsure, score=0.5");
        world.press(World.ADMIN, "score-form", round.id() + "|" + world.memberId("ada"), Map.of("met", "first,second"));
        assertThat(points("ada")).isEqualTo(20);
        world.edit(message, "It is nothing much, score=0.2");
        assertThat(points("ada")).isEqualTo(4);
        world.edit(message, "It is unsure, score=0.5");
        assertThat(points("ada")).as("the old text has its old score").isEqualTo(20);
    }

    @Test
    void aRemarkGivesItsPlaceToTheAnswerThatFollows() {
        Round round = world.openFirst("just-lazy");
        MessageRef word = world.say(round, "ada", "PySpark");
        world.pause();
        MessageRef remark = world.say(round, "ada", "I have no idea, score=0");
        assertThat(world.chat.signOn(word)).contains(Mark.UNCOUNTED);
        assertThat(world.chat.signOn(remark)).contains(Mark.UNCOUNTED);
        assertThat(points("ada")).isZero();
        assertThat(members(round)).doesNotContain("Ada");
        world.pause();
        MessageRef real = world.say(round, "ada", "It builds a plan first, score=1");
        assertThat(world.chat.signOn(real)).contains(Mark.GRADED);
        assertThat(points("ada")).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "...", "@ben", "\uD83D\uDC4D"})
    void signsAloneAreNoAnswerHoweverTheyAreSent(String signs) {
        Round round = world.openFirst("just-lazy");
        world.type("ada", "answer " + signs);
        world.say(round, "ada", "answer: " + signs);
        world.pressOn(world.say(round, "ada", signs));
        assertThat(answer(round, "ada").counting()).isEmpty();
        assertThat(points("ada")).isZero();
        assertThat(world.whispers("ada")).contains("That answer is empty; nothing was counted.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello all, score=0",
                "hmm tricky one, need coffee first, score=0",
                "on my phone, score=0",
                "I give up, score=0",
                "let's go team, score=0",
                "how do I delete this, score=0",
                "hmm tricky one, need coffee first, score=0.2",
                "I give up, score=0.2"
            })
    void smallTalkIsNoAnswer(String talk) {
        Round round = world.openFirst("just-lazy");
        MessageRef remark = world.say(round, "ada", talk);
        assertThat(world.chat.signOn(remark)).contains(Mark.UNCOUNTED);
        assertThat(members(round)).doesNotContain("Ada");
        world.say(round, "ada", "It builds a plan first, score=0.9");
        assertThat(points("ada")).isEqualTo(18);
    }

    @Test
    void anAnswerInThreeMessagesIsOneAnswerWhateverOthersWriteBetween() {
        Round round = world.openFirst("just-lazy");
        MessageRef one = world.say(round, "ada", "It builds a plan, score=0.3");
        world.say(round, "ben", "No, it does not, score=0.4");
        world.clock.move(Duration.ofMinutes(2));
        MessageRef two = world.say(round, "ada", "which is optimised as a whole");
        world.clock.move(Duration.ofMinutes(2));
        MessageRef three = world.say(round, "ada", "and run when an action comes");
        assertThat(answer(round, "ada").counting())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.text().lines()).hasSize(3));
        assertThat(List.of(one, two, three))
                .allSatisfy(message -> assertThat(world.chat.signOn(message)).contains(Mark.GRADED));
        world.delete(two);
        assertThat(answer(round, "ada").counting())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.text().lines()).hasSize(2));
    }

    @Test
    void workThatIsWorthNothingGivesItsPlaceWithoutCost() {
        Round round = world.openFirst("just-lazy");
        MessageRef wrong = world.say(round, "ada", "Lazy means that the cluster sleeps over the weekend, score=0");
        assertThat(points("ada")).as("an honest attempt").isEqualTo(2);
        world.pause();
        world.say(round, "ada", "It builds a plan first, score=1");
        assertThat(points("ada")).isEqualTo(20);
        assertThat(world.chat.signOn(wrong)).contains(Mark.UNCOUNTED);
    }

    @Test
    void aMissedOutputIsAnAttemptAndStaysOne() {
        Round round = world.openFirst("just-print");
        world.say(round, "ada", "[1]");
        world.pause();
        MessageRef later = world.say(round, "ada", "[1, 2]");
        assertThat(world.chat.signOn(later)).contains(Mark.UNCOUNTED);
        assertThat(points("ada")).isEqualTo(2);
        world.pressOn(later);
        assertThat(world.chat.signOn(later)).contains(Mark.GRADED);
        assertThat(points("ada")).as("a second attempt").isEqualTo(10);
    }

    @Test
    void onePressCountsWhatWasNotCounted() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It is slow, score=0.4");
        world.pause();
        MessageRef later = world.say(round, "ada", "Rather it builds a plan, score=1");
        assertThat(world.chat.signOn(later)).contains(Mark.UNCOUNTED);
        world.pressOn(later);
        world.pressOn(later);
        assertThat(world.chat.signOn(later)).contains(Mark.GRADED);
        assertThat(answer(round, "ada").counting()).hasSize(2);
        assertThat(points("ada")).isEqualTo(19);
    }

    @Test
    void aPassersByPressCountsTheRemarkAndMakesThemAMember() {
        Round round = world.openFirst("just-lazy");
        MessageRef remark = world.say(round, "eve", "What does lazy mean?");
        assertThat(members(round)).doesNotContain("Eve");
        world.pressOn(remark);
        assertThat(world.chat.signOn(remark)).contains(Mark.GRADED);
        assertThat(members(round)).contains("Eve");
    }

    @Test
    void aQuestionADeletionOrALookAtTheHelpMakesNobodyAMember() {
        Round round = world.openFirst("just-lazy");
        MessageRef question = world.say(round, "eve", "Is this about RDDs or about DataFrames?");
        world.delete(question);
        world.type("eve", "help");
        assertThat(members(round)).doesNotContain("Eve");
        assertThat(world.bean(Answers.class).of(round)).isEmpty();
        world.type("eve", "join");
        assertThat(members(round)).contains("Eve");
    }

    @Test
    void askingForRemindersMakesNobodyAMember() {
        Round round = world.openFirst("just-lazy");
        for (String line : List.of("remind", "remind off", "remind on", "remind zone:Europe/Berlin")) {
            world.type("eve", line);
            assertThat(members(round)).as(line).doesNotContain("Eve");
        }
        assertThat(world.type("eve", "remind"))
                .contains("member of no group here")
                .doesNotContain("I remind you before");
    }

    @Test
    void whoeverWasForgottenComesBackByAnAnswerOnly() {
        Round round = world.openFirst("just-lazy");
        MessageRef given = world.say(round, "eve", "It builds a plan, score=0.9");
        world.press("eve", "forget-me", "yes");
        world.say(round, "eve", "What did I miss?");
        world.delete(given);
        assertThat(members(round)).doesNotContain("Eve");
        assertThat(world.bean(Answers.class).of(round)).isEmpty();
        world.pause();
        world.say(round, "eve", "It builds a plan and waits, score=0.9");
        assertThat(members(round)).contains("Eve");
    }

    @Test
    void anAnswerInTheChannelGetsOnePrivateHint() {
        Round round = world.openFirst("just-lazy");
        ChannelTalk talk = world.bean(ChannelTalk.class);
        for (String text :
                List.of("good morning", "it builds a plan before anything runs", "it waits for an action to come")) {
            talk.said(
                    new MessageRef(MemoryPlatform.channel(World.CHANNEL), "c" + text.length()),
                    MemoryPlatform.member("ada"),
                    text,
                    world.clock.instant());
            world.beat();
        }
        assertThat(world.chat.privately("ada"))
                .singleElement()
                .satisfies(said -> assertThat(said.text()).contains("question's thread"));
        assertThat(members(round)).doesNotContain("Ada");
    }

    @Test
    void aFileAloneInTheChannelGetsTheHintWhereCodeIsAsked() {
        world.openFirst("just-code");
        MessageRef message = new MessageRef(MemoryPlatform.channel(World.CHANNEL), "c1");
        world.bean(ChannelTalk.class).sentFile(message, MemoryPlatform.member("ada"), world.clock.instant());
        world.beat();
        assertThat(world.whispers("ada")).contains("question's thread");
    }

    @Test
    void aPictureAloneGetsOnePrivateWord() {
        Round round = world.openFirst("just-lazy");
        MessageRef picture = world.say(round, "ada", "");
        assertThat(world.chat.signOn(picture)).contains(Mark.UNCOUNTED);
        assertThat(world.whispers("ada")).contains("nothing in your message that I can read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "just-lazy | score=0 my code | 1",
                "just-lazy | hmm tricky one | 1",
                "just-lazy | It builds a plan first and runs it when a result is asked for, score=1 | 0",
                "just-pick | b | 0"
            })
    void whoShowsAPictureAndSaysLittleIsToldThatOnlyWordsAreRead(String question, String text, int told) {
        Round round = world.openFirst(question);
        for (int n = 0; n < 2; n++) {
            world.clock.move(Duration.ofSeconds(1));
            world.deliver(world.chat.show(World.thread(round), "ada", text));
        }
        assertThat(world.chat.privately("ada"))
                .filteredOn(said -> said.text().contains("I read only the words of your message"))
                .hasSize(told);
    }

    @Test
    void whoIsNoMemberIsToldEachThingOnce() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "");
        world.say(round, "ada", "");
        world.say(round, "ada", "hello all, score=0");
        assertThat(world.chat.privately("ada")).hasSize(1);
        assertThat(world.chat.marks()).isEqualTo(3);
    }

    @Test
    void quotingAnAnswerAndNotKnowingIsNoAnswer() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It builds a plan first, score=1");
        MessageRef quote = world.say(round, "ben", "> It builds a plan first, score=1\nI have no idea, score=0");
        assertThat(world.chat.signOn(quote)).contains(Mark.UNCOUNTED);
        assertThat(points("ben")).isZero();
    }

    @Test
    void anotherMembersWordsAreNotPaidTwiceWhicheverArrivesFirst() {
        Round round = world.openFirst("just-lazy");
        ChatEvent first = world.chat.write(World.thread(round), "ada", LONG);
        world.clock.move(Duration.ofMinutes(1));
        ChatEvent copy =
                world.chat.write(World.thread(round), "ben", LONG.replace("everything it was", "all that it was"));
        world.deliver(copy);
        assertThat(points("ben")).isEqualTo(20);
        world.deliver(first);
        assertThat(points("ada")).isEqualTo(20);
        assertThat(points("ben")).isZero();
        world.pause();
        world.edit(
                copy.message(), "In my own words it waits with the work until somebody asks for a result, score=0.8");
        assertThat(points("ben")).isEqualTo(16);
    }

    @Test
    void theAuthorOfACopyIsToldKindlyAndInPrivate() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", LONG);
        world.say(round, "ben", LONG);
        assertThat(world.whispers("ben"))
                .contains("nearly the words of an earlier answer")
                .contains("words of your own");
        assertThat(points("ben")).isZero();
        assertThat(world.whispers("ada")).doesNotContain("earlier answer");
    }

    @Test
    void anAnswerTakesAtMostTenDatabaseCommands() {
        Round round = openForMembers("ada");
        world.say(round, "ben", "It is slow, score=0.4");
        DatabaseCommands commands = world.bean(DatabaseCommands.class);
        ChatEvent event = world.chat.write(World.thread(round), "ada", "It builds a plan, score=0.8");
        commands.begin();
        world.deliver(event);
        assertThat(commands.sent()).hasSizeLessThanOrEqualTo(10);
        assertThat(points("ada")).isEqualTo(16);
    }

    private Round openForMembers(String... users) {
        StudyGroup group = world.group("just-lazy");
        for (String user : users) {
            world.type(user, "join");
        }
        world.runTo(World.NINE);
        return world.rounds(group).get(0);
    }

    /** The note that an event is done waits for nobody, and nobody for it. */
    @Test
    void anAnswerThatMayBeACopyIsHeldAgainstOthersInOneCommandMore() {
        Round round = openForMembers("ada");
        world.say(round, "ben", LONG + ", score=0.4");
        DatabaseCommands commands = world.bean(DatabaseCommands.class);
        ChatEvent event =
                world.chat.write(World.thread(round), "ada", LONG.replaceAll("(\\w+ \\w+) ", "$1 so ") + ", score=0.8");
        commands.begin();
        world.deliver(event);
        assertThat(commands.sent())
                .filteredOn(sent -> !sent.equals("update inbox"))
                .hasSizeLessThanOrEqualTo(10);
        assertThat(points("ada")).isEqualTo(16);
    }

    @Test
    void whatIsMoreThanCanBeKeptIsSaidOnceAndSigned() {
        Round round = world.openFirst("just-lazy");
        MessageRef given = world.say(round, "ada", "It builds a plan, score=0.8");
        List<Act> talk = new ArrayList<>();
        for (int i = 0; i < Answer.MOST_ACTS; i++) {
            world.clock.move(Duration.ofMillis(1));
            talk.add(Act.of(world.chat.write(World.thread(round), "ada", "ok")));
        }
        world.bean(Answers.class).add(round, world.memberId("ada"), talk);
        world.clock.move(Duration.ofSeconds(1));
        world.say(round, "ada", "what does lazy mean?");
        MessageRef last = world.say(round, "ada", "and who wrote it?");
        assertThat(world.chat.signOn(last)).contains(Mark.UNCOUNTED);
        assertThat(world.whispers("ada").split("more than I can keep", -1)).hasSize(2);
        assertThat(points("ada")).isEqualTo(16);
        world.delete(given);
        assertThat(answer(round, "ada").counting())
                .noneSatisfy(attempt -> assertThat(attempt.text()).contains("It builds a plan"));
    }

    @Test
    void lookingAtTheModelAnswerBeforeTheRoundIsKnownToBeOpenCosts() {
        StudyGroup group = world.group("just-lazy");
        world.chat.trouble(World.CHANNEL, MemoryPlatform.Trouble.AMBIGUOUS);
        world.runTo(World.NINE);
        Round round = world.rounds(group).get(0);
        assertThat(round.state()).isEqualTo(Round.State.SCHEDULED);
        assertThat(world.press("ada", "show", round.id()))
                .contains("still open")
                .doesNotContain("Model answer of lazy");
        assertThat(world.press("ada", "answer", round.id())).contains("Your answer");
    }

    @Test
    void anEventThatFailsAgainAndAgainIsSetAsideAndHoldsUpNobody() {
        Round round = world.openFirst("just-lazy");
        world.bean(Crashes.class).always(true);
        try {
            world.say(round, "ada", "It builds a plan, score=0.8");
            world.runFor(Duration.ofMinutes(30));
        } finally {
            world.bean(Crashes.class).always(false);
        }
        assertThat(world.bean(Backlog.class).setAside()).isEqualTo(1);
        assertThat(world.health("inbox")).contains("setAside=1");
        world.runFor(Duration.ofHours(10));
        assertThat(world.now(round).state()).isEqualTo(Round.State.REVEALED);
    }

    /** Signs alone say nothing, also in the same breath; one word may. */
    @Test
    void signsAfterAnAnswerAreNoPartOfIt() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It builds a plan first, score=0.5");
        MessageRef signs = world.say(round, "ada", "👍👍");
        MessageRef word = world.say(round, "ada", "lazily");
        assertThat(world.chat.signOn(signs)).contains(Mark.UNCOUNTED);
        assertThat(world.chat.signOn(word)).contains(Mark.GRADED);
        assertThat(answer(round, "ada").best().orElseThrow().text())
                .isEqualTo("It builds a plan first, score=0.5\nlazily");
    }
}
