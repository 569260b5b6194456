package dev.whetstone.grading.text;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.question.Question;

/** Keeps what was read of the questions that were answered last; each is read once, and who comes meanwhile waits for it. */
final class TaughtQuestions {

    private static final int KEPT = 24;

    private final EmbeddingModel model;
    private final LoadingCache<Question, Taught> kept;

    TaughtQuestions(EmbeddingModel model) {
        this.model = model;
        this.kept = Caffeine.newBuilder().maximumSize(KEPT).build(question -> Taught.of(model, question));
    }

    /** Whether answers can be compared by meaning at all. */
    boolean canRead() {
        return model.isPresent();
    }

    Taught of(Question question) {
        return kept.get(question);
    }
}
