package dev.whetstone.mock.assessment;

import dev.whetstone.mock.assessment.Assessment.Asked;
import dev.whetstone.question.PracticeTopics;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.review.Mastery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Draws the questions of an assessment: one of each topic and two of the weak ones, then round again until there are twelve. Never
 * what the member still has ahead, nor what one of their last three asked; discussions are left to people.
 */
record PaperMaker(
        QuestionBank bank,
        Mastery mastery,
        StillAhead ahead,
        Assessments assessments,
        Collection<PracticeTopics> practice) {

    static final int QUESTIONS = 12;

    /** Assessments in which none comes twice. */
    private static final int APART = 3;

    private static final int MOST_WEAK = 3;
    private static final double MASTERED = 0.8;

    /** The easier ones first; fewer than twelve where the bank has no more. */
    List<Asked> draw(String groupId, String memberId, String seed) {
        Set<String> left = ahead.of(memberId);
        assessments.done(memberId).stream()
                .limit(APART)
                .flatMap(one -> one.paper().stream())
                .map(Asked::question)
                .forEach(left::add);
        List<Question> pool = bank.all().stream()
                .filter(question -> !question.kind().isForPeers() && !left.contains(question.id()))
                .sorted(Comparator.comparing(Question::id))
                .collect(Collectors.toCollection(ArrayList::new));
        Random random = new Random(seed.hashCode());
        Collections.shuffle(pool, random);
        return new PaperDraw(pool, question -> !ahead.isAskedNearby(memberId, question.id()))
                .draw(order(pool, weak(groupId, memberId), random)).stream()
                        .sorted(Comparator.comparing(question -> question.head().difficulty()))
                        .map(question ->
                                new Asked(question.id(), question.head().topic()))
                        .toList();
    }

    /** Weak topics first and twice. */
    private static List<String> order(List<Question> pool, List<String> weak, Random random) {
        List<String> topics = pool.stream()
                .map(question -> question.head().topic())
                .distinct()
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(topics, random);
        List<String> first = weak.stream().filter(topics::contains).toList();
        return Stream.of(first, first, topics)
                .flatMap(List::stream)
                .collect(Collectors.collectingAndThen(Collectors.toCollection(ArrayList::new), all -> {
                    all.subList(2 * first.size(), all.size()).removeAll(first);
                    return all;
                }));
    }

    /** What feedback named, then what answers were worst in. */
    private List<String> weak(String groupId, String memberId) {
        Stream<String> named = practice.stream().flatMap(one -> one.of(memberId).stream());
        Stream<String> worst = mastery.of(groupId, memberId).stream()
                .filter(topic -> topic.mean() < MASTERED)
                .map(Mastery.Topic::name);
        return Stream.concat(named, worst).distinct().limit(MOST_WEAK).toList();
    }
}
