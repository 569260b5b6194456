package dev.whetstone.grading;

import dev.whetstone.grading.TrialAnswers.Answer;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.text.TextGradingConfiguration;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Prints what grading costs with the model and without: how long one answer after the other takes, how many two threads grade in a
 * minute, and how much memory the process holds. Each is measured in a process of its own, with the JVM options the README recommends.
 * What the clock says depends on what else the machine does, so the load and the processor time are printed too.
 */
public final class GradingBenchmark {

    private static final List<String> FILES = List.of("trial-one.txt", "trial-two.txt");
    private static final int WARM = 3;
    private static final int ROUNDS = 5;

    /** The most words of an ordinary answer. */
    private static final int ORDINARY = 100;

    private static final double MINUTE = 60e9;
    private static final double MILLI = 1e6;

    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:CompileThresholdScaling=0.3",
            "-XX:+UseG1GC",
            "-XX:MaxGCPauseMillis=20",
            "-XX:NewSize=40m",
            "-Xmx176m",
            "-Xss512k");

    private final Grading grading;
    private final QuestionBank bank = new QuestionLoader()
            .layer(ContentConfiguration.packed("content/questions/", ".md"))
            .bank();
    private final List<Answer> answers;

    private GradingBenchmark(EmbeddingModel model) {
        this.grading = new Grading(TextGradingConfiguration.graders(model));
        this.answers = FILES.stream()
                .flatMap(file -> TrialAnswers.of(file).stream())
                .filter(answer -> question(answer).kind() == Kind.SHORT)
                .toList();
    }

    /** Without an argument both are measured; with the model's setting, {@code on} or {@code off}, that one, in this process. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0) {
            String setting = arguments[0];
            new GradingBenchmark(EmbeddingModel.of(setting)).print("model " + setting);
            return;
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        for (String setting : List.of("off", "on")) {
            List<String> call =
                    List.of("-cp", System.getProperty("java.class.path"), GradingBenchmark.class.getName(), setting);
            ProcessBuilder process = new ProcessBuilder(Stream.of(List.of(java), OPTIONS, call)
                    .flatMap(List::stream)
                    .toList());
            process.environment().put("MALLOC_ARENA_MAX", "2");
            process.inheritIO().start().waitFor();
        }
    }

    private void print(String title) throws IOException, InterruptedException {
        gradeAll(WARM);
        long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long[] each = gradeAll(ROUNDS);
        used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - used;
        long[] ordinary = IntStream.range(0, each.length)
                .filter(i -> isOrdinary(answers.get(i % answers.size())))
                .mapToLong(i -> each[i])
                .sorted()
                .toArray();
        Arrays.sort(each);
        System.out.printf(
                Locale.ROOT,
                "%s: processor time an answer %.1f ms; one answer p50 %.1f ms, p99 %.1f ms, of up to %d words p99 %.1f ms; two threads %.0f a minute; resident %d MB; load %s%n",
                title,
                used / MILLI / each.length,
                each[each.length / 2] / MILLI,
                each[each.length * 99 / 100] / MILLI,
                ORDINARY,
                ordinary[ordinary.length * 99 / 100] / MILLI,
                aMinute(),
                resident(),
                Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
    }

    private static boolean isOrdinary(Answer answer) {
        return answer.text().strip().split("\\s+").length <= ORDINARY;
    }

    /** Nanoseconds of each, the answers in their order, round by round. */
    private long[] gradeAll(int rounds) {
        return IntStream.range(0, rounds)
                .boxed()
                .flatMap(round -> answers.stream())
                .mapToLong(answer -> {
                    long start = System.nanoTime();
                    grading.grade(question(answer), answer.text());
                    return System.nanoTime() - start;
                })
                .toArray();
    }

    private double aMinute() throws InterruptedException {
        long start = System.nanoTime();
        Thread one = new Thread(() -> gradeAll(1));
        Thread other = new Thread(() -> gradeAll(1));
        one.start();
        other.start();
        one.join();
        other.join();
        return 2 * answers.size() * MINUTE / (System.nanoTime() - start);
    }

    private Question question(Answer answer) {
        return bank.find(answer.question()).orElseThrow();
    }

    /** What the process holds, in megabytes, as Linux counts it. */
    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
