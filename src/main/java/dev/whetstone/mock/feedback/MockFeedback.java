package dev.whetstone.mock.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one member of a session says about another, or whoever played alone about themselves; filled in step by step.
 *
 * @param from who wrote it, empty once they are forgotten
 * @param reader whom it was shown to; null until it was released
 * @param scores 1..4 by {@link Criterion#id()}
 * @param values everything else that was filled in, by the form's field
 * @param steps numbers of the forms that were sent
 * @param useful whether its reader found it useful
 */
@Document("mock_feedback")
public record MockFeedback(
        @Id String id,
        String sessionId,
        String from,
        String about,
        @Nullable String reader,
        Map<String, Integer> scores,
        Map<String, String> values,
        Set<Integer> steps,
        boolean useful,
        Instant at) {

    public MockFeedback {
        scores = scores == null ? Map.of() : Map.copyOf(scores);
        values = values == null ? Map.of() : Map.copyOf(values);
        steps = steps == null ? Set.of() : Set.copyOf(steps);
    }

    boolean isComplete() {
        return steps.containsAll(FeedbackForms.STEPS);
    }

    String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What to work on: topics and criteria, by their ids. */
    public List<String> tags() {
        return list(FeedbackForms.TAGS);
    }

    List<String> list(String field) {
        return value(field).isBlank()
                ? List.of()
                : List.of(value(field).split(",")).stream().map(String::strip).toList();
    }
}
