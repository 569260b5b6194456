package dev.whetstone.grading.text.prose;

import dev.whetstone.grading.meaning.Beside;
import dev.whetstone.grading.meaning.Directions;
import dev.whetstone.grading.meaning.Estimate;
import dev.whetstone.grading.meaning.Experience;
import dev.whetstone.grading.meaning.Experience.Case;
import dev.whetstone.grading.meaning.Experience.Weights;
import dev.whetstone.grading.meaning.Tuning;
import dev.whetstone.grading.text.prose.Judged.HeldPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What of an answer tells how good it is, in numbers that mean the same whatever the question is. */
public final class Traits {

    /** Their names in their order. */
    public static final List<String> NAMES = List.of(
            "estimate",
            "worth",
            "ceiling",
            "coverage",
            "points",
            "length",
            "smallWords",
            "wordsToRight",
            "wordsToHalf",
            "centreToRight",
            "pairsToRight",
            "pairsKnown",
            "pairsInRight",
            "wordsInRight",
            "together",
            "togetherKnown",
            "sentencesInRight",
            "sentencesToRight",
            "turnedInRight",
            "turnedInWrong",
            "turnedToRight",
            "moreNegated",
            "deniedBeside",
            "affirmedBeside",
            "deniedAsWrong",
            "textsRecalled",
            "pointsRecalled",
            "program",
            "complete",
            "written",
            "programCovered");

    /** The same of an answer that should hold a program, and how that stands to known ones. */
    public static final List<String> PROGRAM_NAMES = Stream.concat(
                    NAMES.stream(), Stream.of("nearRight", "nearFlawed", "missing", "neighbours", "turned"))
            .toList();

    /** How much a difference in a trait counts where it is not 1; chosen by comparing on the bank with whole questions left out. */
    public static final Map<String, Double> WEIGHTS = Map.of(
            "length", 2.0,
            "deniedBeside", 2.0,
            "wordsToRight", 0.6,
            "wordsToHalf", 0.6,
            "centreToRight", 0.6,
            "sentencesToRight", 0.6,
            "deniedAsWrong", 0.6,
            "complete", 2.0,
            "programCovered", 1.5);

    private static final double NO_HALF = -0.02;

    /** Of prose; beside a program they tell nothing. */
    private static final double USUAL_LENGTH = 4;

    private static final double USUAL_SMALL_WORDS = 0.45;

    private final Judged answer;
    private final List<Double> numbers = new ArrayList<>();

    /**
     * What was read of a program.
     *
     * @param score by its words and constructs, 0 to 1
     * @param complete whether it has all constructs that are required
     * @param written whether there is one
     * @param kinship how it stands to known programs
     */
    public record Program(double score, boolean complete, boolean written, Kinship kinship) {

        /** Where there is none, what the samples say stands for it. */
        static Program none(Estimate samples) {
            return new Program(samples.score(), true, false, Kinship.NONE);
        }
    }

    /** What is learned from graded answers. */
    public static Experience learn(List<Case> cases) {
        return new Experience(cases, weights(WEIGHTS, size(cases)), tuning(size(cases)));
    }

    /** The same where it was learned before. */
    public static Experience remember(List<Case> cases, Weights learned) {
        return new Experience(cases, weights(WEIGHTS, size(cases)), tuning(size(cases)), learned);
    }

    /** How much each of the first so many counts, 1 where nothing else is given. */
    public static double[] weights(Map<String, Double> given, int size) {
        return PROGRAM_NAMES.stream()
                .limit(size)
                .mapToDouble(name -> given.getOrDefault(name, 1.0))
                .toArray();
    }

    /** The numbers to learn with from so many of them. */
    public static Tuning tuning(int size) {
        return size > NAMES.size() ? Tuning.PROGRAMS : Tuning.CHOSEN;
    }

    private static int size(List<Case> cases) {
        return cases.get(0).traits().length;
    }

    private Traits(Judged answer) {
        this.answer = answer;
    }

