package dev.whetstone.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.award.Award;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.MemoryPlatform.Trouble;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AppealTests {

    private static final Instant CLOSE = World.NINE.plus(Duration.ofHours(10));
    private static final String BUTTON = "I think this is better than that";

    private final World world = World.begin();

    private Round revealed(String... answers) {
        Round round = world.openFirst("just-lazy");
        for (String answer : answers) {
            String[] parts = answer.split(": ", 2);
            world.say(round, parts[0], parts[1]);
        }
        world.runTo(CLOSE);
        return world.now(round);
    }

    private Appeal only() {
        List<Appeal> all = world.mongo.findAll(Appeal.class);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private String appeal(String user, Round round) {
        String reply = world.press(user, "appeal", round.id());
        world.beat();
        return reply;
    }

    private String decide(String user, String score, String reason) {
        String reply = world.press(user, "appeal-form", only().id(), Map.of("score", score, "reason", reason));
        world.beat();
        return reply;
    }

    private int points(String user) {
        return world.mongo.findAll(Award.class).stream()
                .filter(award -> award.memberId().equals(world.memberId(user)))
                .filter(award -> award.kind() == Award.Kind.ANSWER)
                .mapToInt(Award::points)
                .sum();
    }

    private static List<String> buttons(ChatMessage message) {
        return message.blocks().stream()
                .filter(Block.Choices.class::isInstance)
                .flatMap(block -> ((Block.Choices) block).choices().stream())
                .map(Choice::label)
                .toList();
    }

    private ChatMessage lastTo(String user) {
        List<MemoryPlatform.Said> all = world.chat.privately(user).stream()
                .filter(said -> !said.text().contains("First answer"))
                .toList();
        return all.get(all.size() - 1).content();
    }

    @Test
    void everyResultThatIsNotFullBearsTheButtonAndNoOther() {
        revealed("ada: It is lazy, score=0.5", "ben: It builds a plan and waits for an action");
        assertThat(buttons(lastTo("ada"))).containsExactly(BUTTON);
        assertThat(buttons(lastTo("ben"))).isEmpty();
    }

    @Test
    void anAppealReachesTheAdminsWithQuestionRubricAndAnswerAndWithoutAName() {
        Round round = revealed("ada: It is lazy as can be, score=0.5");
        assertThat(appeal("ada", round)).contains("the group's admins", "never lowers");
        assertThat(world.lastWhisper(World.ADMIN))
                .contains("An appeal in", "better than 50 %", "Prompt of lazy", "A plan is built before anything runs")
                .contains("It is lazy as can be, score=0.5")
                .doesNotContain("Ada");
        assertThat(buttons(lastTo(World.ADMIN))).containsExactly("Decide");
    }

    @Test
    void theDecisionIsToldWithItsReasonAndStandsInTheLedger() {
        Round round = revealed("ada: It is lazy, score=0.5");
        assertThat(points("ada")).isEqualTo(10);
        appeal("ada", round);
        assertThat(decide(World.ADMIN, "0.9", "Lazy says\n it all *here*")).contains("decided, with 90 %");
        assertThat(world.whispers("ada"))
                .contains("An admin looked at your answer", "90 % instead of 50 %", "Lazy says it all *here*");
        assertThat(points("ada")).isEqualTo(18);
        assertThat(world.type("ada", "why")).contains("raised on appeal by an admin", "Lazy says it all *here*");
        world.runFor(Duration.ofDays(1));
        assertThat(world.whispers("ada").split("Your appeal:", -1)).hasSize(2);
        assertThat(points("ada")).isEqualTo(18);
    }

    @Test
    void anAppealNeverLowersAGradeAndTheReasonIsToldNevertheless() {
        Round round = revealed("ada: It is lazy, score=0.5");
        appeal("ada", round);
        decide(World.ADMIN, "0.25", "The second point is missing");
        assertThat(world.lastWhisper("ada")).contains("left it at 50 %", "The second point is missing");
        assertThat(points("ada")).isEqualTo(10);
        assertThat(world.type("ada", "why"))
                .contains("left as it was on appeal by an admin", "The second point is missing");
    }

    @Test
    void whatAModelWouldGiveItIsShownToThoseWhoDecideAndToThemAlone() {
        Round round = revealed("ada: It is lazy, score=0.5");
        appeal("ada", round);
        assertThat(only().isRead()).isTrue();
        assertThat(world.lastWhisper(World.ADMIN)).doesNotContain("language model");
        world.bean(Appeals.class).change(only().id(), current -> current.read("80"));
        assertThat(world.press(World.ADMIN, "waiting-look", "appeal:" + only().id()))
                .contains("A language model read it too and would give it 80 %");
        decide(World.ADMIN, "0.9", "Nearly");
        assertThat(world.whispers("ada")).doesNotContain("language model");
    }

    @Test
    void thereIsOneAppealForEachText() {
        Round round = revealed("ada: It is lazy, score=0.5");
        appeal("ada", round);
        assertThat(appeal("ada", round)).contains("open already");
        decide(World.ADMIN, "0.5", "Half is there");
        assertThat(appeal("ada", round)).contains("one appeal for each answer");
        assertThat(only().state()).isEqualTo(Appeal.State.DECIDED);
    }

    @Test
    void appealsOpenWithTheReveal() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It is lazy, score=0.5");
        assertThat(appeal("ada", round)).contains("open with the reveal");
        assertThat(world.mongo.findAll(Appeal.class)).isEmpty();
    }

    @Test
    void whoHasAFullResultOrNoneHasNothingToAppealAgainst() {
        Round round = revealed("ada: It builds a plan and waits");
        assertThat(appeal("ada", round)).contains("full already");
        assertThat(appeal("ben", round)).contains("no result");
        assertThat(appeal("ada", world.now(round))).contains("full already");
        assertThat(world.press("ada", "appeal", "nonsense")).contains("no result to appeal against here");
    }

    @Test
    void aDiscussionThatIsStillWithPeersIsNotAppealed() {
        Round round = world.openFirst("just-story");
        world.say(round, "ada", "We had a slow pipeline once");
        world.runTo(CLOSE);
        assertThat(buttons(lastTo("ada"))).doesNotContain(BUTTON);
        assertThat(appeal("ada", round)).contains("still with your peers");
    }

    @Test
    void theCommandMeansTheLatestResultThatIsNotFullOrTheThreads() {
        Round round = revealed("ada: It is lazy, score=0.5", "ben: It builds a plan and waits");
        assertThat(world.type("ben", "appeal")).contains("no result to appeal against here");
        assertThat(world.type("cleo", "appeal")).contains("no result");
        assertThat(world.type("ada", "appeal")).contains("I ask the group's admins");
        assertThat(world.typedIn(World.thread(round), "ada", "appeal").toString())
                .contains("open already");
    }

    @Test
    void nobodyDecidesTheirOwnAppealAndPeersDoWhereTheOnlyAdminIsItsAuthor() {
        Round round = revealed(
                World.ADMIN + ": It is lazy, score=0.5",
                "ben: It builds a plan and waits, score=0.9",
                "cleo: It waits for an action, score=0.8",
                "dan: It does something, score=0.2");
        assertThat(appeal(World.ADMIN, round)).contains("two members who answered it too");
        assertThat(decide(World.ADMIN, "1", "Because I am right")).contains("for others to decide");
        assertThat(world.lastWhisper("ben")).contains("An appeal in", "two members decide");
        assertThat(world.lastWhisper("cleo")).contains("An appeal in");
        assertThat(world.whispers("dan")).doesNotContain("An appeal in");
        assertThat(decide("eve", "1", "I only watch")).contains("for others to decide");
        assertThat(decide("ben", "1", "All is there")).contains("one more member");
        assertThat(only().isOpen()).isTrue();
        assertThat(decide("ben", "0.75", "Nearly all is there")).contains("one more member");
        assertThat(decide("cleo", "0.9", "The plan is missing")).contains("decided");
        assertThat(world.whispers(World.ADMIN))
                .contains("2 peers looked", "83 % instead of 50 %", "Nearly all is there / The plan is missing");
        assertThat(points(World.ADMIN)).isEqualTo(17);
    }

    private void appealedWhereCleoHasVoted() {
        Round round = revealed(
                World.ADMIN + ": It is lazy, score=0.5",
                "ben: It builds a plan and waits, score=0.9",
                "cleo: It waits for an action, score=0.8",
                "dan: It does something, score=0.2");
        appeal(World.ADMIN, round);
        decide("cleo", "0.75", "Nearly all is there");
    }

    @Test
    void whoIsForgottenBeforeTheyDecideIsReplacedByTheNext() {
        appealedWhereCleoHasVoted();
        world.press("ben", "forget-me", "yes");
        world.beat();
        assertThat(world.lastWhisper("dan")).contains("An appeal in", "two members decide");
        assertThat(decide("dan", "0.75", "So I think")).contains("decided, with 75 %");
    }

    @Test
    void whoLeavesBeforeTheyDecideIsReplacedByTheNextAndDecidesNoMore() {
        appealedWhereCleoHasVoted();
        world.type("cleo", "leave");
        world.runFor(Duration.ofDays(1));
        assertThat(world.whispers("dan")).as("who left had decided").doesNotContain("An appeal in");
        world.type("ben", "leave");
        world.runFor(Duration.ofDays(1));
        assertThat(world.whispers("dan")).contains("An appeal in", "two members decide");
        assertThat(decide("ben", "0.25", "Gone I am")).doesNotContain("decided, with");
        assertThat(decide("dan", "0.75", "So I think")).contains("decided, with 75 %");
    }

    @Test
    void whereTheOnlyOtherAdminLeavesPeersAreAskedAtOnce() {
        Round round = revealed(
                "ada: It is lazy, score=0.5",
                "ben: It builds a plan and waits, score=0.9",
                "cleo: It waits for an action, score=0.8");
        appeal("ada", round);
        world.bean(Groups.class).change(round.groupId(), group -> {
            group.addAdmin(MemoryPlatform.member("ada"));
            group.removeAdmin(List.of(MemoryPlatform.member(World.ADMIN).key()));
        });
        world.runFor(Duration.ofDays(1));
        assertThat(world.whispers("ada")).contains("no admin who could decide").doesNotContain("found the time");
        assertThat(world.whispers("ben")).contains("An appeal in", "two members decide");
        assertThat(world.whispers("cleo")).contains("An appeal in", "two members decide");
    }

    @Test
    void aReasonThatIsASentenceEndsOnce() {
        Round round = revealed("ada: It is lazy, score=0.5");
        appeal("ada", round);
        decide(World.ADMIN, "0.9", "All is there.");
        assertThat(world.whispers("ada")).contains("“All is there.” ").doesNotContain(".”.");
    }

    @Test
    void whoTakesAnAppealBackKnowsThatItWasTheOnlyOne() {
        Round round = revealed("ada: It is lazy, score=0.5");
        assertThat(appeal("ada", round)).contains("one for each answer");
        assertThat(world.press("ada", "appeal-back", only().id())).contains("cannot be appealed again");
        assertThat(appeal("ada", round)).contains("There is one appeal for each answer");
    }

    @Test
    void whereNobodyCouldDecideItIsSaidAtOnce() {
        Round round = revealed(World.ADMIN + ": It is lazy, score=0.5", "ben: It builds a plan, score=0.9");
        assertThat(appeal(World.ADMIN, round)).contains("Nobody could decide it");
        assertThat(world.mongo.findAll(Appeal.class)).isEmpty();
    }

    @Test
    void withTwoAdminsTheOtherOneDecidesTheFirstOnesAppeal() {
        StudyGroup group = world.group("just-lazy");
        world.bean(Groups.class).change(group.id(), current -> current.addAdmin(MemoryPlatform.member("ben")));
        world.runTo(World.NINE);
        Round round = world.only(group, Round.State.OPEN);
        world.say(round, World.ADMIN, "It is lazy, score=0.5");
        world.runTo(CLOSE);
        assertThat(appeal(World.ADMIN, world.now(round))).contains("the group's admins");
        assertThat(world.lastWhisper("ben")).contains("An appeal in");
        assertThat(decide("ben", "1", "Right")).contains("decided");
    }

    @Test
    void theSecondOfTwoWhoDecideIsToldAndChangesNothing() {
        StudyGroup group = world.group("just-lazy");
        world.bean(Groups.class).change(group.id(), current -> current.addAdmin(MemoryPlatform.member("ben")));
        world.runTo(World.NINE);
        Round round = world.only(group, Round.State.OPEN);
        world.say(round, "ada", "It is lazy, score=0.5");
        world.runTo(CLOSE);
        appeal("ada", world.now(round));
        decide(World.ADMIN, "0.9", "Nearly");
        assertThat(decide("ben", "0.1", "Scores are chosen")).contains("decided meanwhile: 90 %", "Nearly");
        assertThat(world.press("ben", "appeal-decide", only().id())).contains("decided meanwhile");
        assertThat(points("ada")).isEqualTo(18);
    }

    @Test
    void ofManyWhoDecideAtOnceOneStands() {
        Round round = revealed("ada: It is lazy, score=0.5");
        appeal("ada", round);
        Appeals appeals = world.bean(Appeals.class);
        String id = only().id();
        List<CompletableFuture<Boolean>> all = IntStream.range(0, 8)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> {
                    AtomicBoolean mine = new AtomicBoolean();
                    appeals.change(id, current -> {
                        mine.set(current.vote(
                                new AppealVotes.Vote("m" + n, true, n / 10.0, "r" + n), world.clock.instant()));
                        return mine.get();
                    });
                    return mine.get();
                }))
                .toList();
        List<Boolean> taken = all.stream().map(CompletableFuture::join).toList();
        assertThat(taken).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(only().votes()).hasSize(1);
    }

    @Test
    void anIncompleteDecisionIsOneSentenceAndDecidesNothing() {
        Round round = revealed("ada: It is lazy, score=0.5");
        appeal("ada", round);
        assertThat(decide(World.ADMIN, "0.9", "  ")).contains("Write why");
        assertThat(decide(World.ADMIN, "0.9", "x".repeat(300))).contains("at most 200");
        assertThat(decide(World.ADMIN, "17", "Why not")).contains("Choose how good");
        assertThat(only().isOpen()).isTrue();
        assertThat(world.press(World.ADMIN, "appeal-form", "gone", Map.of("score", "1", "reason", "x")))
                .contains("no longer there");
        assertThat(world.pressed(World.ADMIN, "appeal-decide", only().id(), Map.of()))
                .isInstanceOf(Reply.Open.class);
    }

    @Test
    void anEditAfterTheAppealTakesItBackAndSaysSo() {
        Round round = world.openFirst("just-lazy");
        MessageRef message = world.say(round, "ada", "It is lazy, score=0.5");
        world.runTo(CLOSE);
        appeal("ada", world.now(round));
        world.edit(message, "It is lazy, score=0.5");
        world.beat();
        assertThat(only().isOpen()).isTrue();
        world.edit(message, "It is lazy and waits, score=0.5");
        world.beat();
        assertThat(only().state()).isEqualTo(Appeal.State.WITHDRAWN);
        assertThat(world.lastWhisper("ada")).contains("took the appeal back");
        assertThat(decide(World.ADMIN, "1", "Late")).contains("taken the appeal back");
        assertThat(points("ada")).isEqualTo(10);
    }

    @Test
    void itsAuthorTakesItBackWithAPress() {
        Round round = revealed("ada: It is lazy, score=0.5");
        appeal("ada", round);
        assertThat(world.press("ben", "appeal-back", only().id())).contains("no longer there");
        assertThat(world.press("ada", "appeal-back", only().id())).contains("taken back");
        assertThat(decide(World.ADMIN, "1", "Late")).contains("taken the appeal back");
        assertThat(world.press("ada", "appeal-back", only().id())).contains("taken back");
    }

    @Test
    void whatNobodyDecidesEndsAfterTwoWeeksWithAWord() {
        Round round = revealed("ada: It is lazy, score=0.5");
        appeal("ada", round);
        world.runFor(Duration.ofDays(13));
        assertThat(only().isOpen()).isTrue();
        world.runFor(Duration.ofDays(2));
        assertThat(only().state()).isEqualTo(Appeal.State.EXPIRED);
        assertThat(world.lastWhisper("ada")).contains("I am sorry", "stays as it was");
        assertThat(decide(World.ADMIN, "1", "Late")).contains("ended without a decision in time");
    }

    @Test
    void whatNoAdminDecidesGoesToTwoPeersWithAWordAndTheirWordCounts() {
        Round round =
                revealed("ada: It is lazy, score=0.5", "ben: A plan waits, score=0.9", "cy: An action, score=0.8");
        assertThat(appeal("ada", round)).contains("or else whom I ask instead");
        world.runFor(Duration.ofDays(15));
        assertThat(only().isOpen()).isTrue();
        assertThat(world.lastWhisper("ada")).contains("No admin found the time", "two members who answered it too");
        assertThat(world.whispers("ben").split("You answered this question too", -1))
                .hasSize(2);
        assertThat(world.whispers("cy").split("You answered this question too", -1))
                .hasSize(2);
        decide("ben", "0.9", "Nearly all");
        decide("cy", "0.75", "Most of it");
        assertThat(only().state()).isEqualTo(Appeal.State.DECIDED);
        assertThat(world.whispers("ada")).contains("2 peers looked at your answer", "83 % instead of 50 %");
    }

    @Test
    void whatPeersDoNotDecideEitherEndsAfterFourWeeks() {
        Round round =
                revealed("ada: It is lazy, score=0.5", "ben: A plan waits, score=0.9", "cy: An action, score=0.8");
        appeal("ada", round);
        world.runFor(Duration.ofDays(27));
        assertThat(only().isOpen()).isTrue();
        world.runFor(Duration.ofDays(2));
        assertThat(only().state()).isEqualTo(Appeal.State.EXPIRED);
        assertThat(world.lastWhisper("ada")).contains("within four weeks", "stays as it was");
        assertThat(world.whispers("ada").split("No admin found the time", -1)).hasSize(2);
    }

    @Test
    void whoCannotBeReachedIsAskedAndToldLaterAndOnce() {
        Round round = revealed("ada: It is lazy, score=0.5");
        world.chat.trouble("dm-" + World.ADMIN, Trouble.UNREACHABLE);
        appeal("ada", round);
        assertThat(world.whispers(World.ADMIN)).doesNotContain("An appeal in");
        world.chat.trouble("dm-" + World.ADMIN, null);
        world.runFor(Duration.ofMinutes(30));
        assertThat(world.whispers(World.ADMIN).split("An appeal in", -1)).hasSize(2);
        world.chat.trouble(World.CHANNEL, Trouble.UNREACHABLE);
        world.chat.trouble("dm-ada", Trouble.UNREACHABLE);
        decide(World.ADMIN, "0.9", "Nearly");
        world.chat.trouble(World.CHANNEL, null);
        world.chat.trouble("dm-ada", null);
        world.runFor(Duration.ofMinutes(30));
        assertThat(world.whispers("ada").split("Your appeal:", -1)).hasSize(2);
    }

    @Test
    void aQuestionToAnAdminThatMayHaveComeIsLookedForAndAskedWhereItHasNot() {
        Round round = revealed("ada: It is lazy, score=0.5", "ben: It is lazy too, score=0.4");
        int asked = 0;
        for (Trouble trouble : List.of(Trouble.AMBIGUOUS, Trouble.LOST)) {
            world.chat.trouble("dm-" + World.ADMIN, trouble);
            appeal(asked == 0 ? "ada" : "ben", round);
            world.chat.trouble("dm-" + World.ADMIN, null);
            world.runFor(Duration.ofMinutes(30));
            asked++;
            assertThat(world.whispers(World.ADMIN).split("An appeal in", -1))
                    .as("%s", trouble)
                    .hasSize(asked + 1);
        }
    }

    @Test
    void anAppealRaisesWhatWasTakenForAnothersWords() {
        String long1 = "Spark builds a logical plan of all the transformations first and it optimises the whole of it"
                + " and then only when an action is called the plan is run on the executors of the cluster";
        Round round = revealed("ben: " + long1, "ada: " + long1);
        assertThat(points("ada")).isZero();
        appeal("ada", round);
        decide(World.ADMIN, "1", "She told me before");
        assertThat(points("ada")).isEqualTo(20);
    }
}
