package dev.whetstone.asking;

import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.plan.StudyPlan;
import dev.whetstone.question.PracticeTopics;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundKey;
import dev.whetstone.round.Rounds;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What comes back on a review day of a plan: of the questions the group has not had for a week, the one that went worst the last time,
 * if its average was below 80 %; those nobody answered come after those that went badly. A topic that members were told to practise
 * counts as up to a fifth worse, by how many of the group were. The same rounds and feedback give the same question.
 */
record ReviewDay(Rounds rounds, QuestionBank bank, Members members, Collection<PracticeTopics> practice) {

    private static final double WELL = 0.8;
    private static final int DAYS = 7;
    private static final int HISTORY = 400;
    private static final double TOLD = 0.2;

    /** Empty where there is nothing to review. */
    Optional<RoundKey.Pick> pick(StudyGroup group, StudyPlan.Item day, RoundKey key) {
        return worst(group, key).map(question -> new RoundKey.Pick(question, day.day(), day.theme()));
    }

    private Optional<String> worst(StudyGroup group, RoundKey key) {
        LocalDate from = key.date().minusDays(DAYS - 1L);
        Set<String> lately = rounds.since(group.id(), from, key.id());
        Map<String, Round> latest = new LinkedHashMap<>();
        rounds.of(group.id(), Round.State.REVEALED, HISTORY).stream()
                .filter(round -> !round.id().equals(key.id()))
                .forEach(round -> latest.putIfAbsent(round.questionId(), round));
        Map<String, Double> wanted = wanted(group);
        return latest.values().stream()
                .filter(round -> !lately.contains(round.questionId()))
                .filter(round -> isUnanswered(round) || round.summary().averageGrade() < WELL)
                .filter(round -> bank.find(round.questionId(), group.id()).isPresent())
                .min(Comparator.comparing(ReviewDay::isUnanswered)
                        .thenComparing(
                                round -> round.summary().averageGrade() - TOLD * wanted.getOrDefault(topic(round), 0.0))
                        .thenComparing(Round::dueAt)
                        .thenComparing(Round::id))
                .map(Round::questionId);
    }

    private String topic(Round round) {
        return bank.find(round.questionId())
                .map(question -> question.head().topic())
                .orElse("");
    }

    /** The share of the group's members, 0..1, who were told to practise a topic. */
    private Map<String, Double> wanted(StudyGroup group) {
        List<Member> all = members.of(group.id());
        return all.stream()
                .flatMap(member -> practice.stream()
                        .flatMap(one -> one.of(member.id()).stream())
                        .distinct())
                .collect(Collectors.groupingBy(topic -> topic, Collectors.summingDouble(topic -> 1.0 / all.size())));
    }

    private static boolean isUnanswered(Round round) {
        return round.summary().answered() == 0;
    }
}
