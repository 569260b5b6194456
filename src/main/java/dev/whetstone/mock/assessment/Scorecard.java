package dev.whetstone.mock.assessment;

import dev.whetstone.mock.assessment.AssessedAnswer.Outcome;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an assessment came to. What was passed counts as nothing known; what was not reached does not count.
 *
 * @param byTopic mean grades 0..1
 * @param mean empty where nothing counts
 */
record Scorecard(YearMonth month, Map<String, Double> byTopic, OptionalDouble mean, Counts counts) {

    /** How many of which. */
    record Counts(int counted, int asked, int passed, int unsure, int ungraded) {}

    static Scorecard of(Assessment assessment) {
        List<AssessedAnswer> counted = assessment.answers().stream()
                .filter(answer -> answer.outcome().isCounted())
                .toList();
        Map<String, Double> topics = counted.stream()
                .collect(Collectors.groupingBy(
                        AssessedAnswer::topic, TreeMap::new, Collectors.averagingDouble(AssessedAnswer::score)));
        return new Scorecard(
                assessment.month(),
                topics,
                counted.stream().mapToDouble(AssessedAnswer::score).average(),
                new Counts(
                        counted.size(),
                        assessment.paper().size(),
                        count(assessment, Outcome.PASSED),
                        count(assessment, Outcome.UNSURE),
                        count(assessment, Outcome.UNGRADED)));
    }

    private static int count(Assessment assessment, Outcome outcome) {
        return (int) assessment.answers().stream()
                .filter(answer -> answer.outcome() == outcome)
                .count();
    }

    static long percent(double share) {
        return Math.round(share * 100);
    }
}
