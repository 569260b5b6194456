package dev.whetstone.leaderboard;

import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.award.Standing;
import dev.whetstone.award.Standings;
import dev.whetstone.group.Member;
import dev.whetstone.group.MemberFact;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.picture.Fact;
import dev.whetstone.picture.MemberCard;
import dev.whetstone.picture.Topic;
import dev.whetstone.streak.CurrentStreak;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cards of members, from their own ledger lines in one group. */
public record MemberCards(Ledger ledger, Standings standings, CurrentStreak streak, Collection<MemberFact> known) {

    private static final int MOST_TOPICS = 8;

    /** Empty without a point. */
    public Optional<MemberCard> of(StudyGroup group, Member member, LocalDate today) {
        return standings
                .find(group.id(), Period.ALL.board(today), member.id())
                .map(all -> new MemberCard(
                        member.name(),
                        group.name() + ", " + Period.MONTH.title(today),
                        facts(group, member, today, all),
                        ledger.read(group.id(), member.id(), MemberCards::days),
                        today,
                        topics(ledger.read(group.id(), member.id(), Ledger::graded)),
                        signs(member)));
    }

    private List<Fact> signs(Member member) {
        return known.stream()
                .flatMap(fact -> fact.figures(member).entrySet().stream())
                .map(figure -> new Fact(figure.getKey(), figure.getValue()))
                .toList();
    }

    private List<Fact> facts(StudyGroup group, Member member, LocalDate today, Standing all) {
        List<Fact> facts = new ArrayList<>();
        standings.find(group.id(), Period.MONTH.board(today), member.id()).ifPresent(month -> {
            facts.add(new Fact("Place this month", Ties.ordinal(standings.rank(month))));
            facts.add(new Fact("Points this month", String.valueOf(month.points())));
        });
        facts.add(new Fact("Points of all time", String.valueOf(all.points())));
        if (all.answered() > 0) {
            facts.add(new Fact("Mean grade", Math.round(all.accuracy() * 100) + " %"));
        }
        int run = streak.run(group, member, today).length();
        facts.add(new Fact("Streak", run + (run == 1 ? " day" : " days")));
        return facts;
    }

    private static Map<LocalDate, Integer> days(Stream<Award> lines) {
        return lines.collect(Collectors.groupingBy(Award::date, Collectors.summingInt(Award::points)));
    }

    /** Those with the most answers, by name, so that a shape stays where it is. */
    private static List<Topic> topics(Collection<Award> graded) {
        Map<String, DoubleSummaryStatistics> grades = graded.stream()
                .filter(line -> !line.topic().isEmpty())
                .collect(Collectors.groupingBy(Award::topic, Collectors.summarizingDouble(Award::grade)));
        return grades.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, DoubleSummaryStatistics> topic) ->
                                -topic.getValue().getCount())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_TOPICS)
                .map(topic -> new Topic(topic.getKey(), topic.getValue().getAverage()))
                .sorted(Comparator.comparing(Topic::name))
                .toList();
    }
}
