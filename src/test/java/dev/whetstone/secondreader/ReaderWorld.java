package dev.whetstone.secondreader;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grade.Certainty;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Round;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A world with a second reader that is asked about what the grader is unsure of; one for all tests of a run. */
final class ReaderWorld {

    private static @Nullable ReaderWorld shared;

    /** Longer than a busy machine takes. */
    static final Duration PATIENT = Duration.ofSeconds(30);

    static final String KEY = "key-of-the-test";

    final FakeModel model = new FakeModel();
    final World world;

    private ReaderWorld() {
        this.world = World.with(
                "whetstone.reader.url=" + model.url(),
                "whetstone.reader.model=fake-1",
                "whetstone.reader.key=" + KEY,
                "whetstone.reader.timeout=" + PATIENT.toSeconds() + "s",
                "whetstone.reader.daily=1000");
    }

    /** The world, empty again, with a model that gives .8. */
    static synchronized ReaderWorld begin() {
        ReaderWorld here = shared;
        if (here == null) {
            here = new ReaderWorld();
            shared = here;
        }
        here.world.clear();
        here.world.bean(GuardedReader.class).forget();
        here.model.behaves(FakeModel.sound(0.8));
        return here;
    }

    /** A round whose group was told the day before. */
    Round told() {
        StudyGroup group = world.group("ten");
        world.runTo(World.NINE);
        Round first = world.only(group, Round.State.OPEN);
        world.bean(ReaderNotices.class).wereTold(first);
        world.runTo(World.NINE.plus(Duration.ofDays(1)));
        return world.only(group, Round.State.OPEN);
    }

    Question question(Round round) {
        return world.bean(QuestionBank.class).find(round.questionId()).orElseThrow();
    }

    /** A reader of its own, as another process would have one. */
    SecondReader reader(int daily) {
        return reader(daily, PATIENT);
    }

    SecondReader reader(int daily, Duration timeout) {
        return new SecondReader(connection(daily, timeout));
    }

    /** What an own reader works with. */
    SecondReader.Connection connection(int daily, Duration timeout) {
        ReaderWords words = world.bean(ReaderWords.class);
        GuardedReader guarded = new GuardedReader(
                new ReaderConnection(properties(model.url(), daily, timeout), world.clock),
                new ReaderBudget(world.mongo, world.clock, daily),
                world.clock);
        return new SecondReader.Connection(
                words,
                guarded,
                world.bean(ReaderOptOuts.class),
                world.bean(ReaderNotices.class),
                world.bean(Members.class));
    }

    static ReaderProperties properties(String url, int daily, Duration timeout) {
        return new ReaderProperties(url, "fake-1", KEY, ReaderUse.UNSURE, timeout, daily);
    }

    static Grade unsure(double score) {
        return grade(score, Certainty.UNSURE);
    }

    static Grade grade(double score, Certainty certainty) {
        return new Grade(
                score, certainty, List.of("first"), List.of("second"), List.of(), "My verdict.", "- ✓ A point");
    }
}
