package dev.whetstone.grading.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often a job is tried again when children die under it. */
class JobTests {

    private static final Duration AT_WORK = Duration.ofMillis(800);
    private static final Duration NOT_BEGUN = Duration.ZERO;

    private final Job<String, String> job = new Job<>(new Assignment<>() {
        @Override
        public Object task(long limitMillis) {
            return "";
        }

        @Override
        public String result(String answer, long millis) {
            return answer;
        }

        @Override
        public String timeout(long millis) {
            return "late";
        }

        @Override
        public String crashed(long millis) {
            return "crashed";
        }
    });

    @Test
    void childrenKilledTogetherCostAJobThatOneOfThemWasDoingNothing() {
        assertThat(job.mayTryAgain(AT_WORK)).isTrue();
        assertThat(job.mayTryAgain(NOT_BEGUN)).isTrue();
        assertThat(job.mayTryAgain(NOT_BEGUN)).isTrue();
    }

    @Test
    void whatLosesThreeChildrenAtWorkIsNotTriedAFourthTime() {
        assertThat(job.mayTryAgain(AT_WORK)).isTrue();
        assertThat(job.mayTryAgain(AT_WORK)).isTrue();
        assertThat(job.mayTryAgain(AT_WORK)).isFalse();
    }

    @Test
    void whatKillsEveryChildAtOnceEnds() {
        assertThat(IntStream.range(0, 100)
                        .takeWhile(i -> job.mayTryAgain(NOT_BEGUN))
                        .count())
                .isEqualTo(5);
    }
}
