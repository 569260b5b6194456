package dev.whetstone.mock.partner;

import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.question.PracticeTopics;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How well members do by topic: the mean grade of what they answered lately, as the ledger has it. */
record TopicMastery(Ledger ledger, Collection<PracticeTopics> practice) {

    private static final int DAYS = 120;

    /** A topic somebody was told to practise counts as at most that well known, whatever their answers say. */
    private static final double TOLD = 0.3;

    /** Mean grades 0..1 by member and topic; a group's lines are read once, and none older than four months. */
    Map<String, Map<String, Double>> of(String groupId, LocalDate today) {
        try (Stream<Award> lines = ledger.byMember(groupId, today.minusDays(DAYS), today, "")) {
            return Ledger.graded(lines).stream()
                    .collect(Collectors.groupingBy(
                            Award::memberId,
                            Collectors.groupingBy(Award::topic, Collectors.averagingDouble(Award::grade))));
        }
    }

    /** A member's means, with what feedback told them to practise as a weakness. */
    Map<String, Double> withFeedback(Map<String, Double> means, String memberId) {
        Map<String, Double> all = new HashMap<>(means);
        practice.stream().flatMap(one -> one.of(memberId).stream()).forEach(topic -> all.merge(topic, TOLD, Math::min));
        return all;
    }
}
