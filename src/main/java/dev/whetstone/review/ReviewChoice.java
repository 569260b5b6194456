package dev.whetstone.review;

import dev.whetstone.question.PracticeTopics;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.rating.Rating;
import dev.whetstone.rating.Ratings;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses among more than a day takes: first what whoever watched the member says they should practise, then what is as hard as the
 * member is strong, which is where most is learned.
 */
record ReviewChoice(Ratings ratings, QuestionBank bank, Collection<PracticeTopics> practice) {

    /** So many of them at most, what they should practise first, else in the same order. */
    List<ReviewCard> of(String groupId, String memberId, List<ReviewCard> due, LocalDate today, long most) {
        Set<String> told = told(memberId);
        Comparator<ReviewCard> toldFirst = Comparator.comparing(card -> !told.contains(topic(card)));
        if (due.size() <= most) {
            return due.stream().sorted(toldFirst).toList();
        }
        double strength = ratings.member(groupId, memberId, today).value();
        Map<String, Rating> hardness =
                ratings.questions(due.stream().map(ReviewCard::questionId).toList());
        Comparator<ReviewCard> nearest = Comparator.comparingDouble(card -> Math.abs(
                hardness.getOrDefault(card.questionId(), Rating.UNKNOWN).value() - strength));
        Set<String> chosen = due.stream()
                .sorted(toldFirst.thenComparing(nearest))
                .limit(most)
                .map(ReviewCard::id)
                .collect(Collectors.toSet());
        return due.stream()
                .filter(card -> chosen.contains(card.id()))
                .sorted(toldFirst)
                .toList();
    }

    /** The topics whoever watched the member says they should practise. */
    Set<String> told(String memberId) {
        return practice.stream().flatMap(one -> one.of(memberId).stream()).collect(Collectors.toSet());
    }

    private String topic(ReviewCard card) {
        return bank.find(card.questionId())
                .map(question -> question.head().topic())
                .orElse("");
    }
}
