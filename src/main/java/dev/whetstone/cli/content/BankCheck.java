package dev.whetstone.cli.content;

import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.question.ChoiceQuestion;
import dev.whetstone.question.Problem;
import dev.whetstone.question.Question;
import dev.whetstone.question.reader.LoadedQuestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the questions of a bank against each other and against the time they ask for. */
final class BankCheck {

    /** Cosine of the mean vectors of two questions above which they are called alike. */
    private static final double ALIKE = 0.95;

    /** Two questions that share fewer of their words are not looked at, unless both belong to what is checked. */
    private static final double NEAR = 0.3;

    /** What people read of such texts, code included. */
    private static final int WORDS_A_MINUTE = 200;

    private final EmbeddingModel model;
    private final Map<String, float[]> vectors = new HashMap<>();

    BankCheck(EmbeddingModel model) {
        this.model = model;
    }

    /** What is wrong with {@code own}, which are among {@code all}. */
    Stream<Problem> problems(List<LoadedQuestion> own, List<LoadedQuestion> all) {
        List<Problem> problems = new ArrayList<>();
        own.forEach(loaded -> readingTime(loaded, problems));
        if (model.isPresent()) {
            alike(own, all, problems);
        }
        return problems.stream();
    }

    private static void readingTime(LoadedQuestion loaded, List<Problem> problems) {
        int words = text(loaded.question()).split("\\s+", -1).length;
        int minutes = loaded.question().head().minutes();
        if (words > minutes * WORDS_A_MINUTE) {
            problems.add(loaded.problem(
                    "/minutes", "to read its %d words alone takes more than %d minutes".formatted(words, minutes)));
        }
    }

    private void alike(List<LoadedQuestion> own, List<LoadedQuestion> all, List<Problem> problems) {
        Map<String, Set<String>> words = all.stream()
                .map(LoadedQuestion::question)
                .collect(Collectors.toMap(Question::id, question -> words(text(question))));
        Set<String> checked = own.stream().map(loaded -> loaded.question().id()).collect(Collectors.toSet());
        Set<String> done = new HashSet<>();
        for (LoadedQuestion loaded : own) {
            Question question = loaded.question();
            done.add(question.id());
            all.stream()
                    .map(LoadedQuestion::question)
                    .filter(other -> !done.contains(other.id()))
                    .filter(other -> checked.contains(other.id())
                            || shared(
                                            words.getOrDefault(question.id(), Set.of()),
                                            words.getOrDefault(other.id(), Set.of()))
                                    > NEAR)
                    .filter(other -> likeness(question, other) > ALIKE)
                    .forEach(other -> problems.add(loaded.problem(
                            "/title",
                            "asks the same as `%s` (%.2f alike)".formatted(other.id(), likeness(question, other)))));
        }
    }

    private double likeness(Question one, Question other) {
        float[] first = vector(one);
        float[] second = vector(other);
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += first[i] * second[i];
        }
        return sum;
    }

    private float[] vector(Question question) {
        return vectors.computeIfAbsent(question.id(), id -> {
            String text = text(question);
            return model.encode(text).mean(0, text.length());
        });
    }

    private static double shared(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        return both / (double) Math.max(1, one.size() + other.size() - both);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\W+", -1))
                .filter(word -> word.length() > 3)
                .collect(Collectors.toSet());
    }

    /** All that is read before it is answered. */
    private static String text(Question question) {
        String options = question instanceof ChoiceQuestion choice
                ? choice.options().stream().map(ChoiceQuestion.Option::text).collect(Collectors.joining("\n", "\n", ""))
                : "";
        return question.head().title() + "\n" + question.body().prompt() + options;
    }
}
