package dev.whetstone.testing;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grade.Certainty;
import dev.whetstone.grading.Grader;
import dev.whetstone.grading.text.language.Aside;
import dev.whetstone.question.Question;
import dev.whetstone.question.Sample;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives the score of a sample with the same text, else the one an answer asks for, such as {@code score=0.5}; can be unsure, break or be away. */
public record ScriptedGrader<Q extends Question>(Class<Q> type, AtomicBoolean away) implements Grader<Q> {

    private static final Pattern SCORE = Pattern.compile("score=([0-9.]+)");

    @Override
    public Optional<String> refusal(Q question, String answer) {
        if (answer.contains("break the refusal")) {
            throw new IllegalStateException("broken for the test");
        }
        return answer.contains("refuse me") ? Optional.of("That cannot be an answer.") : Optional.empty();
    }

    @Override
    public boolean isAside(Q question, String text) {
        return Aside.is(question, text.replaceFirst("score=[0-9.]+", ""));
    }

    @Override
    public Grade grade(Q question, String answer) {
        if (away.get()) {
            throw new GradingUnavailableException("away for the test", new IllegalStateException());
        }
        if (answer.contains("break the grader")) {
            throw new IllegalStateException("broken for the test");
        }
        Matcher matcher = SCORE.matcher(answer);
        double asked = matcher.find() ? Double.parseDouble(matcher.group(1)) : 1;
        double score = question.samples().stream()
                .filter(sample -> sample.text().equals(answer))
                .findFirst()
                .map(Sample::score)
                .orElse(asked);
        return new Grade(
                score,
                answer.contains("unsure") ? Certainty.UNSURE : Certainty.CERTAIN,
                score >= 0.75 ? List.of("first") : List.of(),
                score == 1 || answer.contains("whole") ? List.of() : List.of("second"),
                List.of(),
                "Verdict for %d characters.".formatted(answer.length()),
                "");
    }
}
