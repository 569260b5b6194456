package dev.whetstone.grading.text.taught;

import dev.whetstone.grading.meaning.Experience;
import dev.whetstone.grading.meaning.Experience.Case;
import dev.whetstone.grading.meaning.Tuning;
import dev.whetstone.grading.meaning.Tuning.Bump;
import dev.whetstone.grading.text.prose.Traits;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Prints how far off the shipped experience is on the bank, each question left out as a whole, with the numbers it uses and with each
 * of them changed: the mean error, the share that is off by more than .25, and what people's low, middle and high grades become.
 */
final class ExperienceSearch {

    private static final double FAR_OFF = 0.25;
    private static final double LOW = 0.2;
    private static final double HIGH = 0.8;

    private final List<Case> cases;

    private ExperienceSearch(List<Case> cases) {
        this.cases = cases;
    }

    public static void main(String[] arguments) throws IOException {
        for (String file : List.of(Schooling.FILE, Schooling.PROGRAMS)) {
            try (InputStream in = Objects.requireNonNull(Schooling.class.getResourceAsStream(file))) {
                System.out.println(file);
                new ExperienceSearch(Schooling.read(in).cases()).run();
            }
        }
    }

    private void run() {
        Tuning used = Traits.tuning(cases.get(0).traits().length);
        print("as used", Traits.WEIGHTS, used);
        print("no weights", Map.of(), used);
        for (String trait : Traits.PROGRAM_NAMES.subList(0, cases.get(0).traits().length)) {
            for (double factor : new double[] {0.6, 2}) {
                Map<String, Double> changed = new HashMap<>(Traits.WEIGHTS);
                changed.merge(trait, factor, (have, times) -> have * times);
                print(trait + " times " + factor, changed, used);
            }
        }
        for (double times : new double[] {0.6, 1.6}) {
            print(
                    "near height times " + times,
                    Traits.WEIGHTS,
                    tuning(bump(used.near(), times, 1), used.wide(), 1, 1, 1));
            print(
                    "near reach times " + times,
                    Traits.WEIGHTS,
                    tuning(bump(used.near(), 1, times), used.wide(), 1, 1, 1));
            print(
                    "wide height times " + times,
                    Traits.WEIGHTS,
                    tuning(used.near(), bump(used.wide(), times, 1), 1, 1, 1));
            print(
                    "wide reach times " + times,
                    Traits.WEIGHTS,
                    tuning(used.near(), bump(used.wide(), 1, times), 1, 1, 1));
            print("linear times " + times, Traits.WEIGHTS, tuning(used.near(), used.wide(), times, 1, 1));
            print("far times " + times, Traits.WEIGHTS, tuning(used.near(), used.wide(), 1, times, 1));
            print("noise times " + times, Traits.WEIGHTS, tuning(used.near(), used.wide(), 1, 1, times));
        }
    }

    private static Bump bump(Bump used, double height, double reach) {
        return new Bump(height * used.height(), reach * used.reach());
    }

    private Tuning tuning(Bump near, Bump wide, double linear, double far, double noise) {
        Tuning used = Traits.tuning(cases.get(0).traits().length);
        return new Tuning(near, wide, linear * used.linear(), far * used.far(), noise * used.noise(), used.wider());
    }

    private void print(String what, Map<String, Double> weights, Tuning tuning) {
        Experience experience =
                new Experience(cases, Traits.weights(weights, cases.get(0).traits().length), tuning);
        double[] found = cases.stream()
                .mapToDouble(one -> experience.at(one.traits(), one.question()).score())
                .toArray();
        double error = 0;
        int far = 0;
        for (int i = 0; i < found.length; i++) {
            double off = Math.abs(found[i] - cases.get(i).grade());
            error += off / found.length;
            far += off > FAR_OFF ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%-28s error %.4f, far off %.3f, means %.2f %.2f %.2f%n",
                what,
                error,
                far / (double) found.length,
                mean(found, 0, LOW),
                mean(found, LOW + 0.01, HIGH - 0.01),
                mean(found, HIGH, 1));
    }

    private double mean(double[] found, double least, double most) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            double grade = cases.get(i).grade();
            if (grade >= least && grade <= most) {
                sum += found[i];
                count++;
            }
        }
        return sum / Math.max(1, count);
    }
}
