package dev.whetstone.mock.feedback;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A member's interview skills as others and they themselves saw them, and what to practise; only from what they may read. */
public record InterviewSkills(MockFeedbacks feedbacks) {

    private static final int SHOWN = 5;

    /** A line of Markdown; empty before the first feedback. */
    public Optional<String> line(String memberId) {
        List<MockFeedback> all = feedbacks.readBy(memberId);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String scores = Stream.of(Criterion.values())
                .map(criterion -> score(criterion, all))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(", "));
        String tags = tags(all);
        return Optional.of("**Interview skills**, 1 to 4: %s.%s"
                .formatted(scores, tags.isEmpty() ? "" : " To practise: " + tags + "."));
    }

    /** The mean of all scores, as in {@code 3.1 of 4}; empty before the first feedback. */
    public Optional<String> figure(String memberId) {
        OptionalDouble mean = feedbacks.readBy(memberId).stream()
                .flatMap(feedback -> feedback.scores().values().stream())
                .mapToInt(score -> score)
                .average();
        return mean.isEmpty()
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%.1f of %d", mean.getAsDouble(), Criterion.BEST));
    }

    static OptionalDouble mean(Criterion criterion, List<MockFeedback> all) {
        return all.stream()
                .map(MockFeedback::scores)
                .filter(scores -> scores.containsKey(criterion.id()))
                .mapToInt(scores -> scores.getOrDefault(criterion.id(), 0))
                .average();
    }

    private static String score(Criterion criterion, List<MockFeedback> all) {
        OptionalDouble mean = mean(criterion, all);
        return mean.isEmpty()
                ? ""
                : String.format(Locale.ROOT, "%s %.1f", criterion.label().toLowerCase(Locale.ROOT), mean.getAsDouble());
    }

    /** The most often named first. */
    private static String tags(List<MockFeedback> all) {
        return all.stream()
                .flatMap(feedback -> feedback.tags().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Comparator.comparing(Map.Entry::getKey)))
                .limit(SHOWN)
                .map(tag -> FeedbackForms.tag(tag.getKey()).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
