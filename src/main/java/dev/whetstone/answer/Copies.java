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
     * Notes which texts of this answer are copies. Only the answer itself is written, and only by what others' answers were after
     * it was read: whoever else writes it meanwhile is taken in.
     *
     * @param affected is handed the members of whose answers that has to be looked at again
     * @return the answer as it is then
     */
    Answer judge(Round round, Question question, Answer answer, Consumer<String> affected) {
        boolean takesBack = hasTakenBack(answer);
        if (!isLookedAt(round, question) || (answer.prints().isEmpty() && !answer.hasCopies() && !takesBack)) {
            return answer;
        }
        Fingerprint common =
                Fingerprint.of(question.body().prompt() + "\n" + question.body().modelAnswer());
        List<Prints> others = others(round, answer);
        Answer judged = answers.change(
                answer,
                current -> note(current, current.isSameVersionAs(answer) ? others : others(round, current), common));
        Prints mine = seen(judged);
        others.stream()
                .filter(other -> isAffected(other, others, mine, takesBack, common))
                .forEach(other -> affected.accept(other.memberId()));
        return judged;
    }

    private List<Prints> others(Round round, Answer answer) {
        return answers.prints(round).stream()
                .filter(other -> !other.memberId().equals(answer.memberId()))
                .toList();
    }

    private static Prints seen(Answer answer) {
        return new Prints(answer.memberId(), answer.prints(), answer.copies());
    }

    private static boolean note(Answer answer, List<Prints> others, Fingerprint common) {
        Set<String> copies = copies(seen(answer), others, common);
        boolean differs = !answer.copies().equals(copies);
        answer.copies(copies);
        return differs;
    }

    /** Whether what is noted of another's answer may be wrong now; where nothing was taken back copies only become more. */
    private static boolean isAffected(
            Prints other, List<Prints> others, Prints mine, boolean takesBack, Fingerprint common) {
        return takesBack
                ? !other.copies().equals(copies(other, withMine(others, other, mine), common))
                : !other.copies().containsAll(copies(other, List.of(mine), common));
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
}
