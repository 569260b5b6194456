package dev.whetstone.grading.text.code;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.whetstone.grading.text.prose.Kinship;
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
    /** Below this a program is at fault, and not only what is said of it. */
    private static final double POOR = 0.7;

    private static final double SMOOTH = 0.5;
    private static final double REFUSED = 0.5;
    private static final double NEARLY_ALL = 0.75;
    private static final double SHARP = 12;

    /** The same few programs are read for every sample that is left out. */
    private static final LoadingCache<String, Read> READ =
            Caffeine.newBuilder().maximumSize(200).build(Read::of);

    private final List<Known> right;
    private final List<Known> flawed;
    private final Set<Sense> senses;
    private final ChangedPlaces exchanges;
    private final Map<String, Double> rarity = new HashMap<>();
    private final Set<List<String>> rightShapes;
    private final Set<List<String>> flawedShapes;
    private final List<String> usual;
    private final double unseen;

    private record Read(CodeAnswer answer, CodeGrams grams) {

        static Read of(String text) {
            CodeAnswer answer = CodeAnswer.of(ChatText.written(text));
            return new Read(answer, CodeGrams.of(answer.code()));
        }
    }

    /** A program, and a person's grade of it, 0 to 1. */
    private record Graded(Read read, double grade) {

        CodeAnswer answer() {
            return read.answer();
        }
    }

    private record Known(CodeGrams grams, double grade) {}

    private GradedCode(List<Graded> all) {
        List<Graded> good = all.stream().filter(one -> one.grade() >= RIGHT).toList();
        this.senses = good.stream()
                .flatMap(one -> one.answer().code().senses().stream())
                .collect(Collectors.toUnmodifiableSet());
        this.exchanges = new ChangedPlaces(good.stream()
                .flatMap(one -> one.answer().code().bindings().stream())
                .toList());
        List<Graded> poor = all.stream().filter(one -> one.grade() < RIGHT).toList();
        this.right = grams(good);
        this.flawed = grams(poor);
        this.rightShapes = shapes(good);
        this.flawedShapes =
                shapes(poor.stream().filter(one -> one.grade() < POOR).toList());
        Map<String, Long> holding = counted(Stream.concat(right.stream(), flawed.stream()));
        int count = right.size() + flawed.size();
        holding.forEach((gram, times) -> rarity.put(gram, Math.log((count + 1) / (times + SMOOTH))));
        this.unseen = Math.log((count + 1) / SMOOTH);
        Map<String, Long> inRight = counted(right.stream());
        this.usual = inRight.entrySet().stream()
                .filter(one -> one.getValue() >= NEARLY_ALL * right.size())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<List<String>> shapes(List<Graded> programs) {
        return programs.stream().map(one -> one.answer().code().shape()).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Long> counted(Stream<Known> programs) {
        return programs.flatMap(program -> program.grams().all().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** Those of a question: its model program, these of its samples, and the programs its tests must pass or refuse. */
    public static GradedCode of(CodeQuestion question, List<Sample> samples) {
        return new GradedCode(known(question, samples).toList());
    }

    /** The same as if a program were not known that is all but for its names this one. */
    public static GradedCode without(CodeAnswer one, CodeQuestion question, List<Sample> samples) {
        return new GradedCode(known(question, samples)
                .filter(other ->
                        !other.answer().code().shape().equals(one.code().shape()))
                .toList());
    }

    private static Stream<Graded> known(CodeQuestion question, List<Sample> samples) {
        Stream<Graded> passing = question.tests().right().stream().map(text -> read(fenced(text), 1));
        Stream<Graded> refused = Stream.of(
                        question.tests().wrong(), question.frames().wrong())
                .flatMap(List::stream)
                .map(WrongProgram::program)
                .map(text -> read(fenced(text), REFUSED));
        Stream<Graded> graded = samples.stream().map(sample -> read(sample.text(), sample.score()));
        return Stream.of(Stream.of(read(question.body().modelAnswer(), 1)), passing, refused, graded)
                .flatMap(Function.identity())
                .filter(one -> one.answer().hasCode());
    }

    private static String fenced(String program) {
        return "```python\n" + program + "\n```";
    }

    private static List<Known> grams(List<Graded> programs) {
        return programs.stream()
                .map(one -> new Known(one.read().grams(), one.grade()))
                .toList();
    }

    private static Graded read(String text, double grade) {
        return new Graded(READ.get(text), grade);
    }

    /** How a program stands to them. */
    public Kinship kinship(CodeAnswer given) {
        if (!given.hasCode()) {
            return Kinship.NONE;
        }
        CodeGrams own = CodeGrams.of(given.code());
        return new Kinship(
                covered(own),
                nearest(right, own),
                nearest(flawed, own),
                1 - share(usual, own.all()),
                neighbours(own),
                Senses.of(given.code().senses(), senses).turnedShare());
    }

    /** What speaks against a program. */
    public ProgramStanding standing(CodeAnswer given) {
        List<String> shape = given.code().shape();
        return new ProgramStanding(
                Senses.of(given.code().senses(), senses),
                exchanges.in(given.code().bindings()),
                given.hasCode() && flawedShapes.contains(shape) && !rightShapes.contains(shape));
    }

    /** How much of the right one that is most like it a program has, 0 to 1. */
    private double covered(CodeGrams own) {
        return right.stream()
                .mapToDouble(one -> share(one.grams().all(), own.all()))
                .max()
                .orElse(0);
    }

    private double nearest(List<Known> programs, CodeGrams own) {
        return programs.stream()
                .mapToDouble(one -> alike(one.grams(), own))
                .max()
                .orElse(0);
    }

    private double alike(CodeGrams one, CodeGrams other) {
        double both = weight(one.all().stream().filter(other.all()::contains).toList());
        double all = weight(one.all()) + weight(other.all());
        return all == 0 ? 0 : 2 * both / all;
    }

    private double neighbours(CodeGrams own) {
        double sum = 0;
        double all = 0;
        for (Known one : Stream.concat(right.stream(), flawed.stream()).toList()) {
            double weight = Math.exp(SHARP * alike(one.grams(), own));
            sum += weight * one.grade();
            all += weight;
        }
        return all == 0 ? 0 : sum / all;
    }

    private double share(Collection<String> wanted, Set<String> own) {
        double all = weight(wanted);
        return all == 0 ? 0 : weight(wanted.stream().filter(own::contains).toList()) / all;
    }

    private double weight(Collection<String> grams) {
        return grams.stream()
                .mapToDouble(gram -> rarity.getOrDefault(gram, unseen))
                .sum();
    }
}
