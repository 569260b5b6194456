package dev.whetstone.asking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundKey;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The plan has a review day after its first two and its first nine questions, and one at its end. */
class ReviewDayTests {

    private final World world = World.begin();
    private final StudyGroup group = world.group("reviewed");

    private List<String> asked() {
        return world.rounds(group).stream().map(Round::questionId).toList();
    }

    /** Posts so many days, each answered with the grade of its place. */
    private void days(double... grades) {
        for (double grade : grades) {
            world.runTo(nextNine());
            if (grade >= 0) {
                world.say(world.only(group, Round.State.OPEN), "ada", "A plan comes first, score=" + grade);
            }
            world.runFor(Duration.ofHours(11));
        }
    }

    private java.time.Instant nextNine() {
        return world.stored(group).nextSlot().orElseThrow().at();
    }

    @Test
    void whatWentWorstComesBackAndThePlanGoesOn() {
        days(0.5, 1, 0.25, 1, 1, 1, 1, 1, 1);
        world.runTo(nextNine());
        assertThat(asked())
                .containsExactly("day1", "day2", "day3", "day4", "day5", "day6", "day7", "day8", "day9", "day3");
        assertThat(world.only(group, Round.State.OPEN).pick().theme()).isEqualTo("Once more");
        assertThat(world.stored(group).curriculum().position()).isEqualTo(9);
        world.runFor(Duration.ofHours(12));
        world.runTo(nextNine());
        assertThat(world.only(group, Round.State.OPEN).questionId()).isEqualTo("day10");
    }

    @Test
    void withNothingToReviewTheNextNewQuestionComesAndAPlanEnds() {
        days(1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        assertThat(asked()).hasSize(10).doesNotHaveDuplicates();
        world.runFor(Duration.ofDays(2));
        assertThat(asked()).hasSize(10);
        assertThat(world.stored(group).status()).isEqualTo(StudyGroup.Status.FINISHED);
    }

    @Test
    void aQuestionOfTheLastWeekDoesNotComeBack() {
        days(1, 1, 1, 1, 0, 1, 1, 1, 1);
        world.runTo(nextNine());
        assertThat(asked()).endsWith("day9", "day10");
    }

    @Test
    void whatNobodyAnsweredComesAfterWhatWentBadly() {
        days(-1, 0.5, 1, 1, 1, 1, 1, 1, 1);
        world.runTo(nextNine());
        assertThat(asked()).endsWith("day2");
    }

    @Test
    void aCrashAfterTheClaimRepeatsTheSameReview() {
        days(1, 0.25, 0.5, 1, 1, 1, 1, 1, 1);
        StudyGroup before = world.stored(group);
        RoundKey key = new RoundKey(
                group.id(),
                LocalDate.parse("2026-03-11"),
                before.nextSlot().orElseThrow().label());
        RoundStarter starter = world.bean(RoundStarter.class);
        RoundKey.Pick pick =
                starter.next().picks(before, before.nextSlot().orElseThrow()).get(0);
        starter.claim(before, key, pick, before.nextSlot().orElseThrow().at()).ifPresent(starter::release);
        assertThat(starter.next().picks(before, before.nextSlot().orElseThrow()))
                .containsExactly(pick);
        world.runTo(nextNine());
        assertThat(asked()).endsWith("day9", "day2").hasSize(10);
        assertThat(world.stored(group).curriculum().isReviewed()).isTrue();
    }

    @Test
    void anAdminPreviewsAReviewOrLeavesItOut() {
        days(0.5, 1, 1, 1, 1, 1, 1, 1, 1);
        assertThat(world.type(World.ADMIN, "preview")).contains("Title of day1");
        assertThat(world.type(World.ADMIN, "skip")).contains("the review of", "day1");
        world.runTo(nextNine());
        assertThat(world.only(group, Round.State.OPEN).questionId()).isEqualTo("day10");
    }

    @Test
    void groupsStoredBeforeThereWereReviewDaysAreRead() {
        world.mongo
                .getCollection("groups")
                .updateMany(
                        new org.bson.Document(),
                        new org.bson.Document("$unset", new org.bson.Document("curriculum.reviewed", 1)));
        assertThat(world.bean(Groups.class)
                        .find(group.id())
                        .orElseThrow()
                        .curriculum()
                        .isReviewed())
                .isFalse();
    }
}
