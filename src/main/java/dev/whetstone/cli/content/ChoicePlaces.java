package dev.whetstone.cli.content;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.whetstone.question.ChoiceQuestion;
import dev.whetstone.question.Problem;
import dev.whetstone.question.reader.LoadedQuestion;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether the right choice can be guessed from the place where it stands, all questions taken together. */
record ChoicePlaces(List<LoadedQuestion> questions) {

    /** Fewer questions of one size say nothing. */
    private static final int FEW = 20;

    /** How many times its even share a place may hold. */
    private static final double MOST = 1.5;

    Stream<Problem> problems() {
        Map<Integer, Map<Integer, Long>> bySize = questions.stream()
                .map(LoadedQuestion::question)
                .filter(ChoiceQuestion.class::isInstance)
                .map(ChoiceQuestion.class::cast)
                .collect(
                        groupingBy(question -> question.options().size(), groupingBy(ChoicePlaces::right, counting())));
        return bySize.entrySet().stream().flatMap(size -> crowded(size.getKey(), size.getValue()));
    }

    private static Stream<Problem> crowded(int size, Map<Integer, Long> places) {
        long all = places.values().stream().mapToLong(Long::longValue).sum();
        return places.entrySet().stream()
                .filter(place -> all >= FEW && place.getValue() * size > all * MOST)
                .map(place -> new Problem(
                        "content",
                        1,
                        "the right one of %d choices stands at place %d in %d of %d questions: spread the places"
                                .formatted(size, place.getKey() + 1, place.getValue(), all)));
    }

    private static int right(ChoiceQuestion question) {
        return IntStream.range(0, question.options().size())
                .filter(i -> question.options().get(i).correct())
                .findFirst()
                .orElse(0);
    }
}
