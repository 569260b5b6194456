package dev.whetstone.answer;

import dev.whetstone.attempt.Answer;
import dev.whetstone.attempt.Attempt;
import dev.whetstone.award.Scoring;
import dev.whetstone.chat.Markdown;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import java.util.ArrayList;
import java.util.List;

/** Why an answer brought the points it did, as the ledger tells it. */
final class PointWords {

    private PointWords() {}

    /** What an answer of this base value brought, in one line. */
    static String why(Question question, Answer answer, int base) {
        String title = "“" + Markdown.escape(question.head().title()) + "”";
        if (!answer.isGiven()) {
            return "You took back your answer to " + title;
        }
        if (answer.hasPeeked()) {
            return title + ": you looked at the model answer";
        }
        if (answer.best().filter(answer::isCopy).isPresent()) {
            return title + ": in the words of another member's earlier answer, which are not paid twice"
                    + answer.best()
                            .flatMap(answer::settled)
                            .map(settled -> ", " + settled.told())
                            .orElse("");
        }
        return title + ": " + String.join(", ", parts(question, answer, base));
    }

    private static String waiting(Question question) {
        return question.kind() == Kind.PRACTICE
                ? "with peers, two of whom confirm it"
                : "with peers, who score it after the close";
    }

    private static List<String> parts(Question question, Answer answer, int base) {
        List<String> parts = new ArrayList<>();
        parts.add(
                answer.judgedByPeople()
                        ? waiting(question)
                        : "%d %% of %d".formatted(Math.round(answer.bestScore() * 100), base));
        int attempts = answer.used();
        if (attempts > 1) {
            parts.add(attempts + " attempts");
        }
        int hints = answer.best().map(Attempt::hints).orElse(0);
        if (hints > 0) {
            parts.add(hints == 1 ? "1 hint" : hints + " hints");
        }
        if (answer.points(base) == Scoring.HONEST) {
            parts.add("an honest attempt earns " + Scoring.HONEST);
        }
        answer.best().flatMap(answer::settled).ifPresent(settled -> parts.add(settled.told()));
        return parts;
    }
}
