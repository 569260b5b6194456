package dev.whetstone.mock.feedback;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What went up by half a step or more since the feedback before, in one line; nothing is said of what went down. */
final class FeedbackWin {

    private static final double RISE = 0.5;

    private FeedbackWin() {}

    static Optional<String> of(List<MockFeedback> now, List<MockFeedback> before) {
        String best = "";
        double most = 0;
        for (Criterion criterion : Criterion.values()) {
            OptionalDouble is = InterviewSkills.mean(criterion, now);
            OptionalDouble was = InterviewSkills.mean(criterion, before);
            double rise = is.orElse(0) - was.orElse(Criterion.BEST);
            if (was.isPresent() && rise >= RISE && rise > most) {
                most = rise;
                best = String.format(
                        Locale.ROOT,
                        "**A small win:** %s went up to %.1f, from %.1f before.",
                        criterion.label().toLowerCase(Locale.ROOT),
                        is.orElse(0),
                        was.orElse(0));
            }
        }
        return Stream.of(best).filter(line -> !line.isEmpty()).findFirst();
    }
}
