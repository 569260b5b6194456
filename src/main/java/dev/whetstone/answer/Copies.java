package dev.whetstone.answer;

import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds the answers of an open round's thread that repeat what another member wrote before. Looked at whenever prose changes,
 * in both directions, so that the order in which answers arrive makes no difference.
 */
final class Copies {

    private static final Set<Kind> PROSE = Set.of(Kind.SHORT, Kind.DISCUSSION);

    private final Answers answers;

    Copies(Answers answers) {
        this.answers = answers;
    }

    /**
     * Notes which texts of this answer are copies, and which of others' are copies of it.
     *
     * @param changed is handed those of others for which that has changed
     * @return the answer as it is then
     */
    Answer judge(Round round, Question question, Answer answer, Consumer<Answer> changed) {
        if (!PROSE.contains(question.kind()) || round.isSealed() || !concerns(answer)) {
            return answer;
        }
        List<Answer> others = answers.of(round).stream()
                .filter(other -> !other.memberId().equals(answer.memberId()))
                .toList();
        String common = common(question);
        for (Answer other : others) {
            Set<String> copies = copies(other, withMine(others, other, answer), common);
            if (!other.isCopying(copies)) {
                changed.accept(noted(other, copies));
            }
        }
        Set<String> own = copies(answer, others, common);
        return answer.isCopying(own) ? answer : noted(answer, own);
    }

    private static boolean concerns(Answer answer) {
        return answer.hasCopies()
                || answer.attempts().stream().anyMatch(attempt -> Copying.isLongEnough(attempt.text()));
    }

    private static List<Answer> withMine(List<Answer> others, Answer other, Answer mine) {
        return other.hasCopies()
                ? Stream.concat(others.stream().filter(one -> one != other), Stream.of(mine))
                        .toList()
                : List.of(mine);
    }

    private static Set<String> copies(Answer answer, List<Answer> others, String common) {
        Set<String> copies = new LinkedHashSet<>();
        for (Attempt attempt : answer.counting()) {
            if (attempt.thread() != null && others.stream().anyMatch(other -> repeats(attempt, other, common))) {
                copies.add(attempt.digest());
            }
        }
        return copies;
    }

    private Answer noted(Answer answer, Set<String> copies) {
        return answers.change(answer, current -> {
            boolean differs = !current.isCopying(copies);
            current.copies(copies);
            return differs;
        });
    }

    private static boolean repeats(Attempt attempt, Answer other, String common) {
        return other.counting().stream()
                .filter(earlier -> earlier.thread() != null && earlier.at().isBefore(attempt.at()))
                .anyMatch(earlier -> Copying.repeats(attempt.text(), earlier.text(), common));
    }

    private static String common(Question question) {
        return question.body().prompt() + "\n" + question.body().modelAnswer();
    }
}
