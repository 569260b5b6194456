package dev.whetstone.grading.text.code;

import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.Sample;
import dev.whetstone.reading.ChatText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The programs of a question that a person has found right. */
public final class KnownPrograms {

    private static final double RIGHT = 0.95;

    private KnownPrograms() {}

    /** Their shapes. */
    public static Set<List<String>> of(CodeQuestion question) {
        return Stream.concat(
                        Stream.of(question.body().modelAnswer()),
                        question.samples().stream()
                                .filter(sample -> sample.score() >= RIGHT)
                                .map(Sample::text))
                .map(text -> CodeAnswer.of(ChatText.written(text)))
                .filter(CodeAnswer::hasCode)
                .map(answer -> answer.code().shape())
                .collect(Collectors.toUnmodifiableSet());
    }
}
