package dev.whetstone.grading.text;

import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.question.Question;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps what was read of the questions that were answered last. */
final class TaughtQuestions {

    private static final int KEPT = 24;

    private final EmbeddingModel model;
    private final Map<Question, Taught> kept = new LinkedHashMap<>(16, 0.75f, true);

    TaughtQuestions(EmbeddingModel model) {
        this.model = model;
    }

    /** Whether answers can be compared by meaning at all. */
    boolean canRead() {
        return model.isPresent();
    }

    Taught of(Question question) {
        synchronized (kept) {
            Taught known = kept.get(question);
            if (known != null) {
                return known;
            }
        }
        Taught read = Taught.of(model, question);
        synchronized (kept) {
            kept.put(question, read);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return read;
    }
}
