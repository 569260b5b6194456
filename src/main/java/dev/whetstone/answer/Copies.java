package dev.whetstone.answer;

import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the answers of an open round's thread that repeat what another member wrote before. Looked at whenever prose changes,
 * in both directions, so that the order in which answers arrive makes no difference.
 */
final class Copies {

    /** A text that may be repeated, or repeat another one: it counts and was written in the thread. */
    record Print(String digest, Instant at, Fingerprint text) {

        /** Two processes compare moments as exactly as they are stored. */
        Print {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** What one member's answer looks like from here. */
    record Prints(String memberId, List<Print> prints, Set<String> copies) {}

    private static final Set<Kind> PROSE = Set.of(Kind.SHORT, Kind.DISCUSSION);

    private final Answers answers;

    Copies(Answers answers) {
        this.answers = answers;
    }

    /** Leaves with the answer, before it is stored, what others' answers have to be held against. */
    void leavePrints(Round round, Question question, Answer answer) {
        answer.prints(isLookedAt(round, question) ? prints(answer) : List.of());
    }

    private static boolean isLookedAt(Round round, Question question) {
        return PROSE.contains(question.kind()) && !round.isSealed();
    }

    private static List<Print> prints(Answer answer) {
        return answer.counting().stream()
                .filter(attempt -> attempt.thread() != null)
                .map(attempt -> new Print(attempt.digest(), attempt.at(), Fingerprint.of(attempt.text())))
                .filter(print -> print.text().isLongEnough())
                .toList();
    }

    /**
     * Notes which texts of this answer are copies, and which of others' are copies of it.
     *
     * @param changed is handed those of others for which that has changed
     * @return the answer as it is then
     */
    Answer judge(Round round, Question question, Answer answer, Consumer<Answer> changed) {
        boolean takesBack = hasTakenBack(answer);
        if (!isLookedAt(round, question) || (answer.prints().isEmpty() && !answer.hasCopies() && !takesBack)) {
            return answer;
        }
        Fingerprint common =
                Fingerprint.of(question.body().prompt() + "\n" + question.body().modelAnswer());
        Prints mine = new Prints(answer.memberId(), answer.prints(), answer.copies());
        List<Prints> others = answers.prints(round).stream()
                .filter(other -> !other.memberId().equals(answer.memberId()))
                .toList();
        for (Prints other : others) {
            Set<String> copies = copies(other, takesBack ? withMine(others, other, mine) : List.of(mine), common);
            if (!takesBack) {
                copies.addAll(other.copies());
            }
            if (!other.copies().equals(copies)) {
                changed.accept(noted(answers.current(round, other.memberId()), copies));
            }
        }
        Set<String> own = copies(mine, others, common);
        return mine.copies().equals(own) ? answer : noted(answer, own);
    }

    /** Whether others may have copied something that stands here no more. */
    private static boolean hasTakenBack(Answer answer) {
        return answer.acts().stream().anyMatch(act -> act.kind() == Act.Kind.EDITED || act.kind() == Act.Kind.DELETED)
                || answer.attempts().stream().anyMatch(attempt -> attempt.state() == Attempt.State.PASSED_OVER);
    }

    private static List<Prints> withMine(List<Prints> others, Prints other, Prints mine) {
        return other.copies().isEmpty()
                ? List.of(mine)
                : Stream.concat(
                                others.stream().filter(one -> !one.memberId().equals(other.memberId())),
                                Stream.of(mine))
                        .toList();
    }

    private static Set<String> copies(Prints answer, List<Prints> others, Fingerprint common) {
        return answer.prints().stream()
                .filter(print -> others.stream().anyMatch(other -> repeats(print, other, common)))
                .map(Print::digest)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean repeats(Print print, Prints other, Fingerprint common) {
        return other.prints().stream()
                .anyMatch(earlier ->
                        earlier.at().isBefore(print.at()) && print.text().repeats(earlier.text(), common));
    }

    private Answer noted(Answer answer, Set<String> copies) {
        return answers.change(answer, current -> {
            boolean differs = !current.copies().equals(copies);
            current.copies(copies);
            return differs;
        });
    }
}
