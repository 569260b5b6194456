package dev.whetstone.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.whetstone.attempt.Answer;
import dev.whetstone.attempt.Answers;
import dev.whetstone.attempt.Attempt;
import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.award.Scoring;
import dev.whetstone.award.Seasons;
import dev.whetstone.award.Streaks;
import dev.whetstone.award.Worth;
import dev.whetstone.chat.Markdown;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import dev.whetstone.round.Rounds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.util.function.SingletonSupplier;

/** Tells the ledger what an answer and a day's streak are worth, and why. */
public final class Points {

    private static final int HISTORY_DAYS = 400;

    private final Answers answers;
    private final Ledger ledger;
    private final Rounds rounds;
    private final Members members;
    private final Clock clock;

    /** About eight megabytes at most. */
    private final Cache<String, List<LocalDate>> pastDates = Caffeine.newBuilder()
            .maximumWeight(200_000)
            .weigher((String key, List<LocalDate> dates) -> 1 + dates.size())
            .build();

    Points(Ledger ledger, Rounds rounds, Members members, Clock clock, Answers answers) {
        this.ledger = ledger;
        this.rounds = rounds;
        this.members = members;
        this.clock = clock;
        this.answers = answers;
    }

    /**
     * Brings the ledger to what the answer is worth, with the streak of its day; again if the answer was changed meanwhile, so
     * that of two callers at once the one with the older answer never has the last word.
     *
     * @return the answer as it was settled last
     */
    public Answer settle(Round round, Question question, Answer answer) {
        Answer settled = answer;
        Optional<Answer> next = Optional.of(answer);
        while (next.isPresent()) {
            Answer latest = next.get();
            settleOnce(round, question, latest);
            settled = latest;
            next = answers.find(latest.roundId(), latest.memberId()).filter(now -> !now.isSameVersionAs(latest));
        }
        return settled;
    }

    /** As {@link #settle}, for whoever notes afterwards that it is done and begins anew if the answer has changed. */
    void settleOnce(Round round, Question question, Answer answer) {
        if (answer.attempts().isEmpty() || isUntouched(answer)) {
            return;
        }
        List<Award> lines =
                ledger.since(answer.groupId(), answer.memberId(), round.date().minusDays(HISTORY_DAYS));
        List<Worth> worths = new ArrayList<>();
        worths.add(answerWorth(round, question, answer));
        worths.addAll(streakWorths(round, answer, lines));
        ledger.settle(worths, lines);
    }

    /** Lets the ledger's lines of an answer say something else instead of these words. */
    void rephrase(Answer answer, String words, String instead) {
        ledger.rephrase("answer:" + answer.id(), words, instead);
    }

    /** Nothing that counts ever happened: only late or withdrawn attempts that never had a grade. */
    private static boolean isUntouched(Answer answer) {
        return answer.attempts().stream().noneMatch(attempt -> attempt.counts() || attempt.withdrawn());
    }

    /** Whether the grade says what the member can do: not of people yet, and not after a look at the model answer. */
    private static boolean isOwnGrade(Answer answer) {
        return answer.isGiven() && !answer.judgedByPeople() && !answer.hasPeeked();
    }

    private Worth answerWorth(Round round, Question question, Answer answer) {
        int base = question.head().difficulty().basePoints();
        return new Worth(
                answer.groupId(),
                answer.memberId(),
                "answer:" + answer.id(),
                Award.Kind.ANSWER,
                answer.points(base),
                date(round),
                round.id(),
                question.head().topic(),
                isOwnGrade(answer) ? answer.bestScore() : -1,
                0,
                why(question, answer, base));
    }

    /** What an answer of this base value brought, in one line. */
    private static String why(Question question, Answer answer, int base) {
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

    /** The streak of the round's date, and of later ones that were answered before it. */
    private List<Worth> streakWorths(Round round, Answer answer, List<Award> lines) {
        TreeSet<LocalDate> answered = new TreeSet<>(Ledger.streakDates(lines.stream()));
        if ((answer.isGiven() && !answer.hasPeeked()) || answeredElsewhere(round, answer, lines)) {
            answered.add(round.date());
        } else {
            answered.remove(round.date());
        }
        LocalDate today = clock.instant().atZone(round.zone()).toLocalDate();
        List<Worth> worths = new ArrayList<>();
        worths.add(streakWorth(answer, round.date(), date(round), answered));
        answered.tailSet(round.date(), false)
                .forEach(later ->
                        worths.add(streakWorth(answer, later, Seasons.effective(later, today, true), answered)));
        return worths;
    }

    private Worth streakWorth(Answer answer, LocalDate date, LocalDate counted, Set<LocalDate> answered) {
        int length = answered.contains(date) ? streak(answer, date, answered) : 0;
        return new Worth(
                answer.groupId(),
                answer.memberId(),
                "streak:%s:%s:%s".formatted(answer.groupId(), answer.memberId(), date),
                Award.Kind.STREAK,
                Scoring.streakBonus(length),
                counted,
                null,
                "",
                0,
                length,
                length == 0 ? "No answer on " + date + " after all" : "Day %d of your streak".formatted(length));
    }

    /** The streak's length on a date that was answered. */
    private int streak(Answer answer, LocalDate date, Set<LocalDate> answered) {
        List<LocalDate> dates = new ArrayList<>(postingDatesBefore(answer.groupId(), date));
        dates.add(date);
        Supplier<Optional<Member>> member = SingletonSupplier.of(() -> members.find(answer.memberId()));
        return Streaks.length(
                dates,
                answered,
                day -> member.get().map(known -> known.isOff(day)).orElse(false));
    }

    private static boolean answeredElsewhere(Round round, Answer answer, List<Award> lines) {
        String own = "answer:" + answer.id();
        Map<String, Integer> others = lines.stream()
                .filter(line ->
                        line.kind() == Award.Kind.ANSWER && !line.cause().equals(own))
                .filter(line -> line.date().equals(round.date()))
                .collect(Collectors.groupingBy(Award::cause, Collectors.summingInt(Award::points)));
        return others.values().stream().anyMatch(points -> points > 0);
    }

    /** Posting dates before a date; they never change once they have passed. */
    private List<LocalDate> postingDatesBefore(String groupId, LocalDate date) {
        return pastDates.get(groupId + date, key -> rounds.postingDates(groupId, date.minusDays(HISTORY_DAYS), date));
    }

    private LocalDate date(Round round) {
        LocalDate today = clock.instant().atZone(round.zone()).toLocalDate();
        return Seasons.effective(round.date(), today, round.isRevealed());
    }
}
