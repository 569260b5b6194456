package dev.whetstone.question;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All questions that could be read, by id. */
public final class QuestionBank {

    private final Map<String, Question> byId;

    public QuestionBank(Collection<? extends Question> questions) {
        Map<String, Question> map = new LinkedHashMap<>();
        questions.forEach(question -> map.put(question.id(), question));
        this.byId = Map.copyOf(map);
    }

    public Optional<Question> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<Question> all() {
        return byId.values();
    }
}
