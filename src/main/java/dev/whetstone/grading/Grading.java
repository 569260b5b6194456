package dev.whetstone.grading;

import dev.whetstone.question.Question;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Finds the grader for a question and asks it; how many texts were graded and how long that took is measured. */
public final class Grading {

    private static final Duration POLITENESS = Duration.ofSeconds(5);

    private final List<Grader<?>> graders;
    private final Duration politeness;

    public Grading(List<Grader<?>> graders) {
        this(graders, POLITENESS);
    }

    /** @param politeness how long nobody is told that grading goes on */
    public Grading(List<Grader<?>> graders, Duration politeness) {
        this.graders = List.copyOf(graders);
        this.politeness = politeness;
    }

    /**
     * @throws IllegalStateException if no grader takes this kind of question
     * @throws Grader.GradingUnavailableException if grading may work later
     */
    public Grade grade(Question question, String answer) {
        return graded(question, answer);
    }

    /**
     * The same.
     *
     * @param stillWorking run once, by a thread of its own, if there is no grade after a few seconds, whatever holds it up
     *
     * @throws IllegalStateException if no grader takes this kind of question
     * @throws Grader.GradingUnavailableException if grading may work later
     */
    public Grade grade(Question question, String answer, Runnable stillWorking) {
        CompletableFuture<Boolean> over = new CompletableFuture<>();
        CompletableFuture<Void> unused = over.completeOnTimeout(false, politeness.toMillis(), TimeUnit.MILLISECONDS)
                .thenAccept(inTime -> {
                    if (!inTime) {
                        apart(stillWorking);
                    }
                });
        try {
            return graded(question, answer);
        } finally {
            over.complete(true);
        }
    }

    private static void apart(Runnable note) {
        Thread thread = new Thread(note, "still-working");
        thread.setDaemon(true);
        thread.start();
    }

    private Grade graded(Question question, String answer) {
        return find(question)
                .map(grader -> measured(grader, question, answer))
                .orElseThrow(() -> new IllegalStateException("No grader for " + question.kind()));
    }

    private static Grade measured(Grader<Question> grader, Question question, String answer) {
        long begun = System.nanoTime();
        Grade grade = grader.grade(question, answer);
        timer().record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        return grade;
    }

    /** The figure, known before there is something to count. */
    static Timer timer() {
        return Timer.builder("whetstone.answers.graded")
                .description("Texts that were graded")
                .register(Metrics.globalRegistry);
    }

    /** One sentence that says why the text cannot be an answer at all; such a text must not be graded. */
    public Optional<String> refusal(Question question, String answer) {
        return find(question).flatMap(grader -> grader.refusal(question, answer));
    }

    /** Whether a text speaks to the others and not of the question. */
    public boolean isAside(Question question, String text) {
        return find(question).filter(grader -> grader.isAside(question, text)).isPresent();
    }

    /** What keeps this question from being graded fairly; nothing if no grader takes its kind. */
    public List<Grader.Flaw> check(Question question) {
        return find(question).map(grader -> grader.check(question)).orElse(List.of());
    }

    /** The question's graded samples, each as if it were not known. */
    public List<SampleGrade> withheld(Question question) {
        return find(question).map(grader -> grader.withheld(question)).orElse(List.of());
    }

    private Optional<Grader<Question>> find(Question question) {
        Function<Grader<?>, Grader<Question>> widen = Grading::widen;
        return graders.stream()
                .filter(grader -> grader.type().isInstance(question))
                .findFirst()
                .map(widen);
    }

    /** Safe because the caller has checked that the question is of the grader's type. */
    @SuppressWarnings("unchecked")
    private static Grader<Question> widen(Grader<?> grader) {
        return (Grader<Question>) grader;
    }
}
