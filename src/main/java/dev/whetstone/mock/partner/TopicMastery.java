package dev.whetstone.mock.partner;

import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How well members do by topic: the mean grade of what they answered lately, as the ledger has it. */
record TopicMastery(Ledger ledger) {

    private static final int DAYS = 120;

    /** Mean grades 0..1 by member and topic; a group's lines are read once, and none older than four months. */
    Map<String, Map<String, Double>> of(String groupId, LocalDate today) {
        try (Stream<Award> lines = ledger.byMember(groupId, today.minusDays(DAYS), today, "")) {
            return Ledger.graded(lines.toList()).stream()
                    .collect(Collectors.groupingBy(
                            Award::memberId,
                            Collectors.groupingBy(Award::topic, Collectors.averagingDouble(Award::grade))));
        }
    }
}
