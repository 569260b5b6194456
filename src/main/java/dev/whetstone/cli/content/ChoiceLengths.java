package dev.whetstone.cli.content;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.whetstone.question.ChoiceQuestion;
import dev.whetstone.question.ChoiceQuestion.Option;
import dev.whetstone.question.Problem;
import dev.whetstone.question.reader.LoadedQuestion;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whether the right choice can be guessed from the length of its text, all questions taken together. */
record ChoiceLengths(List<LoadedQuestion> questions) {

    /** Fewer questions of one size say nothing. */
    private static final int FEW = 20;

    /** How many times its even share one rank of length may hold: of four choices none in more than 40 %. */
    private static final double MOST = 1.6;

    Stream<Problem> problems() {
        Map<Integer, Map<Long, Long>> bySize = questions.stream()
                .map(LoadedQuestion::question)
                .filter(ChoiceQuestion.class::isInstance)
                .map(ChoiceQuestion.class::cast)
                .collect(groupingBy(
                        question -> question.options().size(), groupingBy(ChoiceLengths::longer, counting())));
        return bySize.entrySet().stream().flatMap(size -> telling(size.getKey(), size.getValue()));
    }

    private static Stream<Problem> telling(int size, Map<Long, Long> ranks) {
        long all = ranks.values().stream().mapToLong(Long::longValue).sum();
        return ranks.entrySet().stream()
                .filter(rank -> all >= FEW && rank.getValue() * size > all * MOST)
                .map(rank -> new Problem(
                        "content",
                        1,
                        "of %d choices %d are longer than the right one in %d of %d questions: even out their lengths"
                                .formatted(size, rank.getKey(), rank.getValue(), all)));
    }

    /** How many choices are longer than the right one. */
    private static long longer(ChoiceQuestion question) {
        int right = question.options().stream()
                .filter(Option::correct)
                .mapToInt(option -> option.text().length())
                .findFirst()
                .orElse(0);
        return question.options().stream()
                .filter(option -> option.text().length() > right)
                .count();
    }
}
