package dev.whetstone.grading.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.pool.JudgeUnavailableException;
import dev.whetstone.grading.sql.JudgeResult.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class CrowdTests {

    private static final String RUNAWAY =
            "with recursive r as (select 1 n union all select n + 1 from r) select max(n) from r";

    @Test
    void fortyGetTheirVerdictBeforeTheTenRunawaysAreThrough() {
        ConcurrentLinkedQueue<Verdict> order = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<?>> all = new ArrayList<>();
        try (Judge judge = new Judge(JudgeSettings.defaults())) {
            for (int i = 0; i < 50; i++) {
                String query = i < 10 ? RUNAWAY : "select count(*) from orders where id > " + -i;
                JudgeRequest request = SharedJudge.request(List.of(SharedJudge.SHOP), "select 3", query);
                all.add(judge.submit(request).thenAccept(result -> order.add(result.verdict())));
            }
            assertThat(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)))
                    .succeedsWithin(Duration.ofMinutes(2));
        }
        List<Verdict> verdicts = List.copyOf(order);
        assertThat(verdicts).filteredOn(Verdict.EQUAL::equals).hasSize(40);
        assertThat(verdicts).filteredOn(Verdict.TIMEOUT::equals).hasSize(10);
        long servedBeforeTheFifthRunawayIsThrough = verdicts.stream()
                .limit(positionOfTimeout(verdicts, 5))
                .filter(Verdict.EQUAL::equals)
                .count();
        assertThat(servedBeforeTheFifthRunawayIsThrough).isGreaterThanOrEqualTo(20);
    }

    private static int positionOfTimeout(List<Verdict> verdicts, int nth) {
        int seen = 0;
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i) == Verdict.TIMEOUT && ++seen == nth) {
                return i;
            }
        }
        return verdicts.size();
    }

    @Test
    void aFullQueueSaysSo() {
        JudgeSettings one = new JudgeSettings(1, Duration.ofMillis(500), 1, 1600, Duration.ofMinutes(1));
        JudgeRequest request = SharedJudge.request(List.of(SharedJudge.SHOP), "select 3", RUNAWAY);
        try (Judge judge = new Judge(one)) {
            CompletableFuture<JudgeResult> first = judge.submit(request);
            assertThat(judge.submit(request))
                    .isCompletedExceptionally()
                    .failsWithin(Duration.ZERO)
                    .withThrowableThat()
                    .withCauseInstanceOf(JudgeUnavailableException.class);
            assertThat(first).succeedsWithin(Duration.ofMinutes(2));
        }
    }
}
