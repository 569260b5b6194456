package dev.whetstone.mock.signs;

import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.chat.Markdown;
import dev.whetstone.group.Members;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.scenario.Scenario;
import dev.whetstone.scenario.Scenarios;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How well a member does by topic, from the graded answers in all of their groups and in mock interviews. */
record TechnicalSigns(Ledger ledger, Members members, MockSessions sessions, Scenarios scenarios, QuestionBank bank) {

    private static final int SHOWN = 6;
    private static final int LATELY_DAYS = 28;
    private static final int LEAST = 3;
    private static final double RISE = 0.1;

    /** One grade, 0..1. */
    record Graded(String topic, double score, LocalDate date) {}

    /** Empty where nothing was graded. */
    static Optional<String> line(List<Graded> all) {
        Map<String, Double> means = means(all.stream());
        String shown = means.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry::getKey))
                .limit(SHOWN)
                .map(topic -> "%s %d %%".formatted(Markdown.escape(topic.getKey()), Math.round(topic.getValue() * 100)))
                .collect(Collectors.joining(", "));
        int more = means.size() - SHOWN;
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of("**Technical**, the weakest first: %s%s (%d graded answer%s)."
                        .formatted(
                                shown,
                                more > 0 ? " and %d better".formatted(more) : "",
                                all.size(),
                                all.size() == 1 ? "" : "s"));
    }

    /** The mean of the topics' means. */
    static Optional<String> figure(List<Graded> all) {
        return means(all.stream()).values().stream()
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(),
                        means -> means.isEmpty()
                                ? Optional.empty()
                                : Optional.of(Math.round(100
                                                * means.stream()
                                                        .mapToDouble(mean -> mean)
                                                        .average()
                                                        .orElse(0))
                                        + " %")));
    }

    /** The topic that rose most in four weeks, where one rose by ten points and there are three grades on both sides. */
    static Optional<String> win(List<Graded> all, LocalDate today) {
        LocalDate since = today.minusDays(LATELY_DAYS);
        Map<Boolean, List<Graded>> byTime =
                all.stream().collect(Collectors.partitioningBy(one -> one.date().isAfter(since)));
        List<Graded> lately = enough(byTime.getOrDefault(true, List.of()));
        Map<String, Double> before = means(enough(byTime.getOrDefault(false, List.of())).stream());
        Map<String, Double> now = means(lately.stream().filter(one -> before.containsKey(one.topic())));
        return now.entrySet().stream()
                .filter(topic -> rise(topic, before) >= RISE)
                .max(Comparator.comparingDouble(topic -> rise(topic, before)))
                .map(topic -> "**A small win:** %s went up from %d %% to %d %% in four weeks."
                        .formatted(
                                Markdown.escape(topic.getKey()),
                                Math.round(before.getOrDefault(topic.getKey(), 0.0) * 100),
                                Math.round(topic.getValue() * 100)));
    }

    private static double rise(Map.Entry<String, Double> topic, Map<String, Double> before) {
        return topic.getValue() - before.getOrDefault(topic.getKey(), 1.0);
    }

    private static List<Graded> enough(List<Graded> grades) {
        Map<String, Long> counts = grades.stream().collect(Collectors.groupingBy(Graded::topic, Collectors.counting()));
        return grades.stream()
                .filter(one -> counts.getOrDefault(one.topic(), 0L) >= LEAST)
                .toList();
    }

    private static Map<String, Double> means(Stream<Graded> grades) {
        return grades.collect(Collectors.groupingBy(Graded::topic, Collectors.averagingDouble(Graded::score)));
    }

    /** A member's, read once for all that is said of them. */
    List<Graded> of(String memberId) {
        Stream<Graded> answers = members.groupsOf(memberId).stream()
                .flatMap(group -> ledger.read(group, memberId, Ledger::graded).stream())
                .filter(line -> !line.topic().isEmpty())
                .map(TechnicalSigns::graded);
        return Stream.concat(answers, sessions.of(memberId).stream().flatMap(session -> played(session, memberId)))
                .toList();
    }

    private static Graded graded(Award line) {
        return new Graded(line.topic(), line.grade(), line.date());
    }

    /** The best answer of each part. */
    private Stream<Graded> played(MockSession session, String memberId) {
        Optional<Scenario> scenario = scenarios.find(session.scenarioId());
        LocalDate date = session.startsAt().atZone(ZoneOffset.UTC).toLocalDate();
        Map<Integer, Optional<MockSession.Result>> best = session.results().stream()
                .filter(result -> result.about().equals(memberId))
                .collect(Collectors.groupingBy(
                        MockSession.Result::part,
                        Collectors.maxBy(Comparator.comparingDouble(MockSession.Result::score))));
        return best.values().stream()
                .flatMap(Optional::stream)
                .flatMap(result -> scenario
                        .filter(known -> result.part() < known.parts().size())
                        .map(known -> known.parts().get(result.part()).question())
                        .flatMap(bank::find)
                        .map(question -> new Graded(question.head().topic(), result.score(), date))
                        .stream());
    }
}
