package dev.whetstone.grading.text.code;

import dev.whetstone.grading.text.prose.Traits.Kin;
import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.Sample;
import dev.whetstone.reading.ChatText;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Programs of which it is known whether they are right, and how another one stands to them. */
public final class GradedCode {

    private static final double RIGHT = 0.8;
    private static final double SMOOTH = 0.5;

    /** With fewer known pieces than this the odds say less. */
    private static final int FEW = 10;

    private final List<CodeGrams> right;
    private final List<CodeGrams> flawed;
    private final Map<String, Double> rarity = new HashMap<>();
    private final Map<String, Long> inRight;
    private final Map<String, Long> inFlawed;

    private GradedCode(List<CodeGrams> right, List<CodeGrams> flawed) {
        this.right = right;
        this.flawed = flawed;
        this.inRight = counts(right);
        this.inFlawed = counts(flawed);
        int all = right.size() + flawed.size();
        Stream.of(inRight, inFlawed)
                .map(Map::keySet)
                .flatMap(Collection::stream)
                .forEach(gram -> rarity.put(gram, Math.log((all + 1) / (holding(gram) + SMOOTH))));
    }

    private long holding(String gram) {
        return inRight.getOrDefault(gram, 0L) + inFlawed.getOrDefault(gram, 0L);
    }

    private static Map<String, Long> counts(List<CodeGrams> programs) {
        return programs.stream()
                .flatMap(program -> program.all().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** Those of a question: its model program, these of its samples, and the programs its tests must refuse. */
    public static GradedCode of(CodeQuestion question, List<Sample> samples) {
        Stream<String> refused = Stream.concat(
                        question.tests().wrong().stream(), question.frames().wrong().stream())
                .map(wrong -> fenced(wrong.program()));
        return new GradedCode(
                read(Stream.of(
                                Stream.of(question.body().modelAnswer()),
                                question.tests().right().stream().map(GradedCode::fenced),
                                samples.stream()
                                        .filter(sample -> sample.score() >= RIGHT)
                                        .map(Sample::text))
                        .flatMap(Function.identity())),
                read(Stream.concat(
                        refused,
                        samples.stream().filter(sample -> sample.score() < RIGHT).map(Sample::text))));
    }

    private static String fenced(String program) {
        return "```python\n" + program + "\n```";
    }

    private static List<CodeGrams> read(Stream<String> texts) {
        return texts.map(text -> CodeAnswer.of(ChatText.written(text)))
                .filter(CodeAnswer::hasCode)
                .map(answer -> CodeGrams.of(answer.code()))
                .toList();
    }

    /** How a program stands to them. */
    public Kin kin(CodeAnswer given) {
        if (!given.hasCode()) {
            return Kin.NONE;
        }
        CodeGrams own = CodeGrams.of(given.code());
        return new Kin(
                nearest(own, right) - nearest(own, flawed),
                odds(own),
                share(own.all().stream().filter(inRight::containsKey).toList(), own.all()),
                right.stream()
                        .mapToDouble(one -> share(common(own, one), one.all()))
                        .max()
                        .orElse(0));
    }

    private double nearest(CodeGrams own, List<CodeGrams> programs) {
        return programs.stream()
                .mapToDouble(
                        one -> 2 * weight(common(own, one)) / Math.max(1e-9, weight(own.all()) + weight(one.all())))
                .max()
                .orElse(0);
    }

    private double odds(CodeGrams own) {
        double sum = 0;
        int known = 0;
        for (String gram : own.all()) {
            if (holding(gram) > 0) {
                known++;
                sum += Math.log((inRight.getOrDefault(gram, 0L) + SMOOTH) / (right.size() + 1))
                        - Math.log((inFlawed.getOrDefault(gram, 0L) + SMOOTH) / (flawed.size() + 1));
            }
        }
        return sum / Math.max(FEW, known);
    }

    private static List<String> common(CodeGrams one, CodeGrams other) {
        return one.all().stream().filter(other.all()::contains).toList();
    }

    private double share(Collection<String> part, Collection<String> all) {
        return weight(part) / Math.max(1e-9, weight(all));
    }

    /** What no known program has counts as much as what one has. */
    private double weight(Collection<String> grams) {
        double rare = Math.log((right.size() + flawed.size() + 1) / (1 + SMOOTH));
        return grams.stream()
                .mapToDouble(gram -> rarity.getOrDefault(gram, rare))
                .sum();
    }
}
