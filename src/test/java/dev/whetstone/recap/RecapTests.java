package dev.whetstone.recap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.ChannelWords;
import dev.whetstone.round.Round;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class RecapTests {

    /** A quarter of an hour before nine on the second and the third Monday. */
    private static final Instant FIRST_RECAP =
            World.NINE.plus(Duration.ofDays(7)).minus(Duration.ofMinutes(15));

    private final World world = World.begin();
    private final StudyGroup group = world.group("ten");

    private void day(int day, String... answers) {
        world.runTo(World.NINE.plus(Duration.ofDays(day)));
        for (int i = 0; i < answers.length; i += 2) {
            world.say(world.only(group, Round.State.OPEN), answers[i], answers[i + 1]);
        }
    }

    private void aWeek() {
        day(0, "ada", "A plan of ada, score=1", "ben", "A plan of ben, score=0.4");
        day(1, "ada", "A second plan of ada, score=0.9", "ben", "A second plan of ben, score=0.3");
        day(2, "ada", "A third plan of ada, score=1");
    }

    private List<MemoryPlatform.Said> recaps(String channel) {
        return world.chat.posts(channel).stream()
                .filter(post -> post.mark().startsWith("recap:"))
                .toList();
    }

    @Test
    void onMondayTheWeekIsToldInItsOwnWords() {
        aWeek();
        world.runTo(FIRST_RECAP.minusSeconds(1));
        assertThat(recaps(World.CHANNEL)).isEmpty();
        world.runTo(FIRST_RECAP);
        assertThat(recaps(World.CHANNEL))
                .singleElement()
                .satisfies(recap -> assertThat(recap.text()).isEqualTo("""
                        The week of 2 March to 8 March 2026
                        - Champion: Ada with 35 points
                        - Checkpoint: 7 of 10 days of “Plan ten” are done. 7 questions this week, 72 % on average.
                        - Hardest question: “Title of day2”, 60 % on average. In a line: A plan is built before anything runs
                        - Badges: Ada 🌱 First answer; Ben 🌱 First answer
                        This week: theme 8, theme 9, theme 10.
                        The week of 2 March to 8 March 2026: Champion: Ada with 35 points; Hardest question: “Title of day2”, 60 % on average; 1. Ada, 35 points; 2. Ben, 10 points"""));
    }

    @Test
    void theCheckpointNamesTheTopicsThatWentBestAndWorst() {
        StudyGroup mixed = world.groupIn("second", "mixed", World.daily());
        world.runTo(World.NINE);
        for (Round round : world.rounds(mixed)) {
            if (round.questionId().equals("pick")) {
                world.press("ada", "choose", round.id() + "|A");
            } else {
                world.say(round, "ada", "A plan of ada, score=0.9");
            }
        }
        world.runTo(FIRST_RECAP);
        assertThat(world.chat.posts("second").stream()
                        .filter(post -> post.mark().startsWith("recap:"))
                        .map(MemoryPlatform.Said::text))
                .singleElement()
                .asString()
                .contains("Checkpoint: 1 of 1 days of “Plan mixed” are done. 2 questions this week, 45 % on average. "
                        + "Best in spark (90 %), weakest in sql (0 %).");
    }

    @Test
    void itHasOnePictureWithItsWords() {
        aWeek();
        world.runTo(FIRST_RECAP);
        assertThat(world.chat.posts(World.CHANNEL).stream()
                        .filter(post -> post.mark().startsWith("recap:"))
                        .flatMap(post -> post.content().blocks().stream())
                        .filter(Block.Picture.class::isInstance))
                .singleElement()
                .satisfies(
                        block -> assertThat(((Block.Picture) block).altText()).contains("Ada, 35 points"));
    }

    @Test
    void whoImprovedMostIsTold() {
        for (int day = 0; day < 3; day++) {
            day(day, "ada", "A plan of ada %d, score=0.8".formatted(day), "ben", "Ben %d, score=0.2".formatted(day));
        }
        for (int day = 7; day < 10; day++) {
            day(day, "ada", "A plan of ada %d, score=0.9".formatted(day), "ben", "Ben %d, score=0.7".formatted(day));
        }
        world.runTo(FIRST_RECAP.plus(Duration.ofDays(7)));
        assertThat(recaps(World.CHANNEL))
                .hasSize(2)
                .last()
                .satisfies(recap -> assertThat(recap.text())
                        .contains("Most improved: Ben, from 20 % to 70 %", "Group streak: ", "The plan is finished"));
    }

    @Test
    void whoHidesLeftOrWasForgottenIsNotNamed() {
        aWeek();
        world.type("ada", "hide on");
        day(4, "cleo", "A plan of cleo");
        world.press("cleo", "forget-me", "yes");
        world.runTo(FIRST_RECAP);
        assertThat(recaps(World.CHANNEL))
                .singleElement()
                .satisfies(recap ->
                        assertThat(recap.text()).contains("Champion: Ben").doesNotContain("Ada", "Cleo"));
    }

    @Test
    void aWeekWithoutAPointIsPassedOver() {
        aWeek();
        world.runTo(FIRST_RECAP.plus(Duration.ofDays(15)));
        assertThat(recaps(World.CHANNEL)).hasSize(1);
    }

    @Test
    void eachChannelHearsItOnceWhateverFails() {
        world.typedIn("second", World.ADMIN, "setup group:" + group.id());
        aWeek();
        world.chat.trouble("second", MemoryPlatform.Trouble.UNREACHABLE);
        world.runTo(FIRST_RECAP.plusSeconds(30));
        assertThat(recaps(World.CHANNEL)).hasSize(1);
        assertThat(recaps("second")).isEmpty();
        world.chat.trouble("second", null);
        world.runTo(FIRST_RECAP.plus(Duration.ofHours(6)));
        assertThat(recaps(World.CHANNEL)).hasSize(1);
        assertThat(recaps("second")).hasSize(1);
    }

    /** It is posted, and then the process is gone: neither the note nor the lease's end was stored. */
    @Test
    void whoTakesOverFromADeadProcessFindsWhatItPosted() {
        aWeek();
        world.runTo(FIRST_RECAP);
        Date now = Date.from(world.clock.instant());
        world.mongo
                .getCollection("recaps")
                .updateMany(new Document(), new Document("$set", new Document("until", now)));
        world.mongo
                .getCollection("recap_groups")
                .updateMany(new Document(), new Document("$set", new Document("nextFireAt", now)));
        world.beat();
        assertThat(recaps(World.CHANNEL)).hasSize(1);
        assertThat(world.mongo.getCollection("recaps").find()).allMatch(note -> !note.containsKey("until"));
    }

    @Test
    void twoProcessesAtOncePostItOnce() throws InterruptedException {
        aWeek();
        world.runTo(FIRST_RECAP.minusSeconds(1));
        world.clock.set(FIRST_RECAP);
        Date now = Date.from(FIRST_RECAP);
        List<Thread> processes = new ArrayList<>();
        ChannelWords words = world.bean(ChannelWords.class);
        WeekReview review = world.bean(WeekReview.class);
        Week week = Week.lastBefore(FIRST_RECAP, group.cadence());
        for (int i = 0; i < 4; i++) {
            processes.add(new Thread(() -> words.say(
                    group,
                    "recap:" + group.id() + ":" + week.name(),
                    review.of(world.stored(group), week).orElseThrow())));
        }
        processes.forEach(Thread::start);
        for (Thread process : processes) {
            process.join();
        }
        world.beat();
        assertThat(recaps(World.CHANNEL)).hasSize(1);
        assertThat(world.mongo
                        .getCollection("recap_groups")
                        .countDocuments(new Document("nextFireAt", new Document("$gt", now))))
                .isEqualTo(1);
    }

    @Test
    void aWordIsLookedForOnlyWhereItWasTriedAndNotInMessagesFromBefore() {
        ChannelWords words = world.bean(ChannelWords.class);
        ChatMessage word = ChatMessage.text("A word");
        ChannelRef channel = MemoryPlatform.channel(World.CHANNEL);
        world.chat.findPost(channel, "nothing", Instant.MAX);

        assertThat(words.say(group, "recap:one", word)).isTrue();
        assertThat(world.chat.lookedSince()).isEqualTo(Instant.MAX);

        world.clock.set(world.clock.instant().plus(Duration.ofDays(300)));
        Instant tried = world.clock.instant();
        world.chat.trouble(World.CHANNEL, MemoryPlatform.Trouble.AMBIGUOUS);
        assertThat(words.say(group, "recap:two", word)).isFalse();
        world.chat.trouble(World.CHANNEL, null);
        world.clock.set(world.clock.instant().plus(Duration.ofHours(1)));

        assertThat(words.say(group, "recap:two", word)).isTrue();
        assertThat(world.chat.lookedSince()).isAfter(tried.minus(Duration.ofMinutes(2)));
        assertThat(recaps(World.CHANNEL)).hasSize(2);
    }
}
