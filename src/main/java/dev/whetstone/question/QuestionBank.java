package dev.whetstone.question;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All questions that could be read, by id, in the order they were read, and what was wrong with the others. */
public final class QuestionBank {

    private final Map<String, Question> byId;
    private final List<Problem> problems;
    private final Supplier<GroupQuestions> own;

    public QuestionBank(Collection<? extends Question> questions) {
        this(questions, List.of());
    }

    public QuestionBank(Collection<? extends Question> questions, List<Problem> problems) {
        Map<String, Question> map = new LinkedHashMap<>();
        questions.forEach(question -> map.put(question.id(), question));
        this.byId = Collections.unmodifiableMap(map);
        this.problems = List.copyOf(problems);
        this.own = () -> GroupQuestions.NONE;
    }

    private QuestionBank(QuestionBank files, Supplier<GroupQuestions> own) {
        this.byId = files.byId;
        this.problems = files.problems;
        this.own = own;
    }

    /** These questions with those of {@code upper} over them: one with the same id takes the place of the earlier. */
    public QuestionBank under(QuestionBank upper) {
        return new QuestionBank(
                Stream.concat(byId.values().stream(), upper.byId.values().stream())
                        .toList(),
                Stream.concat(problems.stream(), upper.problems.stream()).toList());
    }

    /** The same questions, and besides them those that are one group's own; the bank is made before these are there. */
    public QuestionBank with(Supplier<GroupQuestions> groups) {
        return new QuestionBank(this, groups);
    }

    public Optional<Question> find(String id) {
        Question read = byId.get(id);
        return read == null ? own.get().find(id) : Optional.of(read);
    }

    /** A question's title; its id where it is no longer there. */
    public String title(String id) {
        return find(id).map(question -> question.head().title()).orElse(id);
    }

    /** A question a group may be asked: not another group's own. */
    public Optional<Question> find(String id, String groupId) {
        return byId.containsKey(id) || own.get().of(groupId).contains(id) ? find(id) : Optional.empty();
    }

    /** The ids of the questions that are a group's own, the oldest first. */
    public List<String> ownOf(String groupId) {
        return own.get().of(groupId);
    }

    /**
     * Questions whose id, title and topic together hold every word of {@code typed}, whatever its case; those whose id starts with
     * it come first.
     */
    public List<Question> like(String typed, int most) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<String> words = List.of(wanted.split("\\s+"));
        return byId.values().stream()
                .filter(question -> words.stream().allMatch(described(question)::contains))
                .sorted(Comparator.comparing(question -> !question.id().startsWith(wanted)))
                .limit(most)
                .toList();
    }

    private static String described(Question question) {
        Head head = question.head();
        return String.join(" ", head.id(), head.title(), head.topic()).toLowerCase(Locale.ROOT);
    }

    public Collection<Question> all() {
        return byId.values();
    }

    /** What was wrong with files that were left out. */
    public List<Problem> problems() {
        return problems;
    }
}