    /**
     * Their values.
     *
     * @param samples what the question's samples say
     * @param standing how each of them stands to the answer
     * @param written what was read of the program, empty where none is asked for
     */
    public static double[] of(
            Judged answer, Estimate samples, List<Beside> standing, Opinions opinions, Optional<Program> written) {
        Traits traits = new Traits(answer);
        traits.add(samples.score());
        traits.rubric();
        traits.samples(standing, opinions);
        traits.phrases(opinions);
        Directions said = Party.directions(answer.text());
        Directions seen = said.from(opinions.completeness().middle());
        traits.sentences(opinions, said, seen);
        double negated = answer.text().denied();
        double usual = opinions.mean(sample -> sample.text().denied(), Opinions::isRight, negated);
        traits.add(answer.shape().besideProgram() ? 0 : negated - usual);
        traits.sides(opinions);
        traits.add(
                opinions.completeness().ofTexts(seen), opinions.completeness().ofPoints(seen));
        traits.program(written.orElseGet(() -> Program.none(samples)));
        written.map(Program::kinship).ifPresent(traits::kinship);
        return traits.numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void program(Program program) {
        add(
                program.score(),
                program.complete() ? 1 : 0,
                program.written() ? 1 : 0,
                program.kinship().covered());
    }

    private void kinship(Kinship kin) {
        add(kin.nearRight(), kin.nearFlawed(), kin.missing(), kin.neighbours(), kin.turned());
    }

    private void rubric() {
        double all = 0;
        double earned = 0;
        for (HeldPoint held : answer.points()) {
            all += held.point().weight();
            earned += held.point().weight() * held.credit();
        }
        add(answer.worth(), answer.ceiling(), answer.view().base(), earned / Math.max(1, all));
        boolean program = answer.shape().besideProgram();
        add(program ? USUAL_LENGTH : Math.log(1 + answer.shape().words()));
        add(program ? USUAL_SMALL_WORDS : answer.shape().functionWords());
    }

    private void samples(List<Beside> standing, Opinions opinions) {
        double right = opinions.nearest(standing, Beside::alike, Opinions::isRight);
        double half = opinions.nearest(standing, Beside::alike, Opinions::isHalf);
        double wrong = opinions.nearest(standing, Beside::alike, Opinions::isWrong);
        add(right - wrong, half == 0 ? NO_HALF : half - Math.max(right, wrong));
        add(opinions.nearest(standing, Beside::cosine, Opinions::isRight)
                - opinions.nearest(standing, Beside::cosine, Opinions::isWrong));
    }

    private void phrases(Opinions opinions) {
        Odds odds = new Odds(Phrases.of(answer.text()), opinions.right(), opinions.wrong());
        add(odds.pairs());
        add(odds.inRight(Phrases::pairs), odds.inRight(Phrases::stems));
        add(odds.together());
    }

    /** Sentences as they stand, and as seen from the middle of all that was said about the question. */
    private void sentences(Opinions opinions, Directions said, Directions seen) {
        Directions right = opinions.right().statements();
        Directions wrong = opinions.wrong().statements();
        double[] lengths = Party.lengths(answer.text());
        double inRight = Party.mean(said.nearest(right), lengths);
        add(inRight, inRight - Party.mean(said.nearest(wrong), lengths));
        double turned = Party.mean(seen.nearest(opinions.completeness().right()), lengths);
        double turnedWrong = Party.mean(seen.nearest(opinions.completeness().wrong()), lengths);
        add(turned, turnedWrong, turned - turnedWrong);
    }

    /** What it denies of what right texts affirm, and the other way round, and what wrong texts deny as well. */
    private void sides(Opinions opinions) {
        Sides right = opinions.right().sides();
        add(right.deniedBy(answer.text()), right.affirmedBy(answer.text()));
        add(right.deniedBy(answer.text()) - opinions.wrong().sides().deniedBy(answer.text()));
    }

    private void add(double... more) {
        for (double number : more) {
            numbers.add(number);
        }
    }
}
