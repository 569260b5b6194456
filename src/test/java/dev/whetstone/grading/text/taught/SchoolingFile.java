package dev.whetstone.grading.text.taught;

import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.meaning.Experience;
import dev.whetstone.grading.meaning.Experience.Case;
import dev.whetstone.grading.meaning.Experience.Weights;
import dev.whetstone.grading.text.CodeGrader;
import dev.whetstone.grading.text.Distortions;
import dev.whetstone.grading.text.code.CodeAnswer;
import dev.whetstone.grading.text.prose.Opinions;
import dev.whetstone.grading.text.prose.Traits;
import dev.whetstone.grading.text.prose.Traits.Program;
import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.Question;
import dev.whetstone.question.Sample;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import dev.whetstone.reading.ChatText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the experience that ships with the grader, from the bank's samples: to one file that of all questions, or to a second that of
 * questions that ask for a program alone, with what is known of programs. A sample is left out together
 * with one right, one half right and one wrong sample, its own kind left out once: were it left out alone, the mean of the rest would
 * tell its grade. Right answers and model answers are turned around too, their words alone and with their programs.
 */
final class SchoolingFile {

    private static final int DRAWS = 2;
    private static final double TURNED = 0.05;
    private static final double FULL = 0.9;
    private static final List<DoublePredicate> KINDS = List.of(Opinions::isRight, Opinions::isHalf, Opinions::isWrong);

    private final EmbeddingModel model = EmbeddingModel.shipped();
    private final Random random = new Random(7);
    private final List<Case> cases = new ArrayList<>();

    private final boolean programs;

    private SchoolingFile(boolean programs) {
        this.programs = programs;
    }

    /** The file, and the word "programs" if they alone are meant. */
    public static void main(String[] arguments) throws IOException {
        SchoolingFile file = new SchoolingFile(arguments.length > 1);
        new QuestionLoader()
                .layer(ContentConfiguration.packed("content/questions/", ".md")).bank().all().stream()
                        .filter(question -> !question.samples().isEmpty())
                        .filter(question -> !file.programs || question instanceof CodeQuestion)
                        .forEach(file::read);
        Files.write(Path.of(arguments[0]), file.lines());
    }

    private void read(Question question) {
        Taught taught = Taught.of(model, question);
        List<Sample> samples = question.samples();
        for (int i = 0; i < samples.size(); i++) {
            for (int draw = 0; draw < DRAWS; draw++) {
                int[] kept = kept(samples, i);
                add(question, samples.get(i).text(), samples.get(i).score(), taught.leftOut(i, kept), kept);
            }
            if (samples.get(i).score() >= FULL) {
                turn(question, taught, samples.get(i).text(), kept(samples, i));
            }
        }
        String right = question.body().modelAnswer();
        addBeside(question, taught, right, 1, kept(samples, -1));
        turn(question, taught, right, kept(samples, -1));
    }

    /** The words alone, or with the program beside them, as a right program is not wrong for what is said of it. */
    private void turn(Question question, Taught taught, String right, int... kept) {
        String denied = Distortions.denied(right);
        String turned = programs ? Distortions.contrary(denied) : denied;
        if (!turned.equals(right)) {
            addBeside(question, taught, turned, TURNED, kept);
        }
    }

    private void addBeside(Question question, Taught taught, String text, double grade, int... kept) {
        add(question, text, grade, taught.beside(taught.judge(ChatText.written(text)), kept), kept);
    }

    /** All but one of each kind, the given one for its own. */
    private int[] kept(List<Sample> samples, int without) {
        List<Integer> left = new ArrayList<>();
        for (DoublePredicate kind : KINDS) {
            List<Integer> all = IntStream.range(0, samples.size())
                    .filter(i -> kind.test(samples.get(i).score()))
                    .boxed()
                    .toList();
            if (all.contains(without)) {
                left.add(without);
            } else if (all.size() > 1) {
                left.add(all.get(random.nextInt(all.size())));
            }
        }
        return IntStream.range(0, samples.size()).filter(i -> !left.contains(i)).toArray();
    }

    private void add(Question question, String text, double grade, Taught.Withheld left, int... kept) {
        List<Sample> known =
                Arrays.stream(kept).mapToObj(question.samples()::get).toList();
        Optional<Program> program = question instanceof CodeQuestion code
                ? Optional.of(CodeGrader.program(code, CodeAnswer.of(ChatText.written(text)), known))
                : Optional.empty();
        left.others()
                .traits(left.judged(), left.standing(), program)
                .map(traits -> Arrays.stream(traits)
                        .limit(programs ? Traits.PROGRAM_NAMES.size() : Traits.NAMES.size())
                        .map(trait -> rounded(trait, 1000))
                        .toArray())
                .ifPresent(traits -> cases.add(new Case(question.id(), rounded(grade, 100), 0, traits)));
    }

    private List<String> lines() {
        Experience first = Traits.learn(cases);
        List<Case> known = cases.stream()
                .map(one -> new Case(
                        one.question(),
                        one.grade(),
                        rounded(Math.abs(first.at(one.traits(), one.question()).score() - one.grade()), 100),
                        one.traits()))
                .toList();
        Weights learned = Traits.learn(known).learned();
        List<String> lines = new ArrayList<>();
        lines.add("question\tgrade\terror\tgradeWeight\terrorWeight\t"
                + String.join("\t", programs ? Traits.PROGRAM_NAMES : Traits.NAMES));
        for (int i = 0; i < known.size(); i++) {
            lines.add(line(known.get(i), learned.grades()[i], learned.errors()[i]));
        }
        return lines;
    }

    private static String line(Case one, double gradeWeight, double errorWeight) {
        String traits = Arrays.stream(one.traits())
                .mapToObj(trait -> String.format(Locale.ROOT, "%.3f", trait))
                .collect(Collectors.joining("\t"));
        return String.format(
                Locale.ROOT,
                "%s\t%.2f\t%.2f\t%.8e\t%.8e\t%s",
                one.question(),
                one.grade(),
                one.error(),
                gradeWeight,
                errorWeight,
                traits);
    }

    /** What is learned must be learned from the numbers that are written. */
    private static double rounded(double value, int parts) {
        return Math.round(value * parts) / (double) parts;
    }
}
