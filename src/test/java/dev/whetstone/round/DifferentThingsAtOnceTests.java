package dev.whetstone.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Reply;
import dev.whetstone.chat.desk.ChatDesk;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.PlainText;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What several people do to one group in one moment, each something else. */
class DifferentThingsAtOnceTests {

    private static final int TRIES = 3;
    private static final String OTHER = "ida";

    private final World world = World.begin();

    /** Whichever comes first: no setting is lost, no question stands twice, none is left without its end. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10, 20, 30})
    void twoAdminsPauseResumePostCloseAndSetThings(int seed) {
        StudyGroup group = world.group("ten");
        world.chat.makeWorkspaceAdmin(OTHER);
        world.runTo(World.NINE);
        for (int nth = seed; nth < seed + TRIES; nth++) {
            allAtOnce(nth);
            world.type(World.ADMIN, "resume");
            StudyGroup stored = world.stored(group);
            assertThat(stored.cadence().closeAfter()).as("seed %d", nth).isEqualTo(Duration.ofHours(4L + nth % 3));
            assertThat(stored.cadence().remindBefore()).as("seed %d", nth).isEqualTo(Duration.ofMinutes(30L + nth));
            assertThat(stored.name()).isEqualTo("N" + nth);
            world.runFor(Duration.ofHours(3));
        }
        world.runFor(Duration.ofDays(2));
        assertThat(questions()).doesNotHaveDuplicates();
        List<Round> rounds = world.rounds(group);
        assertThat(rounds).hasSizeGreaterThan(TRIES).allSatisfy(round -> {
            assertThat(round.state()).as(round.id()).isIn(Round.State.REVEALED, Round.State.SKIPPED, Round.State.OPEN);
            if (round.isRevealed()) {
                assertThat(answersShown(round)).as(round.id()).isEqualTo(1);
            }
        });
        Set<String> last = rounds.subList(rounds.size() - 2, rounds.size()).stream()
                .map(round -> round.date().toString())
                .collect(Collectors.toSet());
        assertThat(last).as("the days after go on as ever").hasSize(2);
    }

    private void allAtOnce(int nth) {
        List<Supplier<String>> deeds = new ArrayList<>(List.of(
                () -> type(World.ADMIN, "pause"),
                () -> type(OTHER, "resume"),
                () -> type(World.ADMIN, "close"),
                () -> type(OTHER, "post"),
                () -> type(World.ADMIN, "post"),
                () -> type(OTHER, "settings close:%dh".formatted(4 + nth % 3)),
                () -> type(World.ADMIN, "settings remind:%dm".formatted(30 + nth)),
                () -> type(OTHER, "settings name:N" + nth)));
        Collections.shuffle(deeds, new Random(nth));
        List<CompletableFuture<String>> all =
                deeds.stream().map(CompletableFuture::supplyAsync).toList();
        assertThat(all.stream().map(CompletableFuture::join))
                .as("seed %d", nth)
                .allSatisfy(reply -> assertThat(reply).isNotBlank().doesNotContain("went wrong", "try again"));
        world.beat();
    }

    private List<String> questions() {
        return world.chat.posts(World.CHANNEL).stream()
                .map(MemoryPlatform.Said::mark)
                .toList();
    }

    private long answersShown(Round round) {
        return world.chat.replies(World.thread(round)).stream()
                .filter(said -> said.text().contains("Model answer"))
                .count();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRoundThatIsClosedWhileItsQuestionIsPostedHasItsEnd(boolean made) {
        StudyGroup group = world.group("ten");
        List<String> said = new ArrayList<>();
        world.chat.pausePost(made, () -> said.add(type(World.ADMIN, "close")));
        world.runTo(World.NINE);
        assertThat(said).singleElement().asString().isNotBlank().doesNotContain("Closed");
        Round round = world.only(group, Round.State.OPEN);
        assertThat(questions()).hasSize(1);
        assertThat(world.type(World.ADMIN, "close")).contains("Closed");
        assertThat(world.now(round).state()).isEqualTo(Round.State.REVEALED);
        assertThat(answersShown(round)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoIsForgottenWhileAQuestionIsPostedStaysForgotten(boolean made) {
        Round first = world.openFirst("ten");
        world.say(first, "ada", "It builds a plan and runs nothing yet");
        world.say(first, "ben", "It builds a plan and runs nothing yet, and then it does");
        String ada = world.memberId("ada");
        world.runTo(World.NINE.plus(Duration.ofHours(23)));
        world.chat.pausePost(made, () -> press("ada", "forget-me", "yes"));
        world.runFor(Duration.ofHours(20));
        assertThat(world.bean(Members.class).find(ada)).isEmpty();
        for (String collection : world.mongo.getCollectionNames()) {
            for (Document document : world.mongo.getCollection(collection).find()) {
                assertThat(document.toJson()).as(collection).doesNotContain(ada, "\"ada\"", ":ada\"");
            }
        }
        assertThat(questions()).hasSize(2);
        assertThat(world.bean(Members.class).of(first.groupId()))
                .extracting(one -> one.name())
                .containsExactly("Ben");
    }

    /** Their answer stands in the thread and keeps its points; they are on no board and get nothing private any more. */
    @Test
    void whoLeavesDuringTheRevealLeavesItWhole() {
        Round round = world.openFirst("ten");
        world.say(round, "ada", "It builds a plan, score=1");
        world.say(round, "ben", "It builds a plan and runs nothing yet, score=0.8");
        world.chat.pauseReply(() -> type("ada", "leave"));
        world.runFor(Duration.ofHours(11));
        assertThat(world.now(round).state()).isEqualTo(Round.State.REVEALED);
        assertThat(answersShown(round)).isEqualTo(1);
        assertThat(world.type("ben", "leaderboard")).contains("Ben").doesNotContain("Ada");
        assertThat(world.whispers("ben")).contains("How your answer to");
        world.type("ada", "join");
        assertThat(world.type("ben", "leaderboard")).contains("Ben", "Ada");
    }

    private String type(String user, String line) {
        Reply reply = world.bean(ChatDesk.class).commandLine(line, world.call(World.CHANNEL, null, user, "", Map.of()));
        return PlainText.of(reply);
    }

    private void press(String user, String action, String argument) {
        Reply unused =
                world.bean(ChatDesk.class).act(action, world.call(World.CHANNEL, null, user, argument, Map.of()));
    }
}
