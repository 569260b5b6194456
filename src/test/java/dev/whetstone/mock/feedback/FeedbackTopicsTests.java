package dev.whetstone.mock.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.PracticeTopics;
import dev.whetstone.round.Round;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeedbackTopicsTests {

    private final World world = World.begin();

    @Test
    void whatFeedbackNamesComesFirstInReviewAndNotBeforeItIsRead() {
        world.group("mixed");
        world.runTo(World.NINE);
        world.rounds(world.bean(dev.whetstone.group.Groups.class).all().get(0))
                .forEach(round ->
                        world.say(round, "ann", round.questionId().equals("pick") ? "a" : "A guess, score=0.1"));
        world.runFor(Duration.ofDays(1).plusHours(2));
        assertThat(world.type("ann", "review")).containsSubsequence("Title of lazy", "Title of pick");

        feedback("f1", null, "sql,growth");
        assertThat(world.bean(PracticeTopics.class).of(world.memberId("ann"))).isEmpty();
        feedback("f2", world.memberId("ann"), "sql,growth");
        assertThat(world.bean(PracticeTopics.class).of(world.memberId("ann"))).containsExactly("sql");
        assertThat(world.type("ann", "review"))
                .containsSubsequence("Title of pick", "you were told to practise this", "Title of lazy");

        world.runFor(Duration.ofDays(61));
        assertThat(world.bean(PracticeTopics.class).of(world.memberId("ann"))).isEmpty();
    }

    @Test
    void aReviewDayOfAPlanPrefersWhatMembersWereToldToPractise() {
        StudyGroup group = world.group("reviewed-topics");
        feedback("f1", world.memberId("ann"), "spark");
        for (int day = 0; day < 9; day++) {
            world.runTo(World.NINE.plus(Duration.ofDays(day)));
            Round round = world.only(group, Round.State.OPEN);
            world.say(round, "ann", round.questionId().equals("pick") ? "a" : "A guess, score=" + (day == 0 ? 0.1 : 1));
            world.runFor(Duration.ofHours(12));
        }
        world.runTo(World.NINE.plus(Duration.ofDays(9)));
        assertThat(world.only(group, Round.State.OPEN).questionId())
                .as("pick went worse, but spark is to be practised")
                .isEqualTo("lazy");
    }

    private void feedback(String id, @org.jspecify.annotations.Nullable String reader, String tags) {
        world.mongo.insert(new MockFeedback(
                id,
                "s-" + id,
                "ben",
                world.memberId("ann"),
                reader,
                Map.of("communication", 3),
                Map.of(FeedbackForms.TAGS, tags),
                Set.of(1, 2, 3),
                false,
                world.clock.instant()));
    }
}
