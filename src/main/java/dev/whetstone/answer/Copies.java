package dev.whetstone.answer;

import dev.whetstone.attempt.Act;
import dev.whetstone.attempt.Answer;
import dev.whetstone.attempt.Answers;
import dev.whetstone.attempt.Attempt;
import dev.whetstone.copying.Fingerprint;
import dev.whetstone.copying.Print;
import dev.whetstone.copying.PrintLog;
import dev.whetstone.copying.Prints;
import dev.whetstone.copying.RoundPrints;
import dev.whetstone.feedback.DoneSteps;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the answers of an open round's thread that repeat what another member wrote before. Looked at whenever prose changes,
 * in both directions, so that the order in which answers arrive makes no difference.
 */
final class Copies {

    private static final Set<Kind> PROSE = Set.of(Kind.SHORT, Kind.DISCUSSION, Kind.PRACTICE);

    private final Answers answers;
    private final PrintLog log;

    Copies(Answers answers) {
        this.answers = answers;
        this.log = answers.prints();
    }

    /**
     * Notes which texts of this answer are copies. Only the answer itself is written, and only by what others' answers were after
     * its own texts were known to all: whoever else writes it meanwhile is taken in.
     *
     * @param affected is handed the members of whose answers that has to be looked at again
     * @param done says whether they were looked at already
     * @return the answer as it is then
     */
    Answer judge(Round round, Question question, Answer answer, DoneSteps done, Consumer<String> affected) {
        boolean lookedAt = PROSE.contains(question.kind()) && !round.isSealed();
        List<Print> mine = lookedAt ? prints(answer) : List.of();
        if (!lookedAt || (mine.isEmpty() && answer.copies().isEmpty() && !hasTakenBack(answer))) {
            return answer;
        }
        Fingerprint common =
                Fingerprint.of(question.body().prompt() + "\n" + question.body().modelAnswer());
        RoundPrints.Change change = log.note(round.id(), answer.memberId(), mine);
        Answer judged = judge(round.id(), answer, common);
        if (!done.isLookedAt(answer, change.number())) {
            affected(change, mine, common).forEach(affected);
            done.lookedAt(change.number());
        }
        return judged;
    }

    /**
     * Whoever finds what is noted right writes nothing, so whoever writes looks afterwards whether it was true until then, and
     * notes it anew otherwise.
     */
    private Answer judge(String round, Answer answer, Fingerprint common) {
        AtomicBoolean written = new AtomicBoolean();
        Answer judged = answer;
        int known;
        do {
            known = log.known(round);
            written.set(false);
            judged = answers.change(judged, current -> {
                boolean differs = note(current, log.others(round, current.memberId()), common);
                written.compareAndSet(false, differs);
                return differs;
            });
        } while (written.get() && log.latest(round) != known);
        return judged;
    }

    private static List<Print> prints(Answer answer) {
        return answer.counting().stream()
                .filter(attempt -> attempt.thread() != null)
                .map(attempt -> new Print(attempt.digest(), attempt.at(), Fingerprint.of(attempt.text())))
                .filter(print -> print.text().isLongEnough())
                .toList();
    }

    private static boolean note(Answer answer, List<Prints> others, Fingerprint common) {
        Set<String> copies = copies(new Prints(answer.memberId(), prints(answer)), others, common);
        boolean differs = !answer.copies().equals(copies);
        answer.copies(copies);
        return differs;
    }

    /**
     * Of whose answers something else may be true now: they repeat what stands here, or what stood here and does no more. Who is a
     * copy for another reason that is older than this change is one already; of a younger reason nobody has made sure yet.
     */
    private static List<String> affected(RoundPrints.Change change, List<Print> mine, Fingerprint common) {
        return change.others().stream()
                .filter(other -> other.repeatsAnyOf(mine, common) || other.repeatsAnyOf(change.gone(), common))
                .filter(other -> change.isAlone() || isNews(other, change, mine, common))
                .map(Prints::memberId)
                .toList();
    }

    private static boolean isNews(Prints other, RoundPrints.Change change, List<Print> mine, Fingerprint common) {
        List<Prints> rest = change.others().stream()
                .filter(one -> !one.memberId().equals(other.memberId()))
                .toList();
        Set<String> without = copies(other, rest, common);
        return Stream.of(mine, change.gone())
                .anyMatch(texts -> !without.containsAll(copies(other, List.of(new Prints("", texts)), common)));
    }

    /** Whether others may have copied something that stands here no more. */
    private static boolean hasTakenBack(Answer answer) {
        return answer.acts().stream().anyMatch(act -> act.kind() == Act.Kind.EDITED || act.kind() == Act.Kind.DELETED)
                || answer.attempts().stream().anyMatch(attempt -> attempt.state() == Attempt.State.PASSED_OVER);
    }

    private static Set<String> copies(Prints answer, List<Prints> others, Fingerprint common) {
        return answer.prints().stream()
                .filter(print -> others.stream().anyMatch(other -> print.repeatsAnyOf(other.prints(), common)))
                .map(Print::digest)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
