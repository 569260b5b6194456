package dev.whetstone.dashboard.participation;

import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.NamedMember;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Round;
import dev.whetstone.round.Rounds;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts participation from the ledger; of rounds that are not revealed nothing is told. */
record Participations(Rounds rounds, Ledger ledger, Members members, QuestionBank bank, Clock clock) {

    private static final int MOST_ROUNDS = 400;

    /** Who answered what: the last ledger line of each answer. */
    private record Given(
            Map<String, Round> rounds,
            List<Member> people,
            Map<String, List<Award>> byRound,
            Map<String, List<Award>> byMember) {

        static Given of(Map<String, Round> rounds, List<Member> people, List<Award> answers) {
            return new Given(
                    rounds,
                    people,
                    answers.stream().collect(Collectors.groupingBy(line -> String.valueOf(line.roundId()))),
                    answers.stream().collect(Collectors.groupingBy(Award::memberId)));
        }

        List<Award> to(String roundId) {
            return byRound.getOrDefault(roundId, List.of());
        }

        List<Award> by(Member member) {
            return byMember.getOrDefault(member.id(), List.of());
        }

        double share(long answers, long rounds) {
            long possible = rounds * people.size();
            return possible == 0 ? 0 : (double) answers / possible;
        }

        /** The date of the round, whatever date the points went to. */
        LocalDate date(Award line) {
            return Objects.requireNonNull(rounds.get(String.valueOf(line.roundId())))
                    .date();
        }
    }

    Participation of(StudyGroup group) {
        LocalDate today = group.cadence().dateOf(clock.instant());
        LocalDate from = today.minusDays(Participation.DAYS);
        Map<String, Round> revealed = rounds.of(group.id(), Round.State.REVEALED, MOST_ROUNDS).stream()
                .filter(round -> !round.date().isBefore(from))
                .collect(Collectors.toMap(Round::id, Function.identity()));
        List<Member> people = members.of(group.id()).stream()
                .sorted(Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Member::id))
                .toList();
        Given given = Given.of(revealed, people, answers(group, from, today, revealed, people));
        return new Participation(people.size(), weekdays(given), questions(given), persons(group, given, from, today));
    }

    /** Answers of those who take part now; what was taken back, and what was only looked up, is none. */
    private List<Award> answers(
            StudyGroup group, LocalDate from, LocalDate today, Map<String, Round> revealed, List<Member> people) {
        Map<String, Award> last = new HashMap<>();
        Map<String, Integer> points = new HashMap<>();
        var here = people.stream().map(Member::id).collect(Collectors.toSet());
        try (Stream<Award> lines = ledger.byMember(group.id(), from, today, "")) {
            lines.filter(line -> line.kind() == Award.Kind.ANSWER && here.contains(line.memberId()))
                    .filter(line -> revealed.containsKey(String.valueOf(line.roundId())))
                    .forEach(line -> {
                        last.merge(line.cause(), line, (one, other) -> one.number() > other.number() ? one : other);
                        points.merge(line.cause(), line.points(), Integer::sum);
                    });
        }
        return last.values().stream()
                .filter(line -> points.getOrDefault(line.cause(), 0) > 0 || line.grade() > 0)
                .toList();
    }

    private static List<Participation.Weekday> weekdays(Given given) {
        return Stream.of(DayOfWeek.values())
                .map(day -> {
                    List<Round> held = given.rounds().values().stream()
                            .filter(round -> round.date().getDayOfWeek() == day)
                            .toList();
                    int answers = held.stream()
                            .mapToInt(round -> given.to(round.id()).size())
                            .sum();
                    return new Participation.Weekday(day, held.size(), answers, given.share(answers, held.size()));
                })
                .filter(day -> day.rounds() > 0)
                .toList();
    }

    private List<Participation.Asked> questions(Given given) {
        return given.rounds().values().stream()
                .sorted(Comparator.comparing(Round::dueAt).reversed())
                .map(round -> asked(given, round))
                .toList();
    }

    private Participation.Asked asked(Given given, Round round) {
        Optional<Question> question = bank.find(round.questionId());
        List<Award> answers = given.to(round.id());
        List<Award> graded = graded(answers);
        return new Participation.Asked(
                round.date(),
                question.map(one -> one.head().title()).orElse(round.questionId()),
                question.map(one -> one.head().topic()).orElse(""),
                answers.size(),
                given.share(answers.size(), 1),
                mean(graded),
                graded.size());
    }

    private List<Participation.Person> persons(StudyGroup group, Given given, LocalDate from, LocalDate today) {
        List<LocalDate> dates = rounds.postingDates(group.id(), from, today);
        Map<String, String> names = NamedMember.names(given.people());
        return given.people().stream()
                .map(member -> person(member, names.getOrDefault(member.id(), member.name()), given, dates))
                .toList();
    }

    private static Participation.Person person(Member member, String name, Given given, List<LocalDate> dates) {
        List<Award> own = given.by(member);
        LocalDate last =
                own.stream().map(given::date).max(Comparator.naturalOrder()).orElse(null);
        long silent = dates.stream()
                .filter(date -> last == null || date.isAfter(last))
                .filter(date -> !member.isOff(date))
                .count();
        return new Participation.Person(name, own.size(), mean(graded(own)), last, (int) silent);
    }

    private static List<Award> graded(Collection<Award> lines) {
        return lines.stream().filter(line -> line.grade() >= 0).toList();
    }

    private static OptionalDouble mean(List<Award> graded) {
        return graded.stream().mapToDouble(Award::grade).average();
    }
}
