package dev.whetstone.duel;

import dev.whetstone.asking.RoundStarter;
import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.rating.Rating;
import dev.whetstone.rating.Ratings;
import dev.whetstone.round.Round;
import dev.whetstone.round.Rounds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds questions for a duel: of kinds that are graded at once, not ahead or open in a group of either, and not answered by either
 * within {@link #LATELY_DAYS} days. Of those as hard as the two are strong some are drawn.
 */
record DuelPicker(QuestionBank bank, Ratings ratings, Members members, Asked asked) {

    private static final Set<Kind> GRADED_AT_ONCE = EnumSet.of(Kind.CHOICE, Kind.OUTPUT, Kind.SQL, Kind.SHORT);
    private static final int LATELY_DAYS = 30;
    private static final int AHEAD = 10_000;
    private static final int MOST_OPEN = 50;

    /** Drawn from so many of the nearest, so that the same two do not always meet the same questions. */
    private static final int DRAWN_FROM = 9;

    /** Where it is looked up what was asked. */
    record Asked(Groups groups, Rounds rounds, RoundStarter starter, Ledger ledger, Duels duels) {}

    /** The topics a duel can be about. */
    List<String> topics() {
        return gradable()
                .map(question -> question.head().topic())
                .distinct()
                .sorted()
                .toList();
    }

    /** Three questions, or fewer if there are no more; the same for the same duel while nothing else changes. */
    List<String> pick(StudyGroup group, Duel.Pair pair, String topic, LocalDate today, String seed) {
        List<String> both = List.of(pair.challenger(), pair.challenged());
        Set<String> barred = barred(group, both, today);
        List<Question> free = gradable()
                .filter(question -> topic.isEmpty() || question.head().topic().equalsIgnoreCase(topic))
                .filter(question -> !barred.contains(question.id()))
                .toList();
        double strength = both.stream()
                .mapToDouble(member -> ratings.member(group.id(), member, today).value())
                .average()
                .orElse(Rating.UNKNOWN.value());
        Random random = new Random(seed.hashCode());
        List<String> ids = new ArrayList<>(free.stream().map(Question::id).toList());
        Collections.shuffle(ids, random);
        Map<String, Rating> known = ratings.questions(ids);
        List<String> near = new ArrayList<>(ids.stream()
                .sorted(Comparator.comparingDouble(id -> distance(known.getOrDefault(id, Rating.UNKNOWN), strength)))
                .filter(id -> !asked.rounds().isOpenElsewhere(id, group.id(), group.channels()))
                .limit(DRAWN_FROM)
                .toList());
        Collections.shuffle(near, random);
        return near.stream().limit(Duel.QUESTIONS).toList();
    }

    private static double distance(Rating question, double strength) {
        return Math.abs(question.value() - strength);
    }

    private Stream<Question> gradable() {
        return bank.all().stream().filter(question -> GRADED_AT_ONCE.contains(question.kind()));
    }

    private Set<String> barred(StudyGroup here, List<String> both, LocalDate today) {
        Set<String> barred = new HashSet<>();
        Set<String> groupIds = both.stream()
                .flatMap(member -> members.groupsOf(member).stream())
                .collect(Collectors.toCollection(HashSet::new));
        groupIds.add(here.id());
        for (String id : groupIds) {
            asked.groups().find(id).ifPresent(group -> barred.addAll(aheadOf(group)));
            both.forEach(member -> barred.addAll(answered(id, member, today)));
        }
        both.forEach(member -> asked.duels().of(member, LATELY_DAYS).stream()
                .filter(duel -> !duel.until()
                        .atZone(here.cadence().zone())
                        .toLocalDate()
                        .isBefore(today.minusDays(LATELY_DAYS)))
                .forEach(duel -> barred.addAll(duel.questions())));
        return barred;
    }

    private Set<String> aheadOf(StudyGroup group) {
        Set<String> ahead = new HashSet<>(asked.starter().next().upcoming(group, AHEAD));
        asked.starter().nextBeside(group).ifPresent(beside -> ahead.add(beside.question()));
        Stream.of(Round.State.SCHEDULED, Round.State.OPEN, Round.State.CLOSED)
                .flatMap(state -> asked.rounds().of(group.id(), state, MOST_OPEN).stream())
                .forEach(round -> ahead.add(round.questionId()));
        return ahead;
    }

    private Set<String> answered(String groupId, String memberId, LocalDate today) {
        return asked.ledger().since(groupId, memberId, today.minusDays(LATELY_DAYS)).stream()
                .filter(line -> line.kind() == Award.Kind.ANSWER && line.roundId() != null)
                .map(line -> String.valueOf(line.roundId()))
                .distinct()
                .flatMap(round -> asked.rounds().find(round).stream())
                .map(Round::questionId)
                .collect(Collectors.toSet());
    }
}
