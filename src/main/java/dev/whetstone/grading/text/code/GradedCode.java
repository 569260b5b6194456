package dev.whetstone.grading.text.code;

import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.CodeTests.WrongProgram;
import dev.whetstone.question.Sample;
import dev.whetstone.reading.ChatText;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Programs of which it is known whether they are right; what few of them have tells more than what all have. */
public final class GradedCode {

    private static final double RIGHT = 0.8;
    private static final double SMOOTH = 0.5;

    private final List<CodeGrams> right;
    private final Set<Sense> senses;
    private final Map<String, Double> rarity = new HashMap<>();

    private GradedCode(List<CodeAnswer> rightOnes, List<CodeAnswer> flawedOnes) {
        this.senses = rightOnes.stream()
                .flatMap(program -> program.code().senses().stream())
                .collect(Collectors.toUnmodifiableSet());
        this.right = grams(rightOnes);
        List<CodeGrams> flawed = grams(flawedOnes);
        Map<String, Long> holding = Stream.of(right, flawed)
                .flatMap(List::stream)
                .flatMap(program -> program.all().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        int all = right.size() + flawed.size();
        holding.forEach((gram, count) -> rarity.put(gram, Math.log((all + 1) / (count + SMOOTH))));
    }

    /** Those of a question: its model program, these of its samples, and the programs its tests must pass or refuse. */
    public static GradedCode of(CodeQuestion question, List<Sample> samples) {
        Stream<String> passing = question.tests().right().stream().map(GradedCode::fenced);
        Stream<String> refused = Stream.of(
                        question.tests().wrong(), question.frames().wrong())
                .flatMap(List::stream)
                .map(WrongProgram::program)
                .map(GradedCode::fenced);
        Map<Boolean, List<String>> texts = samples.stream()
                .collect(Collectors.partitioningBy(
                        sample -> sample.score() >= RIGHT, Collectors.mapping(Sample::text, Collectors.toList())));
        Stream<String> good = texts.getOrDefault(true, List.of()).stream();
        Stream<String> poor = texts.getOrDefault(false, List.of()).stream();
        return new GradedCode(
                read(Stream.of(Stream.of(question.body().modelAnswer()), passing, good)),
                read(Stream.of(refused, poor)));
    }

    private static String fenced(String program) {
        return "```python\n" + program + "\n```";
    }

    private static List<CodeGrams> grams(List<CodeAnswer> programs) {
        return programs.stream().map(answer -> CodeGrams.of(answer.code())).toList();
    }

    private static List<CodeAnswer> read(Stream<Stream<String>> texts) {
        return texts.flatMap(Function.identity())
                .map(text -> CodeAnswer.of(ChatText.written(text)))
                .filter(CodeAnswer::hasCode)
                .toList();
    }

    /** How much of the right one that is most like it a program has, 0 to 1; 0 if there is no program. */
    public double covered(CodeAnswer given) {
        CodeGrams own = CodeGrams.of(given.code());
        return right.stream().mapToDouble(one -> share(own, one)).max().orElse(0);
    }

    /** How its conditions stand to those of the right ones. */
    public Senses senses(CodeAnswer given) {
        return Senses.of(given.code().senses(), senses);
    }

    private double share(CodeGrams own, CodeGrams one) {
        double all = weight(one.all());
        return all == 0
                ? 0
                : weight(one.all().stream().filter(own.all()::contains).toList()) / all;
    }

    private double weight(Collection<String> grams) {
        return grams.stream()
                .mapToDouble(gram -> rarity.getOrDefault(gram, 0.0))
                .sum();
    }
}
