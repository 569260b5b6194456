package dev.whetstone.grading.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.sql.JudgeResult.Verdict;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunawayTests {

    /** Gives up early, so that these tests do not take minutes. */
    private static final long BEFORE = heapInUse();

    private static final Judge HASTY =
            new Judge(new JudgeSettings(1, Duration.ofMillis(500), 10, 1600, Duration.ofMinutes(10)));

    @AfterAll
    static void close() {
        HASTY.close();
    }

    private static final long MOST = 200L << 20;

    /** What this process holds once the garbage of earlier tests is gone. */
    private static long heapInUse() {
        System.gc();
        return heapWithGarbage();
    }

    private static long heapWithGarbage() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Looking for garbage takes long, and mostly there is too little of it to matter. */
    private static boolean holdsLittle() {
        return heapWithGarbage() - BEFORE < MOST || heapInUse() - BEFORE < MOST;
    }

    static Stream<String> runaways() {
        String join = IntStream.range(0, 21).mapToObj(i -> "wide w" + i).collect(Collectors.joining(", "));
        return Stream.of(
                "with recursive r as (select 1 n union all select n + 1 from r) select * from r",
                "with recursive r as (select 1 n union all select n + 1 from r) select max(n) from r",
                "select count(*) from range(1000000000) a, range(1000000000) b",
                "select * from range(1000000000) a, range(1000000000) b",
                "select sum(a.range * b.range % 7) from range(1000000) a, range(1000000000) b",
                "select repeat('x', 1000000000)",
                "select length(repeat('x', 1000000000))",
                "select lpad('x', 2000000000, 'y')",
                "select length(lpad('x', 2000000000, 'y'))",
                "select list_sum(range(1000000000))",
                "select levenshtein(repeat('ab', 100000), repeat('ba', 100001))",
                "select count(*) from " + join,
                "select regexp_matches(repeat('a', 100000000), '(a*)*b')",
                "select string_agg(a.range::varchar, repeat('x', 10000)) from range(10000000) a",
                "select row_number() over (order by random()) from range(10000000000)",
                "select " + "(".repeat(5_000) + "1" + ")".repeat(5_000),
                "select " + "(select ".repeat(2_000) + "1" + ")".repeat(2_000),
                "select " + "-".repeat(20_000) + "1",
                "select 1" + " + 1".repeat(12_000),
                "select " + "case when true then ".repeat(1_500) + "1" + " end".repeat(1_500),
                "select " + "[".repeat(3_000) + "]".repeat(3_000),
                "select 1 " + "union all select 1 ".repeat(2_500),
                "not sql at all " + "((".repeat(10_000));
    }

    @ParameterizedTest
    @MethodSource("runaways")
    void isStoppedAndTheNextAnswerIsJudged(String query) {
        String tables = "create table wide as select range i from range(10)";

        assertThat(HASTY.submit(SharedJudge.request(List.of(tables), "select 42", query)))
                .succeedsWithin(Duration.ofMinutes(2))
                .satisfies(result -> assertThat(result.verdict()).isNotEqualTo(Verdict.EQUAL))
                .satisfies(result -> assertThat(result.millis()).isLessThan(5_000));
        assertThat(HASTY.judge(SharedJudge.request(List.of(tables), "select 45", "select sum(i) from wide"))
                        .verdict())
                .isEqualTo(Verdict.EQUAL);
        assertThat(holdsLittle()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with recursive r as (select 1 n union all select n + 1 from r) select max(n) from r",
                "select levenshtein(repeat('ab', 100000), repeat('ba', 100001))"
            })
    void withTheUsualSettingsAChildIsBusyForLessThanFiveSeconds(String query) {
        try (Judge usual = new Judge(JudgeSettings.defaults())) {
            JudgeResult result = usual.judge(SharedJudge.request(List.of(SharedJudge.SHOP), "select 1", query));

            assertThat(result.verdict()).isEqualTo(Verdict.TIMEOUT);
            assertThat(result.millis()).isLessThan(5_000);
        }
    }

    @Test
    void tenMegabytesOfTextAreRefusedUnseen() {
        JudgeResult result = SharedJudge.onShop("select 1", "select '" + "x".repeat(10 << 20) + "'");

        assertThat(result.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(result.message()).contains("longer than 50000 characters");
    }
}
