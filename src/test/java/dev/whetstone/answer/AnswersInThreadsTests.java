package dev.whetstone.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.attempt.Answer;
import dev.whetstone.attempt.Answers;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.chat.inbound.ThreadReplyListener;
import dev.whetstone.round.Round;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.SampleContent;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswersInThreadsTests {

    private static final Instant CLOSE = World.NINE.plus(Duration.ofHours(10));

    private final World world = World.begin();

    private Answer answer(Round round, String user) {
        return world.bean(Answers.class)
                .find(round.id(), world.memberId(user))
                .orElseGet(() -> Answer.empty(round.id(), round.groupId(), "none"));
    }

    private long points(String user) {
        return world.mongo.findAll(dev.whetstone.award.Award.class).stream()
                .filter(award -> award.memberId().equals(world.memberId(user)))
                .filter(award -> award.kind() == dev.whetstone.award.Award.Kind.ANSWER)
                .mapToLong(dev.whetstone.award.Award::points)
                .sum();
    }

    @Test
    void theFirstSubstantialReplyIsTheAnswerAndIsMarked() {
        Round round = world.openFirst("just-lazy");
        MessageRef question = world.say(round, "ada", "What does lazy mean?");
        MessageRef given = world.say(round, "ada", "It builds a plan first");
        MessageRef chat = world.say(round, "ada", "and by the way, nice weather today");
        assertThat(world.chat.signOn(question)).contains(Mark.UNCOUNTED);
        assertThat(world.chat.signOn(given)).contains(Mark.GRADED);
        assertThat(world.chat.signOn(chat)).isEmpty();
        assertThat(answer(round, "ada").attempts())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.message()).isEqualTo(given));
        assertThat(world.chat.privately("ada")).hasSize(1);
        assertThat(points("ada")).isEqualTo(20);
    }

    @Test
    void aFurtherAttemptIsMadeByAnswerColon() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It is slow, score=0.1");
        world.say(round, "ada", "Answer: it builds a plan, score=1");
        assertThat(answer(round, "ada").attempts()).hasSize(2);
        assertThat(points("ada")).isEqualTo(19);
    }

    @Test
    void aReplyOutsideAnyQuestionsThreadIsNobodysBusiness() {
        world.openFirst("just-lazy");
        world.deliver(world.chat.write(
                new dev.whetstone.chat.ThreadRef(MemoryPlatform.channel(World.CHANNEL), "other"),
                "ada",
                "Shall we meet for lunch tomorrow"));
        assertThat(world.chat.privately("ada")).isEmpty();
        assertThat(world.mongo.findAll(Answer.class)).isEmpty();
    }

    @Test
    void theFormAlwaysSubmits() {
        Round round = world.openFirst("just-lazy");
        assertThat(world.press("ada", "answer", round.id())).contains("Your answer");
        world.press("ada", "answer-form", round.id(), Map.of("text", "Laziness?"));
        assertThat(answer(round, "ada").attempts()).hasSize(1);
        assertThat(world.type("ben", "answer lazy")).contains("Got it.");
        assertThat(answer(round, "ben").attempts()).hasSize(1);
        assertThat(world.type("ben", "answer")).contains("Your answer");
    }

    @Test
    void anEditReplacesTheAnswerAndIsGradedAgain() {
        Round round = world.openFirst("just-lazy");
        MessageRef message = world.say(round, "ada", "It is slow, score=0.5");
        assertThat(points("ada")).isEqualTo(10);
        world.edit(message, "It builds a plan, score=0.9");
        assertThat(answer(round, "ada").attempts()).hasSize(1);
        assertThat(points("ada")).as("an edit is no further attempt").isEqualTo(18);
        world.edit(message, "It is nothing, score=0.2");
        assertThat(points("ada")).as("the last revision counts").isEqualTo(4);
    }

    @Test
    void anEditThatArrivesBeforeItsMessageCounts() {
        Round round = world.openFirst("just-lazy");
        ChatEvent created = world.chat.write(World.thread(round), "ada", "It is slow, score=0.1");
        ChatEvent edited = world.chat.edit(created.message(), "It builds a plan, score=1");
        world.deliver(edited);
        world.deliver(created);
        assertThat(answer(round, "ada").attempts())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.text()).contains("score=1"));
        assertThat(points("ada")).isEqualTo(20);
    }

    @Test
    void anOlderRevisionThatComesLateChangesNothing() {
        Round round = world.openFirst("just-lazy");
        ChatEvent created = world.chat.write(World.thread(round), "ada", "It is, score=0.1");
        world.deliver(created);
        world.clock.move(Duration.ofSeconds(5));
        ChatEvent second = world.chat.edit(created.message(), "It is, score=0.2");
        world.clock.move(Duration.ofSeconds(5));
        world.deliver(world.chat.edit(created.message(), "It is, score=0.9"));
        world.deliver(second);
        assertThat(points("ada")).isEqualTo(18);
    }

    @Test
    void anEditWithoutANewTextIsNotGradedAgain() {
        Round round = world.openFirst("just-lazy");
        MessageRef message = world.say(round, "ada", "It builds a plan");
        world.edit(message, "It builds a plan");
        assertThat(world.chat.privately("ada")).hasSize(1);
    }

    @Test
    void anEditAfterTheCloseIsPolitelyRefusedAndTheAnswerStands() {
        Round round = world.openFirst("just-lazy");
        MessageRef message = world.say(round, "ada", "It is slow, score=0.5");
        world.runTo(CLOSE.plusSeconds(60));
        world.edit(message, "It builds a plan, score=1");
        assertThat(world.lastWhisper("ada")).contains("counts as it stood before this edit");
        assertThat(points("ada")).isEqualTo(10);
    }

    @Test
    void chatEditedIntoAnAnswerIsTaken() {
        Round round = world.openFirst("just-lazy");
        MessageRef message = world.say(round, "ada", "hmm");
        world.edit(message, "It builds a plan first");
        assertThat(points("ada")).isEqualTo(20);
    }

    @Test
    void anEditCannotEmptyAnAnswer() {
        Round round = world.openFirst("just-lazy");
        MessageRef message = world.say(round, "ada", "It builds a plan first");
        world.edit(message, "answer: ");
        assertThat(points("ada")).isEqualTo(20);
        assertThat(world.lastWhisper("ada")).contains("the text before this edit stands");
    }

    @Test
    void deletingTheMessageWithdrawsTheAnswer() {
        Round round = world.openFirst("just-lazy");
        MessageRef message = world.say(round, "ada", "It builds a plan first");
        world.delete(message);
        assertThat(answer(round, "ada").isGiven()).isFalse();
        assertThat(points("ada")).isZero();
        world.runTo(CLOSE);
        assertThat(world.chat.replies(World.thread(round)).get(0).text()).contains("Nobody answered");
    }

    @Test
    void aWithdrawnAnswerCanBeGivenAnew() {
        Round round = world.openFirst("just-lazy");
        world.delete(world.say(round, "ada", "It builds a plan, score=0.5"));
        world.say(round, "ada", "It builds a plan and waits");
        assertThat(answer(round, "ada").isGiven()).isTrue();
        assertThat(points("ada")).as("the graded one before was an attempt").isEqualTo(19);
    }

    @Test
    void aDeletionThatArrivesBeforeItsMessageWithdrawsIt() {
        Round round = world.openFirst("just-lazy");
        ChatEvent created = world.chat.write(World.thread(round), "ada", "It builds a plan first");
        world.deliver(world.chat.delete(created.message()));
        world.deliver(created);
        assertThat(answer(round, "ada").isGiven()).isFalse();
        assertThat(points("ada")).isZero();
        world.say(round, "ada", "It builds a plan first");
        assertThat(points("ada"))
                .as("what arrives in another order costs the same")
                .isEqualTo(19);
    }

    @Test
    void deletedChatUsesUpNoAttempt() {
        Round round = world.openFirst("just-lazy");
        for (int i = 0; i < 25; i++) {
            world.delete(world.say(round, "ada", "hm"));
        }
        world.say(round, "ada", "It builds a plan first");
        assertThat(points("ada")).isEqualTo(20);
    }

    @Test
    void deletingAfterTheCloseKeepsThePointsButNotTheText() {
        Round round = world.openFirst("just-lazy");
        MessageRef message = world.say(round, "ada", "It builds a plan first");
        world.runTo(CLOSE.plusSeconds(60));
        world.delete(message);
        assertThat(points("ada")).isEqualTo(20);
        assertThat(answer(round, "ada").attempts().get(0).text()).isEmpty();
    }

    @Test
    void aLateReplyIsPracticeWithoutPoints() {
        Round round = world.openFirst("just-lazy");
        world.runTo(CLOSE.plusSeconds(60));
        world.say(round, "ada", "It builds a plan first, score=0.9");
        assertThat(world.lastWhisper("ada")).contains("practice and brings no points", SampleContent.SECOND_POINT);
        assertThat(world.mongo.findAll(dev.whetstone.award.Award.class)).isEmpty();
    }

    @Test
    void whoOnlyMadeARemarkBeforeTheCloseCanStillPractise() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "hmm tricky one, need coffee first, score=0");
        world.runFor(Duration.ofHours(11));
        world.say(round, "ada", SampleContent.FIRST_POINT + ", score=0.9");
        assertThat(world.lastWhisper("ada")).contains("practice and brings no points");
    }

    @Test
    void talkAfterThePracticeIsTalk() {
        Round round = world.openFirst("just-lazy");
        world.runTo(CLOSE.plusSeconds(60));
        world.say(round, "ada", "It builds a plan first");
        world.say(round, "ada", "Well, that was an interesting one");
        world.say(round, "ada", "See you all tomorrow at nine");
        assertThat(world.chat.privately("ada")).hasSize(1);
        world.say(round, "ada", "answer: Another try at it");
        assertThat(world.chat.privately("ada")).hasSize(2);
    }

    @Test
    void anAnswerWrittenBeforeTheCloseAndDeliveredAfterItCounts() {
        Round round = world.openFirst("just-lazy");
        world.clock.set(CLOSE.minusSeconds(1));
        ChatEvent event = world.chat.write(World.thread(round), "ada", "It builds a plan first");
        world.clock.set(CLOSE.plusSeconds(30));
        world.deliver(event);
        assertThat(points("ada")).isEqualTo(20);
    }

    @Test
    void theRevealWaitsForAnAnswerThatIsStillBeingGraded() {
        Round round = world.openFirst("just-lazy");
        world.runTo(CLOSE.minusSeconds(30));
        world.grader().away().set(true);
        world.say(round, "ada", "It builds a plan first");
        world.runTo(CLOSE.plusSeconds(30));
        assertThat(world.now(round).state()).isEqualTo(Round.State.CLOSED);
        world.grader().away().set(false);
        world.runTo(CLOSE.plusSeconds(110));
        assertThat(world.now(round).isRevealed()).isTrue();
        assertThat(world.chat.replies(World.thread(round)).get(0).text()).contains("Ada | 100 % | +20");
    }

    @Test
    void theRevealWaitsForASubmittedFormAsWell() {
        Round round = world.openFirst("just-lazy", World.sealed());
        ChatEvent event = new ChatEvent(
                ChatEvent.Kind.SUBMITTED,
                new MessageRef(MemoryPlatform.channel(World.CHANNEL), "i-1"),
                "0",
                null,
                MemoryPlatform.member("ada"),
                "It builds a plan first",
                round.id(),
                CLOSE.minusSeconds(1),
                null);
        // accepted by a process that died before it handled it
        world.bean(ChatInbox.class).accept(event);
        world.awaitIdle();
        world.mongo.dropCollection(Answer.class);
        world.mongo
                .getCollection("inbox")
                .updateMany(
                        new org.bson.Document(),
                        new org.bson.Document(
                                "$set",
                                new org.bson.Document("nextFireAt", java.util.Date.from(CLOSE.plusSeconds(20)))));
        world.runTo(CLOSE.plusSeconds(10));
        assertThat(world.now(round).state()).isEqualTo(Round.State.CLOSED);
        world.runTo(CLOSE.plusSeconds(30));
        assertThat(world.chat.replies(World.thread(round)).get(0).text()).contains("Ada");
    }

    @Test
    void aGraderThatIsAwayLosesNoAnswer() {
        Round round = world.openFirst("just-lazy");
        world.grader().away().set(true);
        MessageRef message = world.say(round, "ada", "It builds a plan first");
        assertThat(world.chat.signOn(message)).contains(Mark.TAKEN);
        assertThat(world.chat.privately("ada")).isEmpty();
        world.grader().away().set(false);
        world.runFor(Duration.ofMinutes(1));
        assertThat(world.chat.signOn(message)).contains(Mark.GRADED);
        assertThat(world.chat.privately("ada")).hasSize(1);
        assertThat(points("ada")).isEqualTo(20);
    }

    @Test
    void aGradeThatComesAfterTheRevealIsToldInFull() {
        Round round = world.openFirst("just-lazy");
        world.grader().away().set(true);
        world.say(round, "ada", "It builds a plan first, score=0.5");
        world.runTo(CLOSE.plus(Duration.ofMinutes(10)));
        assertThat(world.now(round).isRevealed()).isTrue();
        world.grader().away().set(false);
        world.runFor(Duration.ofMinutes(10));
        assertThat(world.lastWhisper("ada"))
                .contains("10 of 20 points", SampleContent.SECOND_POINT)
                .doesNotContain("Edit your message");
    }

    @Test
    void aGraderThatBreaksLeavesTheAnswerToPeople() {
        Round round = world.openFirst("just-lazy");
        MessageRef message = world.say(round, "ada", "Please break the grader now");
        assertThat(world.lastWhisper("ada")).contains("kept", "two peers can settle it");
        assertThat(world.chat.signOn(message)).contains(Mark.WAITING);
        assertThat(points("ada")).isEqualTo(2);
    }

    @Test
    void aRefusalThatBreaksLosesNoAnswer() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "Please break the refusal now");
        assertThat(points("ada")).isEqualTo(20);
    }

    @Test
    void aRefusedTextUsesUpNoAttempt() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "Please refuse me now");
        assertThat(world.lastWhisper("ada")).isEqualTo("That cannot be an answer.");
        world.say(round, "ada", "It builds a plan first");
        assertThat(points("ada")).isEqualTo(20);
    }

    @Test
    void feedbackBeforeTheCloseNamesNoMissingPoint() {
        Round round = world.openFirst("just-lazy");
        MessageRef message = world.say(round, "ada", "It is slow, score=0.2 unsure");
        world.edit(message, "It is slow, score=0.3");
        world.say(round, "ada", "answer: It is slow, score=0.1");
        assertThat(world.chat.privately("ada")).hasSize(3);
        assertThat(world.whispers("ada")).doesNotContain(SampleContent.FIRST_POINT, SampleContent.SECOND_POINT);
        world.runTo(CLOSE);
        assertThat(world.lastWhisper("ada")).contains(SampleContent.SECOND_POINT);
    }

    @Test
    void aGradeThatStaysUnsureSaysSoAfterTheReveal() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It is slow, score=0.5 unsure");
        world.runTo(CLOSE);
        assertThat(world.lastWhisper("ada")).contains("I am not sure about this grade");
    }

    @Test
    void inASealedRoundOnlyFormAndCommandCount() {
        Round round = world.openFirst("just-lazy", World.sealed());
        world.say(round, "ada", "It builds a plan first");
        assertThat(world.lastWhisper("ada")).contains("This round is sealed", "not counted");
        assertThat(answer(round, "ada").isGiven()).isFalse();
        world.press("ada", "answer-form", round.id(), Map.of("text", "It builds a plan first"));
        assertThat(points("ada")).isEqualTo(20);
        assertThat(world.press("ben", "peers", round.id())).contains("sealed");
        assertThat(world.lastWhisper("ada")).doesNotContain("Edit your message");
    }

    @Test
    void aChoiceTakesOneAttemptHoweverItIsTried() {
        Round round = world.openFirst("just-pick");
        MessageRef message = world.say(round, "ada", "A");
        assertThat(points("ada")).isEqualTo(2);
        world.say(round, "ada", "answer: B");
        world.press("ada", "choose", round.id() + "|B");
        world.edit(message, "B");
        world.delete(message);
        world.say(round, "ada", "B");
        world.press("ada", "choose", round.id() + "|B");
        assertThat(points("ada")).isLessThanOrEqualTo(2);
    }

    @Test
    void aChoiceIsMadeByButtonLetterOrText() {
        Round round = world.openFirst("just-pick");
        world.press("ada", "choose", round.id() + "|B");
        world.say(round, "ben", "b)");
        world.say(round, "cleo", "LEFT join");
        for (String user : List.of("ada", "ben", "cleo")) {
            assertThat(points(user)).isEqualTo(10);
        }
        world.say(round, "dan", "Z");
        assertThat(world.lastWhisper("dan")).contains("A to C");
        assertThat(answer(round, "dan").isGiven()).isFalse();
    }

    @Test
    void attemptsCostAndHaveAnEnd() {
        Round round = world.openFirst("just-lazy");
        for (int i = 0; i < Answer.MOST_ATTEMPTS; i++) {
            world.say(round, "ada", "answer: wrong " + i + " score=0");
        }
        world.say(round, "ada", "answer: right at last score=1");
        assertThat(world.lastWhisper("ada")).contains("more are not counted");
        assertThat(points("ada")).isEqualTo(2);
    }

    @Test
    void aHintCostsATenthAndTheSameCallOnlyOnce() {
        Round round = world.openFirst("just-lazy");
        var call = world.call(World.CHANNEL, null, "ada", round.id(), Map.of());
        world.act("hint", call);
        world.act("hint", call);
        assertThat(world.press("ada", "hint", round.id())).contains("First hint", "Second hint");
        world.say(round, "ada", "It builds a plan first");
        assertThat(points("ada")).isEqualTo(16);
        assertThat(world.type("ada", "why")).contains("2 hints");
    }

    @Test
    void hintsNeverCostMoreThanThereAre() {
        Round round = world.openFirst("just-lazy");
        for (int i = 0; i < 6; i++) {
            world.type("ada", "hint");
        }
        assertThat(world.type("ada", "hint")).contains("Third hint", "That was the last one.");
        world.say(round, "ada", "It builds a plan first");
        assertThat(points("ada")).isEqualTo(14);
    }

    @Test
    void aHintTakenBeforeAnEditCostsTheEditedAnswer() {
        Round round = world.openFirst("just-lazy");
        MessageRef message = world.say(round, "ada", "It is slow, score=0.1");
        world.type("ada", "hint");
        world.edit(message, "It builds a plan, score=1");
        assertThat(points("ada")).isEqualTo(18);
    }

    @Test
    void whoLooksAtTheModelAnswerGetsNoPoints() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It builds a plan, score=0.5");
        assertThat(world.press("ada", "show", round.id())).contains("no points").doesNotContain("Model answer of");
        assertThat(points("ada")).isEqualTo(10);
        assertThat(world.press("ada", "show", round.id() + "|yes")).contains("Model answer of lazy.");
        assertThat(points("ada")).isZero();
        world.say(round, "ada", "answer: It builds a plan, score=1");
        assertThat(points("ada")).isZero();
        assertThat(world.type("ada", "why")).contains("0 points");
    }

    @Test
    void afterTheCloseLookingIsFree() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It builds a plan");
        world.runTo(CLOSE.plusSeconds(60));
        assertThat(world.press("ada", "show", round.id())).contains("Model answer of lazy.");
        assertThat(points("ada")).isEqualTo(20);
    }

    @Test
    void theSameEventDeliveredAgainIsOneAnswer() {
        Round round = world.openFirst("just-lazy");
        ChatEvent event = world.chat.write(World.thread(round), "ada", "It builds a plan first");
        world.deliver(event);
        world.deliver(event);
        world.bean(ThreadReplyListener.class).onEvent(event);
        assertThat(answer(round, "ada").attempts()).hasSize(1);
        assertThat(world.chat.privately("ada")).hasSize(1);
        assertThat(points("ada")).isEqualTo(20);
    }

    @Test
    void theSameEventOnManyThreadsAtOnceIsOneAnswer() {
        Round round = world.openFirst("just-lazy");
        ChatEvent event = world.chat.write(World.thread(round), "ada", "It builds a plan first");
        ThreadReplyListener listener = world.bean(ThreadReplyListener.class);
        CompletableFuture.allOf(IntStream.range(0, 16)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> {
                            if (i % 2 == 0) {
                                world.bean(ChatInbox.class).accept(event);
                            } else {
                                listener.onEvent(event);
                            }
                        }))
                        .toArray(CompletableFuture[]::new))
                .join();
        world.awaitIdle();
        assertThat(answer(round, "ada").attempts()).hasSize(1);
        assertThat(points("ada")).isEqualTo(20);
        assertThat(world.mongo.findAll(dev.whetstone.group.Member.class)).hasSize(1);
    }
}
