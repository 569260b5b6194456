package dev.whetstone.mock.feedback;

import dev.whetstone.question.PracticeTopics;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The topics that feedback of the last two months, which its reader has read, names as what to practise. */
record FeedbackTopics(MockFeedbacks feedbacks, QuestionBank bank, Clock clock) implements PracticeTopics {

    private static final Duration LATELY = Duration.ofDays(60);

    @Override
    public List<String> of(String memberId) {
        Instant since = clock.instant().minus(LATELY);
        List<String> named = feedbacks.readBy(memberId).stream()
                .filter(feedback -> feedback.at().isAfter(since))
                .flatMap(feedback -> feedback.tags().stream())
                .toList();
        return named.isEmpty() ? List.of() : topics(named);
    }

    private List<String> topics(List<String> named) {
        Set<String> known = bank.all().stream()
                .map(Question::head)
                .map(head -> head.topic())
                .collect(Collectors.toSet());
        return named.stream()
                .filter(known::contains)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Comparator.comparing(Map.Entry::getKey)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
