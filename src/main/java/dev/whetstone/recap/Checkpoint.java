package dev.whetstone.recap;

import static java.util.stream.Collectors.groupingBy;

import dev.whetstone.chat.Markdown;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.plan.Plans;
import dev.whetstone.plan.StudyPlan;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Round;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How far a group is in its plan at the end of a week, and how the week's questions went: over all, and by topic. */
record Checkpoint(Plans plans, QuestionBank bank) {

    /** @param asked the revealed rounds of the week */
    Optional<RecapLine> of(StudyGroup group, List<Round> asked) {
        String told = Stream.of(progress(group), asked(asked), topics(group, asked))
                .flatMap(Optional::stream)
                .reduce("", (first, second) -> first + (first.isEmpty() ? "" : " ") + second);
        return asked.isEmpty() ? Optional.empty() : Optional.of(RecapLine.of("**Checkpoint:** " + told));
    }

    private Optional<String> progress(StudyGroup group) {
        StudyPlan plan = group.curriculum().outline(plans);
        if (plan == null) {
            return Optional.empty();
        }
        int position = group.curriculum().position();
        int all = plan.days().size();
        int done = position < plan.size() ? plan.at(position).day() - 1 : all;
        return Optional.of("%d of %d days of “%s” are done.".formatted(done, all, Markdown.escape(plan.title())));
    }

    private static Optional<String> asked(List<Round> asked) {
        List<Round> answered = answered(asked);
        String questions = asked.size() == 1 ? "One question" : asked.size() + " questions";
        return Optional.of(
                answered.isEmpty()
                        ? questions + " this week, and no answer yet."
                        : "%s this week, %d %% on average.".formatted(questions, percent(answered)));
    }

    /** The topic that went best and the one that went worst, where they differ. */
    private Optional<String> topics(StudyGroup group, List<Round> asked) {
        Map<String, List<Round>> byTopic = answered(asked).stream()
                .collect(groupingBy(round -> bank.find(round.questionId(), group.id())
                        .map(question -> question.head().topic())
                        .orElse("")));
        byTopic.remove("");
        Map<String, Long> percents = new TreeMap<>();
        byTopic.forEach((topic, rounds) -> percents.put(topic, percent(rounds)));
        List<Map.Entry<String, Long>> ranked = percents.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .toList();
        if (ranked.isEmpty()) {
            return Optional.empty();
        }
        Map.Entry<String, Long> worst = ranked.get(0);
        Map.Entry<String, Long> best = ranked.get(ranked.size() - 1);
        return worst.getValue().equals(best.getValue())
                ? Optional.empty()
                : Optional.of("Best in %s (%d %%), weakest in %s (%d %%)."
                        .formatted(best.getKey(), best.getValue(), worst.getKey(), worst.getValue()));
    }

    private static List<Round> answered(List<Round> asked) {
        return asked.stream().filter(round -> round.summary().answered() > 0).toList();
    }

    /** The mean grade of all answers to these rounds, each of which has some. */
    private static long percent(List<Round> answered) {
        double sum = answered.stream()
                .map(Round::summary)
                .mapToDouble(summary -> summary.answered() * summary.averageGrade())
                .sum();
        int all =
                answered.stream().mapToInt(round -> round.summary().answered()).sum();
        return Math.round(100 * sum / all);
    }
}
