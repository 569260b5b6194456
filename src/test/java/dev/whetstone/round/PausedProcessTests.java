package dev.whetstone.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.whetstone.asking.OtherSlots;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.group.notes.AdminNotes;
import dev.whetstone.schedule.Helpers;
import dev.whetstone.schedule.Leases;
import dev.whetstone.schedule.ScheduleProperties;
import dev.whetstone.schedule.Workers;
import dev.whetstone.testing.MemoryPlatform.Said;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that is paused for longer than its lease while it posts, and another that takes its rounds over meanwhile. */
class PausedProcessTests {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final World world = World.begin();

    @AutoClose
    private final Workers workers = new Workers("other", 2);

    /** The process has been there for a while. */
    @BeforeEach
    void begin() {
        world.beat();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverItWasDoingMembersSeeOneQuestionAndNothingTheyWriteIsLost(int seed) {
        Random random = new Random(seed);
        StudyGroup group = world.group("just-lazy");
        boolean two = random.nextBoolean();
        if (two) {
            world.typedIn("second", World.ADMIN, "setup group:" + group.id());
        }
        world.clock.set(World.NINE);
        world.chat.pausePost(random.nextBoolean(), () -> {
            world.clock.move(PAUSE);
            other().advance(world.rounds(group).get(0).id());
        });
        takeTheSlot();
        world.runFor(Duration.ofMinutes(2));
        Round round = world.only(group, Round.State.OPEN);
        assertThat(round.posts()).hasSize(two ? 2 : 1);
        List<Said> posts = world.chat.posts(World.CHANNEL);
        assertThat(posts.stream().filter(post -> post.text().contains("Title of lazy")))
                .as("questions with buttons")
                .singleElement()
                .satisfies(post -> assertThat(post.message())
                        .isEqualTo(round.posts().get(0).posted().message()));
        posts.stream()
                .filter(post -> !post.text().contains("Title of lazy"))
                .forEach(post -> assertThat(post.text()).contains("posted twice by mistake"));
        for (Said post : posts) {
            ThreadRef thread =
                    new ThreadRef(post.message().channel(), post.message().message());
            assertThat(world.bean(Rounds.class).of(thread)).map(Round::id).contains(round.id());
        }
        world.runFor(Duration.ofHours(11));
        assertThat(world.now(round).isRevealed()).isTrue();
    }

    @Test
    void itSendsNothingOnceItsLeaseIsOver() {
        StudyGroup group = world.group("just-lazy");
        world.typedIn("second", World.ADMIN, "setup group:" + group.id());
        world.clock.set(World.NINE);
        AtomicBoolean takenOver = new AtomicBoolean();
        world.chat.pausePost(true, () -> {
            world.clock.move(PAUSE);
            takenOver.set(other().advance(world.rounds(group).get(0).id()));
        });
        takeTheSlot();
        world.runFor(Duration.ofMinutes(2));
        assertThat(takenOver).isTrue();
        assertThat(world.chat.posts("second"))
                .as("the channel that came second")
                .hasSize(1);
        assertThat(world.chat.posts(World.CHANNEL)).as("found by the other").hasSize(1);
    }

    @Test
    void aModelAnswerThatWasSentTwiceIsWithdrawnOnce() {
        Round round = world.openFirst("just-lazy");
        world.runTo(round.closesAt().minusSeconds(1));
        world.clock.set(round.closesAt());
        world.chat.pauseReply(() -> {
            world.clock.move(PAUSE);
            other().advance(round.id());
        });
        other().advance(round.id());
        world.runFor(Duration.ofMinutes(5));
        assertThat(world.now(round).isRevealed()).isTrue();
        List<Said> replies = world.chat.replies(World.thread(round));
        assertThat(replies).hasSize(2);
        assertThat(replies.get(0).message())
                .isEqualTo(world.now(round).posts().get(0).reveal());
        assertThat(replies.get(0).text()).contains("Model answer of lazy");
        assertThat(replies.get(1).text()).contains("sent twice by mistake").doesNotContain("Model answer of lazy");
    }

    /** Nothing else of the process goes on, such as the renewal of its leases. */
    private void takeTheSlot() {
        Leases<Round> leases = leases();
        OtherSlots.of(world, machine(leases), leases, workers).run(world.clock.instant());
        await().until(workers::isIdle);
    }

    /** The same work as in another process: it knows nothing of what this one holds. */
    private RoundWork other() {
        Leases<Round> leases = leases();
        return new RoundWork(leases, world.bean(Groups.class), machine(leases), world.bean(RoundTexts.class), workers);
    }

    private Leases<Round> leases() {
        return new Leases<>(world.mongo, Round.class, world.clock, world.bean(ScheduleProperties.class));
    }

    /** One that takes its channels one after another, so that a pause of one is a pause of the process. */
    private RoundMachine machine(Leases<Round> leases) {
        Rounds rounds = world.bean(Rounds.class);
        RoundTexts texts = world.bean(RoundTexts.class);
        ChatPlatforms platforms = world.bean(ChatPlatforms.class);
        Helpers nobody = new Helpers("nobody", 1);
        nobody.close();
        return new RoundMachine(
                new Turn.Means(leases, nobody, world.clock),
                new Channels(platforms, rounds, texts, world.bean(Strays.class), world.bean(CatchUp.class)),
                new Followers(List.of(), world.clock),
                new Skips(world.bean(Groups.class), texts, world.bean(AdminNotes.class)),
                Duration.ofHours(3));
    }
}
