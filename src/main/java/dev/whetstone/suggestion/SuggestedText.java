package dev.whetstone.suggestion;

import dev.whetstone.question.SentenceTitle;
import java.util.List;
import java.util.Map;

/**
 * What somebody wrote into the form, trimmed.
 *
 * @param kind a question kind's name in lower case, {@code sql} excepted
 * @param points key points, one a line; for {@code choice} the options
 */
record SuggestedText(
        String kind, String topic, String difficulty, String title, String question, String answer, String points) {

    static final String KIND = "kind";
    static final String TOPIC = "topic";
    static final String DIFFICULTY = "difficulty";
    static final String TITLE = "title";
    static final String QUESTION = "question";
    static final String ANSWER = "answer";
    static final String POINTS = "points";

    /** From the fields of a member's form; the title comes from the question. */
    static SuggestedText of(Map<String, String> values) {
        String question = values.getOrDefault(QUESTION, "").strip();
        return new SuggestedText(
                values.getOrDefault(KIND, ""),
                values.getOrDefault(TOPIC, ""),
                "medium",
                SentenceTitle.of(question),
                question,
                values.getOrDefault(ANSWER, "").strip(),
                values.getOrDefault(POINTS, "").strip());
    }

    /** With what an admin's form says. */
    SuggestedText edited(Map<String, String> values) {
        return new SuggestedText(
                kind,
                topic,
                values.getOrDefault(DIFFICULTY, difficulty),
                values.getOrDefault(TITLE, "").strip(),
                values.getOrDefault(QUESTION, "").strip(),
                values.getOrDefault(ANSWER, "").strip(),
                values.getOrDefault(POINTS, "").strip());
    }

    /** The values of the fields, by name, to fill a form with. */
    Map<String, String> values() {
        return Map.of(
                KIND,
                kind,
                TOPIC,
                topic,
                DIFFICULTY,
                difficulty,
                TITLE,
                title,
                QUESTION,
                question,
                ANSWER,
                answer,
                POINTS,
                points);
    }

    /** The lines of the points without bullets and numbers. */
    List<String> pointLines() {
        return points.lines()
                .map(line -> line.strip().replaceFirst("^([-•–]|\\d{1,2}[.)])\\s+", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
