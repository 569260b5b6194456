package dev.whetstone.recap;

import dev.whetstone.chat.Markdown;
import dev.whetstone.question.ChoiceQuestion;
import dev.whetstone.question.Question;
import dev.whetstone.question.Rubric;
import java.util.Comparator;
import java.util.stream.Collectors;

/** A question's answer in one line of Markdown: the right option, the weightiest key point, or how its model answer begins. */
final class AnswerLine {

    private static final int LONGEST = 200;

    private AnswerLine() {}

    static String of(Question question) {
        if (question instanceof ChoiceQuestion choice) {
            return Markdown.escape(choice.options().stream()
                    .filter(ChoiceQuestion.Option::correct)
                    .map(ChoiceQuestion.Option::text)
                    .collect(Collectors.joining("; ")));
        }
        return question.rubric()
                .flatMap(rubric -> rubric.points().stream().max(Comparator.comparingInt(Rubric.Point::weight)))
                .map(point -> Markdown.escape(point.says()))
                .orElseGet(() -> beginning(question.body().modelAnswer()));
    }

    /** The first sentence that is no code. */
    private static String beginning(String markdown) {
        String prose = markdown.replaceAll("(?s)```.*?```", " ")
                .replaceAll("\\s+", " ")
                .strip();
        int end = prose.indexOf(". ");
        String sentence = end < 0 ? prose : prose.substring(0, end + 1);
        return sentence.codePointCount(0, sentence.length()) <= LONGEST
                ? sentence
                : Markdown.escape(sentence.substring(0, sentence.offsetByCodePoints(0, LONGEST))
                                .replace('`', '\'')) + "…";
    }
}
